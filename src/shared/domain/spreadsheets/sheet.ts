/**
 * What a cell holds beside its text.
 * - `number`: the text is its decimal number; `date`: `YYYY-MM-DD`, with ` HH:mm` when it has a time
 * - `formula`: one that was saved without what it comes to; `failed`: one that comes to an error such as `#REF!`
 * - `merged`: covered by a cell above or beside it
 */
export type CellKind = 'text' | 'number' | 'date' | 'yes_no' | 'formula' | 'failed' | 'merged';

export interface SheetCell {
  readonly kind: CellKind;
  readonly text: string;
}

export interface SheetRow {
  /** As the spreadsheet numbers its rows, from 1. */
  readonly line: number;
  /** By column, from 0; empty cells are left out. */
  readonly cells: ReadonlyMap<number, SheetCell>;
}

export interface Sheet {
  /** Empty for a CSV file. */
  readonly name: string;
  /** Blank rows are left out. */
  readonly rows: readonly SheetRow[];
}

/** Why nothing of a file was read. */
export const SPREADSHEET_FAULTS = [
  'file_gone',
  'file_too_large',
  'file_empty',
  'file_unknown',
  'file_old',
  'file_protected',
  'file_broken',
  'unpacks_too_large',
  'too_many_sheets',
  'too_many_rows',
  'too_many_columns',
  'too_many_merges',
] as const;
export type SpreadsheetFault = (typeof SPREADSHEET_FAULTS)[number];
