import type { Transaction } from '../_kit/persistence/transaction';
import { changedCoupon } from './coupon-record';
import { coupons, type BroughtCoupon, type CouponDocument } from './documents';

/** A coupon that goes with the purchase that brought it; one that is used already stays so. */
export interface WithdrawnCoupon {
  readonly id: string;
  readonly title: string;
  readonly used: boolean;
}

export function toWithdrawn({ _id: id, title, state }: CouponDocument): WithdrawnCoupon | null {
  return state === 'withdrawn' ? null : { id, title, used: state !== 'issued' };
}

/** The brought coupons that would not have come for what is left of their lines. @param leftFen of each line */
export function forfeited(brought: readonly BroughtCoupon[], leftFen: ReadonlyMap<string, number>): BroughtCoupon[] {
  return brought.filter(({ lineId, lineAboveFen }) => {
    const left = leftFen.get(lineId);
    return left !== undefined && left <= lineAboveFen;
  });
}

/** Takes coupons back in the caller's transaction; what is on an order or used up is left. */
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
    if (!outcome.used) await tx.put(coupons, changedCoupon(coupon, { state: 'withdrawn' }));
  }
  return withdrawn;
}
