import type { Transaction } from '../_kit/persistence/transaction';
import { changedCoupon } from './coupon-record';
import { coupons, type BroughtCoupon, type CouponDocument } from './documents';

/**
 * A coupon that goes with the purchase that brought it: at once, or, `on_order` that is not paid or `used` on one that is,
 * when it would come back from there.
 */
export interface WithdrawnCoupon {
  readonly id: string;
  readonly title: string;
  readonly outcome: 'gone' | 'on_order' | 'used';
}

const OUTCOME = { issued: 'gone', reserved: 'on_order', used: 'used' } as const;

export function toWithdrawn({ _id: id, title, state }: CouponDocument): WithdrawnCoupon | null {
  return state === 'withdrawn' ? null : { id, title, outcome: OUTCOME[state] };
}

/** The brought coupons that would not have come for what is left of their lines. @param leftFen of each line */
export function forfeited(brought: readonly BroughtCoupon[], leftFen: ReadonlyMap<string, number>): BroughtCoupon[] {
  return brought.filter(({ lineId, lineAboveFen }) => {
    const left = leftFen.get(lineId);
    return left !== undefined && left <= lineAboveFen;
  });
}

/** Takes coupons back in the caller's transaction; what is on an order is marked, so that it does not come back. */
export async function withdrawCoupons(
  tx: Transaction,
  brought: readonly BroughtCoupon[],
): Promise<readonly WithdrawnCoupon[]> {
  const withdrawn: WithdrawnCoupon[] = [];
  for (const { couponId } of brought) {
    const coupon = await tx.get(coupons, couponId);
    const outcome = coupon === null ? null : toWithdrawn(coupon);
    if (coupon === null || outcome === null) continue;
    withdrawn.push(outcome);
    await tx.put(coupons, changedCoupon(coupon, outcome.outcome === 'gone' ? { state: 'withdrawn' } : { forfeited: true }));
  }
  return withdrawn;
}
