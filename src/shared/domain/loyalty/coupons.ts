import { nextState } from '../../kernel/state-machine';
import { AppError } from '../../errors/app-error';
import type { ProductCategory } from '../catalog/categories';
import { couponMachine, type CouponCommand, type CouponState } from './states';

/** A coupon as its holder has it; amounts in whole fen, days in Shanghai. */
export interface HeldCoupon {
  readonly id: string;
  readonly title: string;
  readonly amountFen: number;
  /** It counts when its fitting lines come to more than this. */
  readonly minimumFen: number;
  /** On which products; empty: on all. */
  readonly categories: readonly ProductCategory[];
  /** The product whose purchase brought it: it is for another one (D7). */
  readonly notForProductId: string | null;
  readonly state: CouponState;
  /** Its last day. */
  readonly expiresOn: string;
}

/** A line that a coupon may take something off. */
export interface CouponLine {
  readonly productId: string;
  readonly category: ProductCategory;
  readonly amountFen: number;
}

export type Unusable = 'no_fitting_product' | 'below_minimum' | 'expired';

/** Over after its last day; a used one is not called expired. */
export function isExpired({ expiresOn }: Pick<HeldCoupon, 'expiresOn'>, today: string): boolean {
  return today > expiresOn;
}

export function fits(coupon: Pick<HeldCoupon, 'categories' | 'notForProductId'>, line: CouponLine): boolean {
  const { categories, notForProductId } = coupon;
  return line.productId !== notForProductId && (categories.length === 0 || categories.includes(line.category));
}

/** Why an issued coupon is of no use for these lines; null when it is. */
export function whyUnusable(coupon: HeldCoupon, lines: readonly CouponLine[], today: string): Unusable | null {
  if (isExpired(coupon, today)) return 'expired';
  const fitting = fittingFen(coupon, lines);
  if (fitting === 0) return 'no_fitting_product';
  return fitting > coupon.minimumFen ? null : 'below_minimum';
}

/** What a coupon takes off: never more than its fitting lines cost. */
export function couponWorthFen(coupon: HeldCoupon, lines: readonly CouponLine[]): number {
  return Math.min(coupon.amountFen, fittingFen(coupon, lines));
}

/**
 * The coupon that takes the most off, of those of which nothing would be lost; of equal ones the one that expires first.
 * Null when there is none: to give up a part of a coupon is for its holder to say.
 */
export function bestCoupon(
  coupons: readonly HeldCoupon[],
  lines: readonly CouponLine[],
  today: string,
): HeldCoupon | null {
  const usable = coupons.filter(
    (coupon) =>
      coupon.state === 'issued' &&
      whyUnusable(coupon, lines, today) === null &&
      couponWorthFen(coupon, lines) === coupon.amountFen,
  );
  const [best] = [...usable].sort(
    (a, b) =>
      couponWorthFen(b, lines) - couponWorthFen(a, lines) ||
      a.expiresOn.localeCompare(b.expiresOn) ||
      a.id.localeCompare(b.id),
  );
  return best ?? null;
}

/**
 * The state after a command.
 * @throws AppError `orders.checkout.coupon_not_usable` when the state forbids it
 */
export function moveCoupon(state: CouponState, command: CouponCommand): CouponState {
  const next = nextState(couponMachine, state, command);
  if (next === null) throw new AppError('orders.checkout.coupon_not_usable');
  return next;
}

function fittingFen(coupon: HeldCoupon, lines: readonly CouponLine[]): number {
  return lines.filter((line) => fits(coupon, line)).reduce((sum, { amountFen }) => sum + amountFen, 0);
}
