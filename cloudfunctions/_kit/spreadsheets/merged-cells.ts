import type { SheetCell, SheetRow } from '../../../src/shared/domain/spreadsheets/sheet';
import { UnreadableSpreadsheet } from './limits';

/** Cells that are shown as one; what it says stands in the first. */
export interface Range {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** So many cells of filled rows may be covered. */
const MOST_COVERED = 200_000;

/** The rows with every covered cell marked, so that nobody takes it for an empty one. @param columns how many are read */
export function markMerged(rows: readonly SheetRow[], ranges: readonly Range[], columns: number): readonly SheetRow[] {
  if (ranges.length === 0) return rows;
  const marks = new Map<SheetRow, Map<number, SheetCell>>();
  let covered = 0;
  for (const range of ranges) {
    for (const row of rows.slice(firstFrom(rows, range.firstLine), firstFrom(rows, range.lastLine + 1))) {
      const cells = marks.get(row) ?? new Map(row.cells);
      marks.set(row, cells);
      const last = Math.min(range.lastColumn, columns - 1);
      covered += 1 + Math.max(0, last - range.firstColumn);
      if (covered > MOST_COVERED) throw new UnreadableSpreadsheet('too_many_merges');
      for (let column = range.firstColumn; column <= last; column += 1) {
        if (row.line !== range.firstLine || column !== range.firstColumn) cells.set(column, { kind: 'merged', text: '' });
      }
    }
  }
  return rows.map((row) => ({ line: row.line, cells: marks.get(row) ?? row.cells }));
}

/** Where the rows from a line on begin. */
function firstFrom(rows: readonly SheetRow[], line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
