import { Text, View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { useIsWide } from '../screen/is-wide';
import { headWords, orderOf } from './head-words';
import { nextSorting, sortRows, type Sorting, type TableColumn } from './sort-rows';
import { TableCards } from './table-cards';
import './sortable-table.scss';

export interface SortableTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  /** What can be done about a row, in a last column. */
  readonly renderActions?: (row: Row) => ReactNode;
}

/** Rows in columns, sorted by a tap on a head. On a phone, where columns would be cut off, each row is a card. */
export function SortableTable<Row>(props: SortableTableProps<Row>) {
  const isWide = useIsWide();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const parts = { ...props, rows: sortRows(props.rows, props.columns, sorting), sorting, onSort: setSorting };
  return isWide ? <Grid {...parts} /> : <TableCards {...parts} />;
}

export interface SortedTableProps<Row> extends SortableTableProps<Row> {
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting | null) => void;
}

function Grid<Row>({ label, rows, columns, keyOf, onOpen, renderActions, sorting, onSort }: SortedTableProps<Row>) {
  const cellClass = ({ figures = false, prose = false }: TableColumn<Row>) => `sortable-table__cell${figures ? ' sortable-table__cell--figures' : ''}${prose ? ' sortable-table__cell--prose' : ''}`;
  return (
    <View className="sortable-table">
      <View className="sortable-table__grid" role="table" aria-label={label}>
        <View className="sortable-table__row sortable-table__row--head" role="row">
          {columns.map((column) => (
            <View key={column.key} className={cellClass(column)} role="columnheader" aria-sort={orderOf(sorting, column.key)} onClick={() => onSort(nextSorting(sorting, column.key))}>
              <Text>{headWords(column, sorting)}</Text>
            </View>
          ))}
          {renderActions === undefined ? null : <View className="sortable-table__cell" role="columnheader" />}
        </View>
        {rows.map((row) => (
          <View key={keyOf(row)} className="sortable-table__row" role="row" {...(onOpen === undefined ? {} : { onClick: () => onOpen(row), hoverClass: 'sortable-table__row--pressed' })}>
            {columns.map((column) => (
              <View key={column.key} className={cellClass(column)} role="cell">
                <Text>{column.words(row)}</Text>
              </View>
            ))}
            {renderActions === undefined ? null : (
              <View className="sortable-table__cell sortable-table__cell--actions" role="cell" onClick={(event) => event.stopPropagation()}>
                {renderActions(row)}
              </View>
            )}
          </View>
        ))}
      </View>
    </View>
  );
}
