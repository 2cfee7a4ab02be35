import { assert } from '../../kernel/assert';
import { proportionDown } from '../../kernel/proportion';

/** How much of something was taken back, and how much of it there was. */
export interface RefundedShare {
  /** Of the base, before this refund and with it; whole units. */
  readonly before: number;
  readonly after: number;
  readonly whole: number;
}

/**
 * How much of an original transfer one refund takes back: in proportion to what was refunded of its base, at the rate
 * frozen in the original. It is the difference of two running totals, so any sequence of partial refunds takes back
 * the same as one, never more than was given, and the last one takes the rest.
 */
export function reversedAmount(originalAmount: number, { before, after, whole }: RefundedShare): number {
  assert(before <= after && after <= whole, 'a refund grows, up to the whole');
  return proportionDown(originalAmount, after, whole) - proportionDown(originalAmount, before, whole);
}
