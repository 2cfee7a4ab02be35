import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { call } from '../../../api/call';
import { usePagedQuery } from '../../../api/use-paged-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ExportRows } from '../../../components/export-table/export-rows';
import { PagedTable } from '../../../components/paged-list/paged-table';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { stockText } from '../../../text/stock';
import { warehouseText } from '../../../text/warehouse';
import { STOCK_FILE_COLUMNS, stockColumns } from '../table-columns';
import { CATEGORY_CHOICES, type CategoryChoice, type StockRow } from '../view-model';
import { AnnounceSheet } from './announce-sheet';
import { CountSheet } from './count-sheet';
import { ImportSheet } from './import-sheet';
import { ShelfActions, ShelfRow } from './shelf-row';

type Task = { readonly kind: 'count' | 'announce'; readonly row: StockRow } | { readonly kind: 'import' };

export interface ShelfListProps {
  readonly expected: ReactNode;
  readonly onDone: (sentence: string) => void;
  readonly onMovements: (product: { readonly id: string; readonly name: string }) => void;
}

/** Every model with its figures, and what can be done about one. */
export function ShelfList({ expected, onDone, onMovements }: ShelfListProps) {
  const [search, setSearch] = useState('');
  const [category, setCategory] = useState<CategoryChoice>('all');
  const [task, setTask] = useState<Task>();
  const filter = { ...(search === '' ? {} : { search }), ...(category === 'all' ? {} : { category }) };
  const query = usePagedQuery('warehouse.stock.list', filter);
  const columns = stockColumns(useNow());
  const close = () => setTask(undefined);
  const finish = (sentence: string) => {
    onDone(sentence);
    close();
  };
  const actionsOf = (row: StockRow) => (
    <ShelfActions
      onCount={() => setTask({ kind: 'count', row })}
      onAnnounce={() => setTask({ kind: 'announce', row })}
      onMovements={() => onMovements({ id: row.id, name: row.name })}
    />
  );
  return (
    <>
      <SearchBar value={search} placeholder={stockText.searchHint} onSearch={setSearch} />
      <Segmented<CategoryChoice> segments={CATEGORY_CHOICES} value={category} onChange={setCategory} />
      <View className="stock-tools">
        <QuietAction label={warehouseText.importLabel.opening} size="small" onPress={() => setTask({ kind: 'import' })} />
        <ExportRows
          label={warehouseText.exportLabel}
          fileName={stockText.title}
          failed={warehouseText.exportFailed}
          columns={STOCK_FILE_COLUMNS}
          loadPage={(after) => call('warehouse.stock.list', { ...filter, ...(after === undefined ? {} : { after }) })}
        />
      </View>
      {search === '' && category === 'all' ? expected : null}
      <PagedTable
        label={stockText.title}
        query={query}
        columns={columns}
        renderActions={actionsOf}
        onOpen={({ account }) => openPage(ledgerRoute, { account })}
        renderRow={(row) => <ShelfRow row={row} actions={actionsOf(row)} />}
        empty={<EmptyState icon="box" title={stockText.empty} advice={stockText.emptyHint} />}
      />
      {task?.kind === 'count' ? <CountSheet row={task.row} onClose={close} onCounted={(available) => finish(stockText.saved(task.row.name, available))} /> : null}
      {task?.kind === 'announce' ? <AnnounceSheet row={task.row} onClose={close} onDone={finish} /> : null}
      {task?.kind === 'import' ? <ImportSheet kind="opening" onClose={close} /> : null}
    </>
  );
}
