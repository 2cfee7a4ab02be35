import type { SheetCell, SheetRow } from '../../../src/shared/domain/spreadsheets/sheet';
import { UnreadableSpreadsheet, type SpreadsheetLimits } from './limits';

/** Takes rows one by one, and stops at the limits. Blank cells and rows count as nothing. */
export class RowCollector {
  readonly #limits: SpreadsheetLimits;
  #rows: SheetRow[] = [];
  #total = 0;

  constructor(limits: SpreadsheetLimits) {
    this.#limits = limits;
  }

  add(line: number, cells: Iterable<readonly [column: number, cell: SheetCell]>): void {
    const filled = new Map([...cells].filter(([, { kind, text }]) => kind !== 'text' || text.trim() !== ''));
    if (filled.size === 0) return;
    if ([...filled.keys()].some((column) => column >= this.#limits.columns)) throw new UnreadableSpreadsheet('too_many_columns');
    this.#total += 1;
    if (this.#total > this.#limits.rows) throw new UnreadableSpreadsheet('too_many_rows');
    this.#rows.push({ line, cells: filled });
  }

  /** The rows since the last time: those of one sheet. */
  take(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }
}
