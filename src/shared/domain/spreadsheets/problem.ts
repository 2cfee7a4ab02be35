import { SPREADSHEET_FAULTS } from './sheet';

/** What is wrong with a spreadsheet, in one cell, one row, its head or as a whole. Each has its sentence in `src/text/spreadsheets.ts`. */
export const SPREADSHEET_PROBLEMS = [
  ...SPREADSHEET_FAULTS,
  'no_rows',
  /** `detail`: the column's name, or the names that a column may have. */
  'column_missing',
  'column_repeated',
  'needed',
  /** `detail`: how many characters at most. */
  'too_long',
  'not_amount',
  /** `detail`: from and to. */
  'not_whole',
  'not_day',
  /** `detail`: what may stand there. */
  'not_choice',
  /** A number of so many digits that the spreadsheet forgot the last ones. */
  'digits_lost',
  'formula_without_value',
  'cell_failed',
  'cell_merged',
  /** `detail`: the row where it stands first. */
  'repeated',
  // What the one who imports knows better than the spreadsheet.
  'product_unknown',
  'price_above_list',
  'day_past',
  'day_to_come',
  'amount_zero',
  /** `detail`: how many at most. */
  'too_many_at_once',
  'counted_before',
  'announced_before',
] as const;
export type SpreadsheetProblemCode = (typeof SPREADSHEET_PROBLEMS)[number];

export interface SpreadsheetProblem {
  readonly code: SpreadsheetProblemCode;
  /** As the spreadsheet numbers its rows; null: the file as a whole. */
  readonly line: number | null;
  /** The column's name as the spreadsheet has it; null: the whole row. */
  readonly column: string | null;
  readonly detail: string | null;
}
