import { plainLine } from '../../kernel/plain-text';
import { dayOfCell, fenOf, wholeOf } from './cell-values';
import type { SpreadsheetProblemCode } from './problem';
import type { SheetCell } from './sheet';

interface Named {
  /** What the column may be called; the first is what it is called in a sample. */
  readonly titles: readonly string[];
  /** Whether every row has it. */
  readonly needed: boolean;
}

/** A column that somebody's spreadsheet has. */
export type Column = Named &
  (
    | { readonly kind: 'text'; readonly most: number }
    /** Whole fen; below zero only where it says so. */
    | { readonly kind: 'amount'; readonly signed: boolean }
    | { readonly kind: 'whole'; readonly least: number; readonly most: number }
    | { readonly kind: 'day' }
    /** Words and what each stands for. */
    | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> }
  );
export type Columns = Readonly<Record<string, Column>>;

type ValueOf<C extends Column> = C['kind'] extends 'amount' | 'whole' ? number : string;
/** What one row says; null for what need not stand there and does not. */
export type RowValues<C extends Columns> = {
  readonly [Name in keyof C]: C[Name]['needed'] extends true ? ValueOf<C[Name]> : ValueOf<C[Name]> | null;
};

/** A cell's value, or what is wrong with it. An empty cell is null. */
export type ReadCell =
  | { readonly value: string | number | null; readonly wrong?: undefined }
  | { readonly wrong: SpreadsheetProblemCode; readonly detail?: string };

const UNREADABLE: Partial<Record<SheetCell['kind'], SpreadsheetProblemCode>> = {
  formula: 'formula_without_value',
  failed: 'cell_failed',
  merged: 'cell_merged',
};
/** More digits than a spreadsheet's number keeps. */
const DIGITS_KEPT = 15;

/** Reads one cell by its column. */
export function readCell(column: Column, cell: SheetCell | undefined): ReadCell {
  const unreadable = cell === undefined ? undefined : UNREADABLE[cell.kind];
  if (unreadable !== undefined) return { wrong: unreadable };
  const text = cell === undefined ? '' : plainLine(cell.text);
  if (cell === undefined || text === '') return column.needed ? { wrong: 'needed' } : { value: null };
  switch (column.kind) {
    case 'text':
      return readText(text, cell, column.most);
    case 'amount': {
      const fen = fenOf(cell);
      return fen === null || (fen < 0 && !column.signed) ? { wrong: 'not_amount' } : { value: fen };
    }
    case 'whole': {
      const whole = wholeOf(cell);
      const fits = whole !== null && whole >= column.least && whole <= column.most;
      return fits ? { value: whole } : { wrong: 'not_whole', detail: `${column.least}–${column.most}` };
    }
    case 'day': {
      const on = dayOfCell(cell);
      return on === null ? { wrong: 'not_day' } : { value: on };
    }
    case 'choice': {
      const { choices } = column;
      const chosen = Object.hasOwn(choices, text) ? choices[text] : undefined;
      return chosen === undefined ? { wrong: 'not_choice', detail: Object.keys(choices).join(' / ') } : { value: chosen };
    }
  }
}

function readText(text: string, { kind }: SheetCell, most: number): ReadCell {
  if (kind === 'number' && text.replace(/\D/g, '').length > DIGITS_KEPT) return { wrong: 'digits_lost' };
  return Array.from(text).length > most ? { wrong: 'too_long', detail: String(most) } : { value: text };
}
