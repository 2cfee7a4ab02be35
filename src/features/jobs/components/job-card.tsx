import { View } from '@tarojs/components';
import { useState } from 'react';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { CallAction } from '../../../components/call-action/call-action';
import { Card, CardPart } from '../../../components/card/card';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Tag } from '../../../components/tag/tag';
import { jobRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { jobCommandLabels, jobQueueText, jobsText as words } from '../../../text/jobs';
import { useUnsynced } from '../offline/use-job-on-phone';
import { usePlainTap } from '../offline/use-tap';
import { dayCardView, type Job } from '../view-model';
import { JobReasonSheet } from './job-reason-sheet';
import './jobs.scss';

export interface JobCardProps {
  readonly job: Job;
  /** The job that wants him now. */
  readonly isNext: boolean;
}

/** One job of the day: when, whom, where, what to know, and the one thing to do next. */
export function JobCard({ job, isNext }: JobCardProps) {
  const view = dayCardView(job, useNow());
  const isUnsynced = useUnsynced(view.id).length > 0;
  const open = () => openPage(jobRoute, { workOrderId: view.id });
  return (
    <Card tone={isNext ? 'outlined' : 'plain'}>
      <View className="job__open" role="button" aria-label={words.open(view.headline)} onClick={open}>
        <View className="job__top">
          <Tag tone={isNext ? 'action' : 'quiet'}>{view.hours}</Tag>
          <View className="job__aside">
            {isUnsynced ? <Tag tone="now">{jobQueueText.unsynced}</Tag> : null}
            <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
          </View>
        </View>
        <View className="job__headline">{view.headline}</View>
        <View className="job__muted">{view.place}</View>
        {view.points === '' ? null : <View className="job__points">{view.points}</View>}
      </View>
      {isNext || view.decline ? <NextOnCard job={job} /> : null}
    </Card>
  );
}

function NextOnCard({ job }: { readonly job: Job }) {
  const [isDeclining, setIsDeclining] = useState(false);
  const { take, pending, error } = usePlainTap(job);
  const { id, phone, main, decline } = dayCardView(job, useNow());
  return (
    <CardPart>
      <View className="job__actions">
        {decline ? <QuietAction size="small" label={jobCommandLabels.decline} onPress={() => setIsDeclining(true)} /> : null}
        {phone === null || decline ? null : <CallAction label={words.call} phoneNumber={phone} />}
        <View className="job__main">
          {main === undefined ? (
            <PrimaryAction size="small" label={words.goOn} onPress={() => openPage(jobRoute, { workOrderId: id })} />
          ) : (
            <PrimaryAction size="small" label={jobCommandLabels[main]} loading={pending} onPress={() => take(main)} />
          )}
        </View>
      </View>
      <FailureNotice error={error} />
      {isDeclining ? <JobReasonSheet job={job} command="decline" onClose={() => setIsDeclining(false)} /> : null}
    </CardPart>
  );
}
