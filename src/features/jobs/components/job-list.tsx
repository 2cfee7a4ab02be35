import { View } from '@tarojs/components';
import { Fragment, type ReactNode } from 'react';
import { AsyncState } from '../../../components/async-state/async-state';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import { technicianDay, type DayEntry, type TechnicianDay } from '../../../shared/domain/service/technician-day';
import { useNow } from '../../../stores/clock';
import { jobsText as words } from '../../../text/jobs';
import { useJobsOnPhone } from '../offline/use-job-on-phone';
import { useDay } from '../use-day';
import { jobEntry, ownRating, type Job } from '../view-model';
import { JobCard } from './job-card';
import { QueueNotice } from './queue-notice';
import './jobs.scss';

/** Something in the day, and how it looks there. */
interface Entry extends DayEntry {
  readonly key: string;
  readonly card: (isNext: boolean) => ReactNode;
}

export interface JobListProps {
  /** What he has to do beside his jobs; undefined while that is not known. */
  readonly others: readonly Entry[] | undefined;
}

const NONE: readonly Job[] = [];

/** Everything that a technician has to do, in the order of the day, the next one outlined. */
export function JobList({ others }: JobListProps) {
  const query = useDay();
  const jobs = useJobsOnPhone(query.data?.jobs ?? NONE);
  const now = useNow();
  const own = jobs.map(({ job }): Entry => ({ ...jobEntry(job), key: job.card.id, card: (isNext) => <JobCard job={job} isNext={isNext} /> }));
  const entries = [...own, ...(others ?? [])];
  const isEmpty = query.status === 'ready' && others !== undefined && entries.length === 0;
  const rating = ownRating(query.data?.jobs ?? NONE);
  return (
    <>
      <QueueNotice />
      {query.status === 'ready' ? null : <AsyncState query={query} cards={1} />}
      {isEmpty ? <EmptyState icon="order" title={words.emptyHeadline} advice={words.emptyHint} /> : null}
      <Parts day={technicianDay(entries, now)} />
      {rating === undefined ? null : <View className="job__muted">{rating}</View>}
      {query.data?.more === true ? <View className="job__muted">{words.more}</View> : null}
    </>
  );
}

function Parts({ day: { leftOpen, today, coming, finished, next } }: { readonly day: TechnicianDay<Entry> }) {
  const cards = (shown: readonly Entry[]) => shown.map((entry) => <Fragment key={entry.key}>{entry.card(entry === next)}</Fragment>);
  const ofToday = today.length + finished.length;
  return (
    <>
      {leftOpen.length === 0 ? null : (
        <Section title={words.leftOpen(leftOpen.length)}>
          <Notice tone="danger" sentence={words.leftOpenHint} />
          {cards(leftOpen)}
        </Section>
      )}
      {ofToday === 0 ? null : (
        <Section title={words.today(ofToday)} aside={finished.length === 0 ? undefined : words.finishedCount(finished.length)}>
          {cards(today)}
        </Section>
      )}
      {coming.length === 0 ? null : <Section title={words.coming(coming.length)}>{cards(coming)}</Section>}
      {finished.length === 0 ? null : <Section title={words.finished}>{cards(finished)}</Section>}
    </>
  );
}
