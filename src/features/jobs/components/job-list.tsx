import { Text, View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { jobRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { jobsText } from '../../../text/jobs';
import { jobCardView, jobGroups, type Job } from '../view-model';
import './jobs.scss';

/** A technician's jobs, the next first; nothing where he has none. */
export function JobList() {
  const query = useQuery('service.day.get', {});
  if (query.status !== 'ready') return <AsyncState query={query} cards={1} />;
  return (
    <>
      {jobGroups(query.data.jobs).map(({ title, jobs }) => (
        <Section key={title} title={title}>
          {jobs.map((job) => (
            <JobCard key={job.card.id} job={job} />
          ))}
        </Section>
      ))}
      {query.data.more ? <View className="job__muted">{jobsText.more}</View> : null}
    </>
  );
}

function JobCard({ job }: { readonly job: Job }) {
  const view = jobCardView(job, useNow());
  return (
    <Card onPress={() => openPage(jobRoute, { workOrderId: view.id })}>
      <View className="job__top">
        <Text className="job__muted">{view.window}</Text>
        <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
      </View>
      <View className="job__headline">{view.headline}</View>
      <View>{view.customer}</View>
      <View className="job__muted">{view.place}</View>
    </Card>
  );
}
