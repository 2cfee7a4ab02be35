import { addDays, dayOf } from '../../kernel/time';
import type { ProductCategory } from '../catalog/categories';

/** A rule by which a purchase brings a coupon (D7): amounts in whole fen. */
export interface PurchaseRule {
  /** A line of more than this brings one. */
  readonly lineAboveFen: number;
  /** Of these categories; empty: of all. */
  readonly lineCategories: readonly ProductCategory[];
}

/** Whether a line that was paid for brings the rule's coupon. */
export function bringsCoupon(
  { lineAboveFen, lineCategories }: PurchaseRule,
  line: { readonly category: ProductCategory; readonly payableFen: number },
): boolean {
  return line.payableFen > lineAboveFen && (lineCategories.length === 0 || lineCategories.includes(line.category));
}

/** The last day of a coupon that is handed out now: that day still counts. */
export function couponEndsOn(now: number, validDays: number): string {
  return addDays(dayOf(now), validDays);
}

/** The last day of a coupon that comes back: its own, but it stays at least so many days. */
export function returnedCouponEndsOn(expiresOn: string, now: number, returnedDays: number): string {
  const earliest = addDays(dayOf(now), returnedDays);
  return expiresOn > earliest ? expiresOn : earliest;
}
