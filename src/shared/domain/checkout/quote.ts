import { AppError } from '../../errors/app-error';
import { assert } from '../../kernel/assert';
import { allocate } from '../../kernel/proportion';
import {
  bestCoupon,
  couponWorthFen,
  fits,
  whyUnusable,
  type CouponLine,
  type HeldCoupon,
  type Unusable,
} from '../loyalty/coupons';
import { levelOf } from '../loyalty/levels';
import { pointsForLine, pointsWorthFen, usablePoints } from '../loyalty/points';
import type { MemberLevel } from '../loyalty/states';
import { toBuyerOf, type ReferralAudience } from '../commission/to-buyer';
import type { SettingValues } from '../setting-areas';
import { priceBasket, type BasketItem, type PricedLine, type Shelf } from './basket';

/** Who buys. */
export interface CheckoutCustomer {
  readonly growth: number;
  readonly pointsAvailable: number;
  /** All he holds that are issued. */
  readonly coupons: readonly HeldCoupon[];
  /** As what somebody brought him who would be paid for it; missing: nobody did. */
  readonly broughtBy?: ReferralAudience | null;
}

/** What the buyer chose. */
export interface CheckoutChoice {
  readonly items: readonly BasketItem[];
  /** null: none; undefined: the best that is used whole. */
  readonly couponId?: string | null | undefined;
  /** At most so many; undefined: none. */
  readonly points?: number | undefined;
}

export interface QuotedLine extends PricedLine {
  readonly couponShareFen: number;
  readonly pointsShareFen: number;
  /** Points spent on this line; what a refund of it gives back. */
  readonly pointsShare: number;
  /** What he is let off because somebody brought him (F7). */
  readonly friendShareFen: number;
  readonly payableFen: number;
  readonly earnsPoints: number;
}

/** A price with everything that led to it (E4: member price → coupon → points → friend → payable); whole fen and points. */
export interface Quote {
  readonly lines: readonly QuotedLine[];
  readonly listFen: number;
  readonly setSavingFen: number;
  readonly memberSavingFen: number;
  readonly coupon: HeldCoupon | null;
  readonly couponFen: number;
  /** `worthFen`: what each would take off here; 0 for one that cannot be used. */
  readonly coupons: readonly { readonly coupon: HeldCoupon; readonly unusable: Unusable | null; readonly worthFen: number }[];
  readonly pointsUsable: number;
  readonly pointsUsed: number;
  readonly pointsFen: number;
  readonly friendFen: number;
  readonly payableFen: number;
  readonly earnsPoints: number;
  readonly level: MemberLevel;
}

type Rules = Pick<SettingValues, 'points' | 'levels' | 'checkout' | 'commission'>;

/**
 * The price of a basket for a customer today. Every line's shares add up to the totals, to the last fen.
 * @throws AppError as `priceBasket`; `orders.checkout.coupon_not_usable` for a chosen coupon that does not count here
 */
export function quoteCheckout(
  choice: CheckoutChoice,
  shelf: Shelf,
  customer: CheckoutCustomer,
  rules: Rules,
  today: string,
): Quote {
  const level = levelOf(customer.growth, rules.levels);
  const benefits = rules.levels[level];
  const priced = priceBasket(choice.items, shelf, benefits.memberPrice);
  const couponLines = priced.map(toCouponLine);
  const coupon = chosenCoupon(choice.couponId, customer.coupons, couponLines, today);
  const couponFen = coupon === null ? 0 : couponWorthFen(coupon, couponLines);
  const couponShares = allocate(
    couponFen,
    couponLines.map((line) => (coupon !== null && fits(coupon, line) ? line.amountFen : 0)),
  );
  const beforePoints = priced.map(({ amountFen }, position) => amountFen - (couponShares[position] ?? 0));
  const spent = spentPoints(choice.points ?? 0, sum(beforePoints), customer.pointsAvailable, rules);
  const pointsFenShares = allocate(spent.amountFen, beforePoints);
  const pointsShares = allocate(spent.used, pointsFenShares);

  const lines = priced.map((line, position): QuotedLine => {
    const couponShareFen = couponShares[position] ?? 0;
    const pointsShareFen = pointsFenShares[position] ?? 0;
    const { category } = line.product;
    const beforeFriendFen = line.amountFen - couponShareFen - pointsShareFen;
    const friendShareFen = friendShareOf(line, beforeFriendFen, customer, rules, today);
    const payableFen = beforeFriendFen - friendShareFen;
    assert(payableFen >= 0, 'nothing is taken off twice');
    const earnsPoints = pointsForLine(
      { category, quantity: line.quantity, payableFen },
      rules.points,
      benefits.earnBps,
    );
    return {
      ...line,
      couponShareFen,
      pointsShareFen,
      pointsShare: pointsShares[position] ?? 0,
      friendShareFen,
      payableFen,
      earnsPoints,
    };
  });
  const total = (amount: (line: QuotedLine) => number) => sum(lines.map(amount));
  return {
    lines,
    listFen: total(({ listFen }) => listFen),
    setSavingFen: total(({ listFen, setFen }) => listFen - setFen),
    memberSavingFen: total(({ setFen, amountFen }) => setFen - amountFen),
    coupon,
    couponFen,
    coupons: customer.coupons.map((held) => {
      const unusable = whyUnusable(held, couponLines, today);
      return { coupon: held, unusable, worthFen: unusable === null ? couponWorthFen(held, couponLines) : 0 };
    }),
    pointsUsable: spent.usable,
    pointsUsed: spent.used,
    pointsFen: spent.amountFen,
    friendFen: total(({ friendShareFen }) => friendShareFen),
    payableFen: total(({ payableFen }) => payableFen),
    earnsPoints: total(({ earnsPoints }) => earnsPoints),
    level,
  };
}

function chosenCoupon(
  couponId: string | null | undefined,
  coupons: readonly HeldCoupon[],
  lines: readonly CouponLine[],
  today: string,
): HeldCoupon | null {
  if (couponId === null) return null;
  if (couponId === undefined) return bestCoupon(coupons, lines, today);
  const chosen = coupons.find(({ id, state }) => id === couponId && state === 'issued');
  if (chosen === undefined || whyUnusable(chosen, lines, today) !== null) {
    throw new AppError('orders.checkout.coupon_not_usable');
  }
  return chosen;
}

/** Of what is left to pay, as a commission would be reckoned. */
function friendShareOf({ product, quantity }: PricedLine, paidFen: number, { broughtBy = null }: CheckoutCustomer, { commission }: Rules, today: string): number {
  const { id: productId, category } = product;
  return broughtBy === null ? 0 : toBuyerOf(commission, broughtBy, { productId, category, quantity, paidFen }, today);
}

function spentPoints(wanted: number, amountFen: number, available: number, { checkout }: Rules) {
  const usable = usablePoints(available, amountFen, checkout);
  const step = checkout.pointsPerYuan * checkout.stepYuan;
  const used = Math.min(usable, Math.floor(wanted / step) * step);
  return { usable, used, amountFen: pointsWorthFen(used, checkout) };
}

function toCouponLine({ product, amountFen }: PricedLine): CouponLine {
  return { productId: product.id, category: product.category, amountFen };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
