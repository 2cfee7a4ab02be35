import type { HeldCoupon } from '../../src/shared/domain/loyalty/coupons';
import type { CouponState } from '../../src/shared/domain/loyalty/states';
import type { CouponDocument, CouponFacts } from './documents';

/** How a coupon stands with its holder: to be used, on an order or used up, taken back. */
export type Shelf = 'held' | 'spent' | 'gone';

const SHELF_OF: Readonly<Record<CouponState, Shelf>> = {
  issued: 'held',
  reserved: 'spent',
  used: 'spent',
  withdrawn: 'gone',
};

export const shelfOf = (shelf: Shelf, personId: string): string => `${shelf}:${personId}`;

/** The coupon's document: what it was told, and what the queries need derived from it. */
export function toCouponDocument(id: string, facts: CouponFacts): CouponDocument {
  return {
    ...facts,
    _id: id,
    shelf: shelfOf(SHELF_OF[facts.state], facts.personId),
    endKey: `${facts.expiresOn}:${id}`,
  };
}

/** The coupon after a change, with everything that follows from the change. */
export function changedCoupon({ _id, ...facts }: CouponDocument, change: Partial<CouponFacts>): CouponDocument {
  return toCouponDocument(_id, { ...facts, ...change });
}

/** A coupon as the rules of the checkout see it. */
export function toHeldCoupon(coupon: CouponDocument): HeldCoupon {
  const { _id: id, title, amountFen, minimumFen, categories, notForProductId, state, expiresOn } = coupon;
  return { id, title, amountFen, minimumFen, categories, notForProductId, state, expiresOn };
}
