import type { TableColumn } from '../../components/sortable-table/sort-rows';
import { categoryNames } from '../../text/names';
import { officeTablesText } from '../../text/office-tables';
import type { ArrivalRow } from './arrival-view';
import { stockRowView, type StockRow } from './view-model';

const { stock, arrivals } = officeTablesText;

const pieces = <Row,>(key: string, label: string, of: (row: Row) => number): TableColumn<Row> => ({ key, label, figures: true, words: (row) => String(of(row)), cell: of, sortBy: of });

const comingOf = ({ incoming }: StockRow): number => incoming.reduce((sum, { quantity }) => sum + quantity, 0);

const SHELF: readonly TableColumn<StockRow>[] = [
  { key: 'model', label: stock.columns.model, words: ({ model }) => model },
  { key: 'name', label: stock.columns.name, words: ({ name }) => name },
  { key: 'category', label: stock.columns.category, words: ({ category }) => categoryNames[category] },
  pieces('onHand', stock.columns.onHand, ({ onHand }) => onHand),
  pieces('reserved', stock.columns.reserved, ({ reserved }) => reserved),
  pieces('comingBack', stock.columns.comingBack, ({ comingBack }) => comingBack),
  pieces('available', stock.columns.available, ({ available }) => available),
];

/** @param now for the days on which more comes */
export function stockColumns(now: number): readonly TableColumn<StockRow>[] {
  return [...SHELF, { key: 'incoming', label: stock.columns.incoming, words: (row) => stockRowView(row, now).incoming.join('，'), sortBy: comingOf }];
}

/** What a file of the warehouse says: every day on which something comes. */
export const STOCK_FILE_COLUMNS: readonly TableColumn<StockRow>[] = [
  ...SHELF,
  pieces('coming', stock.columns.coming, comingOf),
  { key: 'nextOn', label: stock.columns.nextOn, words: ({ incoming }) => incoming[0]?.expectedOn ?? '' },
  { key: 'days', label: stock.columns.days, words: ({ incoming }) => incoming.map(({ quantity, expectedOn }) => stock.day(expectedOn, quantity)).join('；') },
];

export const ARRIVAL_COLUMNS: readonly TableColumn<ArrivalRow>[] = [
  { key: 'model', label: arrivals.columns.model, words: ({ model, name }) => `${model} ${name}` },
  { key: 'expectedOn', label: arrivals.columns.expectedOn, words: ({ expectedOn }) => expectedOn },
  pieces('quantity', arrivals.columns.quantity, ({ quantity }) => quantity),
  pieces('received', arrivals.columns.received, ({ received }) => received),
  pieces('open', arrivals.columns.open, ({ open }) => open),
  { key: 'supplier', label: arrivals.columns.supplier, words: ({ supplier }) => supplier },
  { key: 'reference', label: arrivals.columns.reference, words: ({ reference }) => reference },
];
