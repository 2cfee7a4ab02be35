import type { PayeeSlot } from './entries';
import { COMMISSION_AUDIENCES, commissionOf, rateFor, type CommissionAudience, type CommissionSettings, type SoldLine } from './rules';

/** How far back rules that are about to change are tried on real orders. */
export const PREVIEW_DAYS = 30;
/** When every rule that is written has begun. */
const ALL_BEGUN = '9999-12-31';

/** An order as it was really sold and brought; what was refunded of its lines is no longer in them. */
export interface RealOrder {
  readonly orderId: string;
  readonly orderNo: string;
  readonly lines: readonly SoldLine[];
  readonly slots: readonly Pick<PayeeSlot, 'audience' | 'level'>[];
}

export type FenByAudience = Readonly<Record<CommissionAudience, number>>;

/** What an order would bring to each kind of payee if these rules had held, to exactly those whom it was credited to. */
export function broughtBy(settings: CommissionSettings, { lines, slots }: RealOrder): FenByAudience {
  const sumOf = (audience: CommissionAudience): number =>
    slots
      .filter((slot) => slot.audience === audience)
      .flatMap((slot) => lines.map((line) => amountOf(settings, slot, line)))
      .reduce((sum, fen) => sum + fen, 0);
  return { staff: sumOf('staff'), partner: sumOf('partner'), customer: sumOf('customer') };
}

function amountOf(settings: CommissionSettings, slot: RealOrder['slots'][number], line: SoldLine): number {
  const found = rateFor(settings, slot, line, ALL_BEGUN);
  return found === null ? 0 : commissionOf(found.rate, line);
}

export const totalOf = (brought: FenByAudience): number => COMMISSION_AUDIENCES.reduce((sum, audience) => sum + brought[audience], 0);

export const addUp = (one: FenByAudience, other: FenByAudience): FenByAudience => ({
  staff: one.staff + other.staff,
  partner: one.partner + other.partner,
  customer: one.customer + other.customer,
});

export const NOTHING_BROUGHT: FenByAudience = { staff: 0, partner: 0, customer: 0 };

/** One order under the rules in force and under the new ones. */
export interface OrderChange {
  readonly orderId: string;
  readonly orderNo: string;
  readonly beforeFen: number;
  readonly afterFen: number;
}

export const MOST_CHANGES = 5;

/** Those that change most; those that stay the same are none. */
export function biggestChanges(changes: readonly OrderChange[]): readonly OrderChange[] {
  const size = ({ beforeFen, afterFen }: OrderChange): number => Math.abs(afterFen - beforeFen);
  return changes.filter((change) => size(change) > 0).toSorted((one, other) => size(other) - size(one)).slice(0, MOST_CHANGES);
}
