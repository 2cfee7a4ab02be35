import { formatFen } from '../shared/kernel/money';

/** An amount in whole fen as `3,280.00`; a dash for who is not told it. */
export function amountWords(fen: number | null): string {
  return fen === null ? '—' : formatFen(fen);
}

/** The same without fen where there are none: `3,280`, `0.50`. */
export function roundAmountWords(fen: number): string {
  return formatFen(fen).replace(/\.00$/, '');
}

/** Basis points as a percentage: 1,850 are `18.5%`. */
export const percentWords = (bps: number): string => `${String(bps / 100)}%`;

/** A count of points or pieces: `12,800`. */
export function pieceWords(count: number): string {
  return roundAmountWords(count * 100);
}
