import { assert } from '../../kernel/assert';

/** A settled payment, and what of it is promised back already, whatever became of that. */
export interface SettledPayment {
  readonly paymentId: string;
  readonly amountFen: number;
  readonly promisedFen: number;
  /** Epoch milliseconds. */
  readonly settledAt: number;
}

/** How much of which payment goes back. */
export interface PaybackShare {
  readonly paymentId: string;
  readonly amountFen: number;
}

/** Latest first; of two at the same instant, the one with the later id. */
function latestFirst(a: SettledPayment, b: SettledPayment): number {
  return b.settledAt - a.settledAt || (a.paymentId < b.paymentId ? 1 : -1);
}

/**
 * Which payments give an amount back: the latest first, each at most what is left of it.
 * @throws when less than the amount was ever paid: more cannot go back
 */
export function choosePaybacks(payments: readonly SettledPayment[], totalFen: number): readonly PaybackShare[] {
  assert(Number.isSafeInteger(totalFen) && totalFen >= 0, 'what goes back is whole fen');
  let missing = totalFen;
  const shares: PaybackShare[] = [];
  for (const { paymentId, amountFen, promisedFen } of [...payments].sort(latestFirst)) {
    const part = Math.min(missing, amountFen - promisedFen);
    if (part <= 0) continue;
    shares.push({ paymentId, amountFen: part });
    missing -= part;
  }
  assert(missing === 0, 'no more goes back than was paid');
  return shares;
}
