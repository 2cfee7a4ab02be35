import * as v from 'valibot';
import { MEMBER_LEVELS } from '../domain/loyalty/states';
import { productFacts } from './order-views';
import { command, query } from './define';
import {
  address,
  amountFen,
  count,
  digest,
  empty,
  exactText,
  id,
  list,
  optionalText,
  phone,
  points,
  shortText,
  shownName,
  timeWindow,
  whole,
} from './fields';

/** The mall's checkout (E4, E10): member price → coupon → points → what a friend's word takes off (F7) → payable, line by line, computed here only. */

export const basketItem = v.object({ productId: id, quantity: whole(1, 99) });

const choice = {
  /** Products and sets, each once. */
  items: v.pipe(v.array(basketItem), v.minLength(1), v.maxLength(20)),
  /** `null`: none wanted; without it the best one of which nothing is lost is taken. */
  couponId: v.optional(v.nullable(id)),
  /** How many points to spend at most; less is taken when the limits say so. */
  points: v.optional(points),
};

const quoteLine = v.object({
  ...productFacts.entries,
  /** The set this piece is bought in; null on its own. */
  setId: v.nullable(id),
  setName: v.nullable(shownName),
  quantity: count,
  listPriceFen: amountFen,
  /** After member or set price. */
  unitPriceFen: amountFen,
  amountFen,
  couponShareFen: amountFen,
  pointsShareFen: amountFen,
  friendShareFen: amountFen,
  payableFen: amountFen,
  /** Points this line will bring once its after-sale window has passed. */
  earnsPoints: points,
});

const offeredCoupon = v.object({
  id,
  title: shownName,
  amountFen,
  /** What it would take off here: less than its amount where the goods cost less. */
  worthFen: amountFen,
  /** Why it cannot be used here; null when it can. */
  unusable: v.nullable(v.picklist(['no_fitting_product', 'below_minimum', 'expired'])),
});

export const quote = v.object({
  lines: list(quoteLine, 100),
  /** At list prices, and what each step takes off. */
  listFen: amountFen,
  memberSavingFen: amountFen,
  setSavingFen: amountFen,
  coupon: v.nullable(v.object({ id, title: shownName, amountFen })),
  coupons: list(offeredCoupon, 50),
  points: v.object({
    available: points,
    /** The most that may be spent on this order, in whole steps. */
    usable: points,
    used: points,
    amountFen,
  }),
  /** What he is let off because somebody brought him; 0 when nobody did. */
  friendFen: amountFen,
  payableFen: amountFen,
  earnsPoints: points,
  level: v.picklist(MEMBER_LEVELS),
  /** Names every price and rule that went in: `place` refuses when it is no longer this one. */
  digest,
});

const refusals = [
  'catalog.product.missing',
  'orders.checkout.product_repeated',
  'orders.checkout.out_of_stock',
  'orders.checkout.coupon_not_usable',
  'orders.checkout.points_not_enough',
] as const;

export const checkoutContract = {
  'orders.checkout.quote': query({ access: 'visitor', input: v.object(choice), output: quote, errors: refusals }),
  /** Orders what was quoted: reserves stock, coupon and points in the transaction that writes the order. */
  'orders.checkout.place': command({
    access: 'visitor',
    input: v.object({
      ...choice,
      digest,
      customer: v.object({ name: shortText(20), phone }),
      address,
      wishedWindow: v.nullable(timeWindow),
      remark: v.optional(optionalText(100)),
    }),
    output: v.object({ orderId: id, orderNo: exactText(20), payableFen: amountFen }),
    errors: [...refusals, 'orders.checkout.changed', 'orders.window.not_valid', 'orders.window.in_the_past'],
  }),
  /** The buyer gives up what nobody has paid for yet; points and coupon come back. */
  'orders.checkout.cancel': command({
    access: 'visitor',
    input: v.object({ orderId: id, reason: shortText(60) }),
    output: empty,
    errors: ['orders.order.missing', 'orders.checkout.not_cancellable'],
  }),
  /** Gives up what nobody paid for in time (`checkout.unpaidHours`). */
  'orders.unpaid.sweep': command({
    access: 'internal',
    input: empty,
    output: v.object({ cancelled: count, finished: v.boolean() }),
  }),
} as const;
