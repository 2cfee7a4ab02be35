import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { nextSorting, sortRows, type Sorting, type TableColumn } from './sort-rows';
import './sortable-table.scss';

export interface SortableTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
}

/** Rows in columns, sorted by a tap on a head; on a phone it scrolls sideways and the first column stays. */
export function SortableTable<Row>({ label, rows, columns, keyOf, onOpen }: SortableTableProps<Row>) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const cellClass = ({ figures = false }: TableColumn<Row>) => `sortable-table__cell${figures ? ' sortable-table__cell--figures' : ''}`;
  return (
    <View className="sortable-table">
      <View className="sortable-table__grid" role="table" aria-label={label}>
        <View className="sortable-table__row sortable-table__row--head" role="row">
          {columns.map((column) => (
            <View key={column.key} className={cellClass(column)} role="columnheader" aria-sort={orderOf(sorting, column.key)} onClick={() => setSorting(nextSorting(sorting, column.key))}>
              <Text>{`${column.label}${MARKS[orderOf(sorting, column.key)]}`}</Text>
            </View>
          ))}
        </View>
        {sortRows(rows, columns, sorting).map((row) => (
          <View key={keyOf(row)} className="sortable-table__row" role="row" {...(onOpen === undefined ? {} : { onClick: () => onOpen(row), hoverClass: 'sortable-table__row--pressed' })}>
            {columns.map((column) => (
              <View key={column.key} className={cellClass(column)} role="cell">
                <Text>{column.words(row)}</Text>
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}

const MARKS = { none: '', ascending: ' ↑', descending: ' ↓' } as const;

function orderOf(sorting: Sorting | null, key: string): keyof typeof MARKS {
  if (sorting?.key !== key) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}
