import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { call } from '../../../api/call';
import { usePagedQuery } from '../../../api/use-paged-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ExportTable } from '../../../components/export-table/export-table';
import { PagedList } from '../../../components/paged-list/paged-list';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import { stockText } from '../../../text/stock';
import { warehouseText } from '../../../text/warehouse';
import { CATEGORY_CHOICES, type CategoryChoice, type StockRow } from '../view-model';
import { AnnounceSheet } from './announce-sheet';
import { CountSheet } from './count-sheet';
import { ImportSheet } from './import-sheet';
import { ShelfRow } from './shelf-row';

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
  const close = () => setTask(undefined);
  const finish = (sentence: string) => {
    onDone(sentence);
    close();
  };
  return (
    <>
      <SearchBar value={search} placeholder={stockText.searchHint} onSearch={setSearch} />
      <Segmented<CategoryChoice> segments={CATEGORY_CHOICES} value={category} onChange={setCategory} />
      <View className="stock-tools">
        <QuietAction label={warehouseText.importLabel.opening} size="small" onPress={() => setTask({ kind: 'import' })} />
        <ExportTable
          label={warehouseText.exportLabel}
          fileName={warehouseText.exportName}
          failed={warehouseText.exportFailed}
          loadPage={(after) => call('warehouse.stock.export', { ...filter, ...(after === undefined ? {} : { after }) })}
        />
      </View>
      {search === '' && category === 'all' ? expected : null}
      <PagedList
        query={query}
        renderRow={(row) => (
          <ShelfRow
            row={row}
            onCount={() => setTask({ kind: 'count', row })}
            onAnnounce={() => setTask({ kind: 'announce', row })}
            onMovements={() => onMovements({ id: row.id, name: row.name })}
          />
        )}
        empty={<EmptyState icon="box" title={stockText.empty} advice={stockText.emptyHint} />}
      />
      {task?.kind === 'count' ? <CountSheet row={task.row} onClose={close} onCounted={(available) => finish(stockText.saved(task.row.name, available))} /> : null}
      {task?.kind === 'announce' ? <AnnounceSheet row={task.row} onClose={close} onDone={finish} /> : null}
      {task?.kind === 'import' ? <ImportSheet kind="opening" onClose={close} /> : null}
    </>
  );
}
