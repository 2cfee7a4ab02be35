import { isDay } from '../../kernel/time';
import type { SheetCell } from './sheet';

/** What people write into cells, as values. Each gives null for what it is not. */

/** The sign of the yuan (U+00A5) and its character (U+5143), before or behind an amount. */
const YUAN = /^\u00a5|\u5143$/g;
/** What is counted: 台, 件, 个, 套. */
const PIECES = /[\u53f0\u4ef6\u4e2a\u5957]$/;
const DECIMAL = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d*))?$/;
/** A sum of binary fractions such as 0.1 + 0.2 is off by less. */
const ROUNDING = 1e-6;
const FEN_PER_YUAN = 100;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Whole fen: `1,234.50元`, `￥1234.5`, `(12.00)` for what is less than nothing. */
export function fenOf({ kind, text }: SheetCell): number | null {
  if (kind === 'number') return scaled(Number(text), FEN_PER_YUAN);
  if (kind !== 'text') return null;
  const typed = plain(text).replace(YUAN, '');
  const bracketed = /^\((.+)\)$/.exec(typed)?.[1];
  const match = DECIMAL.exec(bracketed ?? typed);
  if (match === null || (bracketed !== undefined && match[1] !== '')) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (!/^\d{0,2}0*$/.test(fraction)) return null;
  const fen = Number(whole.replaceAll(',', '')) * FEN_PER_YUAN + Number(fraction.slice(0, 2).padEnd(2, '0'));
  return withSign(fen, sign === '-' || bracketed !== undefined);
}

/** A whole number: `12`, `1,200`, `12 台`. */
export function wholeOf({ kind, text }: SheetCell): number | null {
  if (kind === 'number') return scaled(Number(text), 1);
  if (kind !== 'text') return null;
  const match = DECIMAL.exec(plain(text).replace(PIECES, ''));
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  return /^0*$/.test(fraction) ? withSign(Number(whole.replaceAll(',', '')), sign === '-') : null;
}

function withSign(amount: number, negative: boolean): number {
  return negative && amount !== 0 ? -amount : amount;
}

function scaled(number: number, factor: number): number | null {
  const units = Math.round(number * factor);
  const fits = Number.isSafeInteger(units) && Math.abs(number * factor - units) < ROUNDING * Math.max(1, Math.abs(number));
  return fits ? withSign(Math.abs(units), units < 0) : null;
}

/** `2026-11-22` in every way it is written, also with a time behind it. */
const DAY = /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?(?:[T ]?\d{1,2}:\d{2}(?::\d{2})?)?$/;
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/;
/** Day numbers of spreadsheets for 1990 and 2100: any other number is no day. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_051;
/** Spreadsheets count days from here, because they believe in a 29th of February 1900. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** `YYYY-MM-DD`. A number is a day's number in a column of days. */
export function dayOfCell({ kind, text }: SheetCell): string | null {
  if (kind === 'number' && Number(text) >= FIRST_SERIAL && Number(text) < LAST_SERIAL) return dayOfSerial(Number(text));
  if (kind === 'yes_no' || kind === 'failed') return null;
  const typed = text.normalize('NFKC').trim();
  const match = DAY.exec(typed) ?? COMPACT_DAY.exec(typed);
  if (match === null) return null;
  const [, year = '', month = '', dayOfMonth = ''] = match;
  const on = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isDay(on) ? on : null;
}

/** The day that a spreadsheet's number stands for, by the calendar that begins in 1900. */
export function dayOfSerial(serial: number): string {
  return new Date(SERIAL_ZERO + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}
