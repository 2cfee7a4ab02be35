import { assert } from './assert';

/** One yuan is 100 fen; every amount in the system is whole fen. */
const FEN_PER_YUAN = 100;
const BASIS_POINTS = 10_000;

/** True for a whole, safe, non-negative amount of fen. */
export function isFen(amountFen: number): boolean {
  return Number.isSafeInteger(amountFen) && amountFen >= 0;
}

/**
 * The one rounding of the system: a share of an amount, rounded down to a whole fen.
 * @param amountFen whole fen, not negative
 * @param rateBps basis points, 0 to 10,000 (10,000 is the whole)
 */
export function shareRoundedDown(amountFen: number, rateBps: number): number {
  assert(isFen(amountFen), 'amount must be whole fen');
  assert(Number.isSafeInteger(rateBps) && rateBps >= 0 && rateBps <= BASIS_POINTS, 'rate must be 0 to 10,000 bps');
  // Split before multiplying, so that the product stays a safe integer for any safe amount.
  const whole = Math.floor(amountFen / BASIS_POINTS);
  const rest = amountFen % BASIS_POINTS;
  return whole * rateBps + Math.floor((rest * rateBps) / BASIS_POINTS);
}

/** `328000` → `"3,280.00"`; the minus sign of a negative amount stands first. */
export function formatFen(amountFen: number): string {
  assert(Number.isSafeInteger(amountFen), 'amount must be whole fen');
  const sign = amountFen < 0 ? '-' : '';
  const absolute = Math.abs(amountFen);
  const yuan = String(Math.floor(absolute / FEN_PER_YUAN)).replace(/\B(?=(\d{3})+$)/g, ',');
  const fen = String(absolute % FEN_PER_YUAN).padStart(2, '0');
  return `${sign}${yuan}.${fen}`;
}

/** `"3,280.5"` → `328050`; `null` when the text is no amount of at most two decimals. */
export function parseYuan(text: string): number | null {
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text.replace(/,/g, '').trim());
  if (match === null) return null;
  return Number(match[1]) * FEN_PER_YUAN + Number((match[2] ?? '').padEnd(2, '0'));
}
