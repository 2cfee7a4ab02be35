import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Card } from '../../../components/card/card';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { amountWords } from '../../../text/amounts';
import { retailersText as words } from '../../../text/retailers';
import type { Retailer } from '../view-model';
import { SettlementList } from './settlement-list';
import { TicketList } from './ticket-list';
import { TicketSheet } from './ticket-sheet';
import './retailers.scss';

type Part = keyof typeof words.tabs;
const PARTS = (Object.keys(words.tabs) as Part[]).map((value) => ({ value, label: words.tabs[value] }));

export interface RetailerScreenProps {
  readonly organisationId: string;
  /** Finance sees what is due and settles; a counter writes its tickets down. */
  readonly doesBooks: boolean;
}

/** One retailer: its tickets and its settlements. */
export function RetailerScreen({ organisationId, doesBooks }: RetailerScreenProps) {
  const query = useQuery('retailers.retailer.list', {});
  const retailer = query.data?.rows.find((row) => row.organisationId === organisationId);
  const [part, setPart] = useState<Part>('tickets');
  const [writing, setWriting] = useState(false);
  const [written, setWritten] = useState<number>();
  const footer = (
    <ActionBar>
      <PrimaryAction label={words.record.action} onPress={() => setWriting(true)} />
    </ActionBar>
  );
  return (
    <Screen title={words.title} headline={retailer?.name ?? words.title} width="wide" footer={footer}>
      {doesBooks && retailer !== undefined ? <Due retailer={retailer} /> : null}
      {written === undefined ? null : <Notice tone="done" sentence={words.record.done(amountWords(written))} />}
      {doesBooks ? <Segmented<Part> segments={PARTS} value={part} onChange={setPart} /> : null}
      {part === 'tickets' ? <TicketList organisationId={organisationId} doesBooks={doesBooks} /> : <SettlementList organisationId={organisationId} />}
      {writing ? (
        <TicketSheet
          organisationId={organisationId}
          onClose={() => setWriting(false)}
          onWritten={(expectedFen) => {
            setWriting(false);
            setWritten(expectedFen);
          }}
        />
      ) : null}
    </Screen>
  );
}

function Due({ retailer: { dueFen } }: { readonly retailer: Retailer }) {
  return (
    <Card>
      <View className="retailers__sum">
        <Text>{words.due}</Text>
        <Text className="retailers__total">{amountWords(dueFen)}</Text>
        <Text>{words.dueHint}</Text>
      </View>
    </Card>
  );
}
