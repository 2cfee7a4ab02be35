import type { TableCell, TableCells } from '../export-table/workbook';

/** One column: what a row says in it, and by what it is sorted. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly label: string;
  readonly words: (row: Row) => string;
  /** What a spreadsheet gets instead: a figure that can be reckoned with. */
  readonly cell?: (row: Row) => TableCell;
  /** Without it the words are sorted. */
  readonly sortBy?: (row: Row) => number | null;
  /** Figures stand on the right. */
  readonly figures?: boolean;
  /** Sentences wrap; everything else stands on one line. */
  readonly prose?: boolean;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

/** The rows in the order of a column; what has no figure comes last either way. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], sorting: Sorting | null): readonly Row[] {
  const column = columns.find(({ key }) => key === sorting?.key);
  if (column === undefined || sorting === null) return rows;
  const turn = sorting.descending ? -1 : 1;
  return [...rows].sort((one, other) => compare(one, other, column, turn));
}

function compare<Row>(one: Row, other: Row, { words, sortBy }: TableColumn<Row>, turn: 1 | -1): number {
  if (sortBy === undefined) return turn * words(one).localeCompare(words(other), 'zh');
  const [left, right] = [sortBy(one), sortBy(other)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return turn * (left - right);
}

/** A tap on a column: first its order, then the reverse, then the list's own. */
export function nextSorting(sorting: Sorting | null, key: string): Sorting | null {
  if (sorting?.key !== key) return { key, descending: false };
  return sorting.descending ? null : { key, descending: true };
}

/** What is shown, as the rows of a spreadsheet below their head. */
export function tableCells<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): TableCells {
  return [columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ words, cell = words }) => cell(row)))];
}
