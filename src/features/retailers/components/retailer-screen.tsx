import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { QuietAction } from '../../../components/action/quiet-action';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Card } from '../../../components/card/card';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { amountWords } from '../../../text/amounts';
import { retailersText as words } from '../../../text/retailers';
import type { Retailer } from '../view-model';
import { ImportSheet } from './import-sheet';
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
  const [open, setOpen] = useState<'record' | 'import'>();
  const [said, setSaid] = useState<string>();
  const kind = part === 'tickets' ? 'tickets' : 'settlement';
  const done = (sentence: string) => {
    setOpen(undefined);
    setSaid(sentence);
  };
  const importing = { label: words.imports.actions[kind], onPress: () => setOpen('import') };
  const footer = (
    <ActionBar>
      {doesBooks && part === 'tickets' ? <QuietAction {...importing} /> : null}
      {part === 'tickets' ? <PrimaryAction label={words.record.action} onPress={() => setOpen('record')} /> : <PrimaryAction {...importing} />}
    </ActionBar>
  );
  return (
    <Screen title={words.title} headline={retailer?.name ?? words.title} width="full" footer={footer}>
      {doesBooks && retailer !== undefined ? <Due retailer={retailer} /> : null}
      {said === undefined ? null : <Notice tone="done" sentence={said} />}
      {doesBooks ? <Segmented<Part> segments={PARTS} value={part} onChange={setPart} /> : null}
      {part === 'tickets' ? <TicketList organisationId={organisationId} name={retailer?.name ?? ''} doesBooks={doesBooks} /> : <SettlementList organisationId={organisationId} name={retailer?.name ?? ''} />}
      {open === 'record' ? <TicketSheet organisationId={organisationId} onClose={() => setOpen(undefined)} onWritten={(expectedFen) => done(words.record.done(amountWords(expectedFen)))} /> : null}
      {open === 'import' ? <ImportSheet kind={kind} organisationId={organisationId} onImported={done} onClose={() => setOpen(undefined)} /> : null}
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
