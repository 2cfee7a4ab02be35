import type { ParsedInput } from '../../src/shared/contract/registry';
import { firstShort, type Gift, type GiftCoupon } from '../../src/shared/domain/loyalty/gifts';
import { AppError } from '../../src/shared/errors/app-error';
import { findGiftProducts } from '../catalog/public';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { couponRules, type CouponRuleDocument } from './documents';

/** A gift as the office writes it down. */
export type GiftWish = Pick<
  ParsedInput<'loyalty.lottery.save'>['prizes'][number],
  'title' | 'kind' | 'productId' | 'points' | 'couponRuleId' | 'quantity'
>;

/**
 * What the office wrote down, with products and coupons as they are now. At most two round trips.
 * @throws AppError `loyalty.prize.not_valid`, or `loyalty.prize.not_enough_stock` for more than the warehouse has
 */
export async function freezeGifts(
  db: Reader,
  wishes: readonly GiftWish[],
): Promise<readonly (Gift & { readonly quantity: number })[]> {
  const [products, rules] = await Promise.all([
    findGiftProducts(db, idsOf(wishes, 'goods', ({ productId }) => productId)),
    rulesById(db, idsOf(wishes, 'coupon', ({ couponRuleId }) => couponRuleId)),
  ]);
  const shelved = (id: string | null) => products.find(({ product }) => product.productId === id);
  const gifts = wishes.map((wish, position) => {
    const { title, kind, quantity } = wish;
    const product = kind === 'goods' ? (shelved(wish.productId)?.product ?? null) : null;
    const coupon = kind === 'coupon' ? couponOf(rules, wish.couponRuleId) : null;
    const points = kind === 'points' ? wish.points : 0;
    if (product === null && coupon === null && points === 0) throw new AppError('loyalty.prize.not_valid', { position, title });
    return { title, kind, product, coupon, points, quantity };
  });
  const short = firstShort(gifts, (id) => shelved(id)?.available ?? 0);
  if (short !== null) throw notEnough(gifts, short);
  return gifts;
}

/** The refusal for a gift that the warehouse cannot give. */
export function notEnough(
  gifts: readonly Pick<Gift, 'title'>[],
  { position, available }: { readonly position: number; readonly available: number },
): AppError {
  const title = gifts[position]?.title ?? '';
  return new AppError('loyalty.prize.not_enough_stock', { position, title, available: Math.max(0, available) });
}

/**
 * A rule whose coupons can be given as gifts: the office hands them out, and it has no number of its own, because the
 * offer has one. Once promised they are given also when the rule is closed meanwhile.
 */
export const isGivable = ({ state, trigger, total }: CouponRuleDocument): boolean =>
  state === 'open' && trigger === 'granted' && total === null;

function idsOf(
  wishes: readonly GiftWish[],
  kind: GiftWish['kind'],
  idOf: (wish: GiftWish) => string | null,
): readonly string[] {
  return [...new Set(wishes.flatMap((wish) => (wish.kind === kind ? (idOf(wish) ?? []) : [])))];
}

async function rulesById(db: Reader, ids: readonly string[]): Promise<readonly CouponRuleDocument[]> {
  return ids.length === 0 ? [] : db.find(couponRules, { where: { _id: oneOf(ids) }, limit: ids.length });
}

function couponOf(rules: readonly CouponRuleDocument[], id: string | null): GiftCoupon | null {
  const rule = rules.find(({ _id }) => _id === id);
  if (rule === undefined || !isGivable(rule)) return null;
  const { _id: ruleId, title, amountFen, minimumFen, categories, validDays } = rule;
  return { ruleId, title, amountFen, minimumFen, categories, validDays };
}
