import type { PayeeSlot } from './entries';
import { COMMISSION_AUDIENCES, commissionOf, rateFor, type CommissionAudience, type CommissionSettings, type SoldLine } from './rules';
import { givesAway, toBuyerOf } from './to-buyer';

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
  /** Bought in the mall: only there a price follows from who brought the buyer. */
  readonly mall: boolean;
}

/** `buyer`: what buyers are let off instead (F7). */
export type FenByAudience = Readonly<Record<CommissionAudience | 'buyer', number>>;

/** What an order would bring to each kind of payee if these rules had held, to exactly those whom it was credited to. */
export function broughtBy(settings: CommissionSettings, { lines, slots, mall }: RealOrder): FenByAudience {
  const shares = slots.flatMap((slot) => lines.map((line) => ({ slot, ...sharesOf(settings, slot, line, mall) })));
  const sumOf = (audience: CommissionAudience): number =>
    shares.filter(({ slot }) => slot.audience === audience).reduce((sum, { payeeFen }) => sum + payeeFen, 0);
  const buyer = shares.reduce((sum, { buyerFen }) => sum + buyerFen, 0);
  return { staff: sumOf('staff'), partner: sumOf('partner'), customer: sumOf('customer'), buyer };
}

/** At the price without what its buyer was let off: the new rules may let him off another part. */
function sharesOf(settings: CommissionSettings, slot: RealOrder['slots'][number], { toBuyerFen = 0, ...sold }: SoldLine, mall: boolean) {
  const line = { ...sold, paidFen: sold.paidFen + toBuyerFen };
  const found = rateFor(settings, slot, line, ALL_BEGUN);
  const wholeFen = found === null ? 0 : commissionOf(found.rate, line);
  const buyerFen = mall && slot.audience !== 'staff' && givesAway(slot) ? toBuyerOf(settings, slot.audience, line, ALL_BEGUN) : 0;
  return { payeeFen: wholeFen - buyerFen, buyerFen };
}

export const BROUGHT_TO = [...COMMISSION_AUDIENCES, 'buyer'] as const;

export const totalOf = (brought: FenByAudience): number => BROUGHT_TO.reduce((sum, whom) => sum + brought[whom], 0);

export const addUp = (one: FenByAudience, other: FenByAudience): FenByAudience => ({
  staff: one.staff + other.staff,
  partner: one.partner + other.partner,
  customer: one.customer + other.customer,
  buyer: one.buyer + other.buyer,
});

export const NOTHING_BROUGHT: FenByAudience = { staff: 0, partner: 0, customer: 0, buyer: 0 };

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
