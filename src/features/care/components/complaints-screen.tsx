import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import { staffComplaintRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { complaintDeskText as words } from '../../../text/complaint-desk';
import { complaintRowView, type ComplaintCard } from '../complaint-model';
import { Clock } from './clock';
import { ComplaintAnalysis } from './complaint-analysis';
import { RecordSheet } from './record-sheet';
import './care.scss';

type Tab = keyof typeof words.tabs;
type Filter = Exclude<Tab, 'summary'>;
const TABS = (['open', 'late', 'closed', 'summary'] as const).map((value) => ({ value, label: words.tabs[value] }));

/** Complaints with their clocks, and writing down one that came by phone. */
export function ComplaintsScreen() {
  const [tab, setTab] = useState<Tab>('open');
  const [recording, setRecording] = useState(false);
  const [done, setDone] = useState<string>();
  const finish = (complaintNo: string) => {
    setRecording(false);
    setDone(words.record.done(complaintNo));
  };
  const record = (
    <ActionBar>
      <PrimaryAction label={words.record.open} onPress={() => setRecording(true)} />
    </ActionBar>
  );
  return (
    <Screen title={words.title} headline={words.headline} width="wide" footer={record}>
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      <Segmented<Tab> segments={TABS} value={tab} onChange={setTab} />
      {tab === 'summary' ? <ComplaintAnalysis /> : <List key={tab} filter={tab} />}
      {recording ? <RecordSheet onClose={() => setRecording(false)} onRecorded={finish} /> : null}
    </Screen>
  );
}

function List({ filter }: { readonly filter: Filter }) {
  const query = usePagedQuery('care.complaint.list', { filter });
  return (
    <PagedList
      query={query}
      renderRow={(card) => <Row card={card} />}
      empty={<EmptyState icon="done" {...words.empty[filter]} />}
    />
  );
}

function Row({ card }: { readonly card: ComplaintCard }) {
  const view = complaintRowView(card, useNow());
  return (
    <Card onPress={() => openPage(staffComplaintRoute, { complaintId: card.id })}>
      <View className="care-row">
        <View className="care-row__words">
          <Text className="care__strong">{view.customer}</Text>
          <Text className="care__muted">{view.received}</Text>
        </View>
        <Text>{view.subject}</Text>
        <View className="care-row__state">
          <View className="care__tags">
            <Clock deadline={card} />
            <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
          </View>
          <Text className="care__muted">{view.handler}</Text>
        </View>
      </View>
    </Card>
  );
}
