import { View } from '@tarojs/components';
import { AsyncState } from '../../../components/async-state/async-state';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import { useNow } from '../../../stores/clock';
import { jobsText as words } from '../../../text/jobs';
import { useJobsOnPhone } from '../offline/use-job-on-phone';
import { useDay } from '../use-day';
import { jobDay, ownRating, type Job } from '../view-model';
import { JobCard } from './job-card';
import { QueueNotice } from './queue-notice';
import './jobs.scss';

const NONE: readonly Job[] = [];

/** A technician's jobs in the order of the day, the next one first; nothing where he has none. */
export function JobList() {
  const query = useDay();
  const jobs = useJobsOnPhone(query.data?.jobs ?? NONE);
  const now = useNow();
  if (query.status !== 'ready') {
    return (
      <>
        <QueueNotice />
        <AsyncState query={query} cards={1} />
      </>
    );
  }
  const { leftOpen, today, coming, finished, next } = jobDay(jobs.map(({ job }) => job), now);
  const own = ownRating(query.data.jobs);
  const cards = (shown: readonly Job[]) =>
    shown.map((job) => <JobCard key={job.card.id} job={job} isNext={job === next} />);
  return (
    <>
      <QueueNotice />
      {leftOpen.length === 0 ? null : (
        <Section title={words.leftOpen(leftOpen.length)}>
          <Notice tone="danger" sentence={words.leftOpenHint} />
          {cards(leftOpen)}
        </Section>
      )}
      {today.length + finished.length === 0 ? null : (
        <Section title={words.today(today.length + finished.length)} aside={finished.length === 0 ? undefined : words.finishedCount(finished.length)}>
          {cards(today)}
        </Section>
      )}
      {coming.length === 0 ? null : <Section title={words.coming(coming.length)}>{cards(coming)}</Section>}
      {finished.length === 0 ? null : <Section title={words.finished}>{cards(finished)}</Section>}
      {own === undefined ? null : <View className="job__muted">{own}</View>}
      {query.data.more ? <View className="job__muted">{words.more}</View> : null}
    </>
  );
}
