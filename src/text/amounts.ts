import { formatFen } from '../shared/kernel/money';

/** An amount in whole fen as `3,280.00`; a dash for who is not told it. */
export function amountWords(fen: number | null): string {
  return fen === null ? '—' : formatFen(fen);
}
