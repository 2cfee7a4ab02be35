import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../api/call';
import { usePagedQuery } from '../../../api/use-paged-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { ExportRows } from '../../../components/export-table/export-rows';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedTable } from '../../../components/paged-list/paged-table';
import { RowWords } from '../../../components/row-words/row-words';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import { ARRIVAL_STATES, type ArrivalState } from '../../../shared/domain/stock/arrival';
import { useNow } from '../../../stores/clock';
import { officeTablesText as tables } from '../../../text/office-tables';
import { warehouseText } from '../../../text/warehouse';
import { arrivalView, type ArrivalRow } from '../arrival-view';
import { ARRIVAL_COLUMNS } from '../table-columns';
import { ArrivalSheet, type ArrivalStep } from './arrival-sheet';
import { ImportSheet } from './import-sheet';

const words = warehouseText.arrivals;
const STATES = ARRIVAL_STATES.map((value) => ({ value, label: words.states[value] }));

/** Purchases on their way, the earliest first, and what can be done about each. */
export function ArrivalList({ onDone }: { readonly onDone: (sentence: string) => void }) {
  const [state, setState] = useState<ArrivalState>('open');
  const [importing, setImporting] = useState(false);
  const [task, setTask] = useState<{ readonly row: ArrivalRow; readonly step: ArrivalStep }>();
  const query = usePagedQuery('warehouse.arrival.list', { state });
  return (
    <>
      <Segmented<ArrivalState> segments={STATES} value={state} onChange={setState} />
      <View className="stock-tools">
        <QuietAction label={warehouseText.importLabel.arrivals} size="small" onPress={() => setImporting(true)} />
        <ExportRows
          label={warehouseText.exportLabel}
          fileName={tables.arrivals.fileName}
          failed={warehouseText.exportFailed}
          columns={ARRIVAL_COLUMNS}
          loadPage={(after) => call('warehouse.arrival.list', { state, ...(after === undefined ? {} : { after }) })}
        />
      </View>
      <PagedTable
        label={warehouseText.views.arrivals}
        query={query}
        columns={ARRIVAL_COLUMNS}
        renderActions={state === 'open' ? (row) => <Steps row={row} onStep={(step) => setTask({ row, step })} /> : undefined}
        renderRow={(row) => <Row row={row} onStep={(step) => setTask({ row, step })} />}
        empty={<EmptyState icon="box" title={words.empty} advice={words.emptyHint} />}
      />
      {task === undefined ? null : (
        <ArrivalSheet
          {...task}
          onClose={() => setTask(undefined)}
          onDone={(sentence) => {
            onDone(sentence);
            setTask(undefined);
          }}
        />
      )}
      {importing ? <ImportSheet kind="arrivals" onClose={() => setImporting(false)} /> : null}
    </>
  );
}

interface RowProps {
  readonly row: ArrivalRow;
  readonly onStep: (step: ArrivalStep) => void;
}

function Row({ row, onStep }: RowProps) {
  const { title, details } = arrivalView(row, useNow());
  return (
    <Card>
      <RowWords title={title} details={details} />
      {row.state !== 'open' ? null : (
        <View className="stock-row__action">
          <Steps row={row} onStep={onStep} />
        </View>
      )}
    </Card>
  );
}

function Steps({ row, onStep }: RowProps) {
  const { isLate } = arrivalView(row, useNow());
  return (
    <>
      {isLate ? <Tag tone="danger">{words.late}</Tag> : null}
      <TextAction label={words.cancel} onPress={() => onStep('cancel')} />
      <TextAction label={words.postpone} onPress={() => onStep('postpone')} />
      <QuietAction label={words.receive} size="small" onPress={() => onStep('receive')} />
    </>
  );
}
