import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../api/call';
import { usePagedQuery } from '../../../api/use-paged-query';
import { useQuery } from '../../../api/use-query';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ExportRows } from '../../../components/export-table/export-rows';
import { PagedTable } from '../../../components/paged-list/paged-table';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import type { RowStanding } from '../../../shared/domain/retailers/states';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { officeTablesText as tables } from '../../../text/office-tables';
import { retailersText as words } from '../../../text/retailers';
import { rowColumns } from '../table-columns';
import { choiceLabel, hasChoice, settlementFacts, TONES, type Row, type Settlement } from '../view-model';
import { RowSheet } from './row-sheet';
import { SettlementActions } from './settlement-actions';
import { SettlementRow } from './settlement-row';
import './retailers.scss';

const STANDINGS = (Object.keys(words.standings) as RowStanding[]).map((value) => ({ value, label: words.standings[value] }));
const isMoving = ({ state }: Settlement): boolean => state === 'comparing' || state === 'booking';

/** One settlement against the tickets: what agrees, what differs and what becomes of it, and its booking. */
export function SettlementScreen({ settlementId }: { readonly settlementId: string }) {
  const query = useQuery('retailers.settlement.get', { settlementId }, { liveWhile: isMoving, everySeconds: 3 });
  const settlement = query.data;
  return (
    <Screen
      title={words.settlement.title}
      headline={settlement === undefined ? words.settlement.title : `${settlement.organisationName} · ${settlement.title}`}
      width="full"
      footer={settlement === undefined ? undefined : <SettlementActions settlement={settlement} />}
    >
      {settlement === undefined ? <AsyncState query={query} cards={3} /> : <Loaded settlement={settlement} />}
    </Screen>
  );
}

function Loaded({ settlement }: { readonly settlement: Settlement }) {
  const { id, no, state, rows, netFen, booked } = settlement;
  const [standing, setStanding] = useState<RowStanding>(rows.differs > 0 ? 'differs' : rows.foreign > 0 ? 'foreign' : 'agreed');
  const [deciding, setDeciding] = useState<Row>();
  return (
    <>
      <Card>
        <View className="retailers__line">
          <View className="retailers__sum">
            <Text>{words.settlement.net}</Text>
            <Text className="retailers__total">{amountWords(netFen)}</Text>
          </View>
          <Tag tone={TONES[state]}>{words.states[state]}</Tag>
        </View>
        <View className="retailers__facts">
          {settlementFacts(settlement).map((fact) => (
            <Text key={fact}>{fact}</Text>
          ))}
          {state === 'booking' ? <Text>{words.settlement.progress(booked, rows.all)}</Text> : null}
        </View>
      </Card>
      <Segmented<RowStanding> segments={STANDINGS} value={standing} onChange={setStanding} />
      <Rows key={standing} settlementId={id} no={no} standing={standing} onDecide={state === 'compared' ? setDeciding : undefined} />
      {deciding === undefined ? null : <RowSheet settlement={settlement} row={deciding} onClose={() => setDeciding(undefined)} />}
    </>
  );
}

interface RowsProps {
  readonly settlementId: string;
  readonly no: string;
  readonly standing: RowStanding;
  readonly onDecide: ((row: Row) => void) | undefined;
}

function Rows({ settlementId, no, standing, onDecide }: RowsProps) {
  const columns = rowColumns(useNow());
  const query = usePagedQuery('retailers.settlement.rows', { settlementId, standing });
  return (
    <>
      <PagedTable
        label={words.standings[standing]}
        query={query}
        columns={columns}
        onOpen={onDecide === undefined ? undefined : (row) => (hasChoice(row) ? onDecide(row) : undefined)}
        renderActions={onDecide === undefined ? undefined : (row) => (hasChoice(row) ? <TextAction label={choiceLabel(row)} onPress={() => onDecide(row)} /> : null)}
        renderRow={(row) => <SettlementRow row={row} onDecide={hasChoice(row) ? onDecide : undefined} />}
        empty={<EmptyState icon="compare" {...words.empty.rows} />}
      />
      <ExportRows
        label={tables.export}
        fileName={tables.settlementRows.fileName(no)}
        failed={tables.exportFailed}
        columns={columns}
        loadPage={(after) => call('retailers.settlement.rows', { settlementId, standing, ...(after === undefined ? {} : { after }) })}
      />
    </>
  );
}
