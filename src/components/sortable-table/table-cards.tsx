import { Text, View } from '@tarojs/components';
import { Card } from '../card/card';
import { headWords } from './head-words';
import { nextSorting, type TableColumn } from './sort-rows';
import type { SortedTableProps } from './sortable-table';
import './table-cards.scss';

/** The rows of a table on a phone: what the first column says is the title, the others stand below it with their names. */
export function TableCards<Row>({ label, rows, columns, keyOf, onOpen, renderActions, sorting, onSort }: SortedTableProps<Row>) {
  const [title, ...others] = columns;
  return (
    <View role="list" aria-label={label}>
      <View className="table-cards__heads" role="toolbar">
        {columns.map((column) => (
          <View
            key={column.key}
            className={`table-cards__head${sorting?.key === column.key ? ' table-cards__head--on' : ''}`}
            role="button"
            onClick={() => onSort(nextSorting(sorting, column.key))}
          >
            {headWords(column, sorting)}
          </View>
        ))}
      </View>
      {rows.map((row) => (
        <Card key={keyOf(row)} {...(onOpen === undefined ? {} : { onPress: () => onOpen(row) })}>
          <Text className="table-cards__title">{title?.words(row).trim()}</Text>
          <View className="table-cards__facts">
            {others.map((column) => (
              <Fact key={column.key} column={column} row={row} />
            ))}
          </View>
          {renderActions === undefined ? null : <View className="table-cards__actions" onClick={(event) => event.stopPropagation()}>{renderActions(row)}</View>}
        </Card>
      ))}
    </View>
  );
}

function Fact<Row>({ column: { label, words }, row }: { readonly column: TableColumn<Row>; readonly row: Row }) {
  const said = words(row);
  if (said === '') return null;
  return (
    <View className="table-cards__fact">
      <Text className="table-cards__label">{label}</Text>
      <Text className="table-cards__value">{said}</Text>
    </View>
  );
}
