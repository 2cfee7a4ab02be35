import type { Output } from '../../shared/contract/registry';
import { PRIZE_KINDS, REWARD_KINDS, type PrizeKind } from '../../shared/domain/loyalty/states';
import { plainLine } from '../../shared/kernel/plain-text';
import { giftsText } from '../../text/gifts';
import { productName } from '../../text/names';
import { offersText } from '../../text/offers';

const { gift: words } = offersText;

/** Goods that were chosen. */
export interface ChosenProduct {
  readonly id: string;
  /** `JSQ30 燃气热水器`. */
  readonly shown: string;
  readonly listPriceFen: number;
}

/** A kind of coupon that was chosen. */
export interface ChosenCoupon {
  readonly id: string;
  readonly amountFen: number;
}

/** What somebody gets, as it is being typed; only what is asked for its kind counts. */
export interface GiftDraft {
  readonly kind: PrizeKind;
  readonly title: string;
  readonly product: ChosenProduct | null;
  readonly points: string;
  readonly coupon: ChosenCoupon | null;
  readonly quantity: string;
}

export interface GiftProblems {
  readonly title?: string;
  readonly product?: string;
  readonly points?: string;
  readonly coupon?: string;
  readonly quantity?: string;
}

const choice = <Kind extends PrizeKind>(value: Kind) => ({ value, label: giftsText.kinds[value] });
/** Points are not exchanged for points. */
export const REWARD_CHOICES = REWARD_KINDS.map(choice);
export const PRIZE_CHOICES = PRIZE_KINDS.map(choice);

export const NEW_GIFT: GiftDraft = { kind: 'goods', title: '', product: null, points: '', coupon: null, quantity: '' };

type Gift = Omit<Output<'loyalty.lottery.all'>['lotteries'][number]['prizes'][number], 'id' | 'chanceBps'>;

/** A gift that was written down, to be changed. */
export function giftDraftOf({ kind, title, product, points, coupon, quantity }: Gift): GiftDraft {
  return {
    kind,
    title,
    product: product === null ? null : chosenProduct(product),
    points: points === 0 ? '' : String(points),
    coupon: coupon === null ? null : { id: coupon.ruleId, amountFen: coupon.amountFen },
    quantity: String(quantity),
  };
}

export function chosenProduct(product: {
  readonly id: string;
  readonly name: string;
  readonly model: string | null;
  readonly listPriceFen: number;
}): ChosenProduct {
  const { id, name, model, listPriceFen } = product;
  return { id, listPriceFen, shown: model === null ? name : productName({ name, model }) };
}

const MOST_TITLE = 30;
const MOST_POINTS = 100_000_000;
const MOST_PIECES = 100_000;

/** A whole number that was typed; null when it is none between these. */
export function wholeIn(typed: string, least: number, most: number): number | null {
  const value = /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : -1;
  return value >= least && value <= most ? value : null;
}

export const isTitle = (typed: string): boolean => {
  const title = plainLine(typed);
  return title !== '' && title.length <= MOST_TITLE;
};

export const pointsIn = (typed: string): number | null => wholeIn(typed, 1, MOST_POINTS);

/** What is still wrong, field by field. */
export function giftProblems({ kind, title, product, points, coupon, quantity }: GiftDraft): GiftProblems {
  return {
    ...(isTitle(title) ? {} : { title: words.titleWrong }),
    ...(kind === 'goods' && product === null ? { product: words.productNeeded } : {}),
    ...(kind === 'points' && pointsIn(points) === null ? { points: words.pointsWrong } : {}),
    ...(kind === 'coupon' && coupon === null ? { coupon: words.couponNeeded } : {}),
    ...(wholeIn(quantity, 1, MOST_PIECES) === null ? { quantity: words.quantityWrong } : {}),
  };
}

/** A gift without problems, as the server takes it. */
export function giftInput<Kind extends PrizeKind>(draft: GiftDraft & { readonly kind: Kind }) {
  const { kind, title, product, points, coupon, quantity } = draft;
  return {
    kind,
    title: plainLine(title),
    productId: kind === 'goods' ? (product?.id ?? null) : null,
    points: kind === 'points' ? (pointsIn(points) ?? 0) : 0,
    couponRuleId: kind === 'coupon' ? (coupon?.id ?? null) : null,
    quantity: wholeIn(quantity, 1, MOST_PIECES) ?? 0,
  };
}
