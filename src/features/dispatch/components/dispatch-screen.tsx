import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { dispatchText } from '../../../text/dispatch';
import { waitingView, type WaitingJob } from '../view-model';
import { ProposalSheet } from './proposal-sheet';
import './dispatch.scss';

/** What waits for somebody, and who could do it. */
export function DispatchScreen() {
  const query = usePagedQuery('service.waiting.list', {});
  const [chosen, setChosen] = useState<WaitingJob>();
  const [given, setGiven] = useState<string>();
  const choose = (job: WaitingJob) => {
    setGiven(undefined);
    setChosen(job);
  };
  const finish = (name: string) => {
    setGiven(name);
    setChosen(undefined);
  };
  return (
    <Screen title={dispatchText.title} headline={dispatchText.headline} lead={dispatchText.lead} width="wide">
      {given === undefined ? null : <Notice tone="done" sentence={dispatchText.given(given)} />}
      <PagedList
        query={query}
        renderRow={(job) => <WaitingRow job={job} onPress={() => choose(job)} />}
        empty={<EmptyState icon="clock" title={dispatchText.empty} advice={dispatchText.emptyHint} />}
      />
      {chosen === undefined ? null : <ProposalSheet job={chosen} onClose={() => setChosen(undefined)} onGiven={finish} />}
    </Screen>
  );
}

function WaitingRow({ job, onPress }: { readonly job: WaitingJob; readonly onPress: () => void }) {
  const view = waitingView(job, useNow());
  const tags = view.tags.map(({ words, tone }) => (
    <Tag key={words} tone={tone}>
      {words}
    </Tag>
  ));
  return (
    <Card onPress={onPress}>
      <ListRow title={view.title} detail={view.who} aside={tags.length === 0 ? undefined : <View className="dispatch__tags">{tags}</View>} />
      <View className="dispatch__muted">{view.wishes}</View>
      {view.hint === null ? null : <View className="dispatch__muted">{view.hint}</View>}
    </Card>
  );
}
