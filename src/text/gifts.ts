import type { PrizeKind } from '../shared/domain/loyalty/states';
import { pieceWords, roundAmountWords } from './amounts';
import { couponWords } from './coupons';
import { productName } from './names';

/** What points and luck bring, in the same words for the customer and the office. */
export const giftsText = {
  kinds: { goods: '实物', points: '积分', coupon: '优惠券' } satisfies Readonly<Record<PrizeKind, string>>,
  listPrice: (amount: string) => `标价 ¥${amount}`,
  model: (model: string) => `型号 ${model}`,
  points: (points: string) => `${points} 积分`,
  couponOff: (amount: string) => `减 ¥${amount}`,
  couponDays: (days: number) => `到手后 ${days} 天内有效`,
  left: (left: string, quantity: string) => `还剩 ${left} / ${quantity}`,
  gone: '发完了',
  all: (quantity: string) => `共 ${quantity} 份`,
} as const;

/** What somebody gets, as the contract of offers tells it. */
export interface GiftToWord {
  readonly title: string;
  readonly kind: PrizeKind;
  readonly product: { readonly name: string; readonly model: string; readonly pictureKey: string; readonly listPriceFen: number } | null;
  readonly points: number;
  readonly coupon: { readonly amountFen: number; readonly minimumFen: number; readonly validDays: number } | null;
}

/** What exactly it is, below its title; null when the title says it all. */
export function giftWords({ title, product, points, coupon }: GiftToWord): string | null {
  if (product !== null) {
    const name = title.includes(product.name) ? giftsText.model(product.model) : productName(product);
    return `${name} · ${giftsText.listPrice(roundAmountWords(product.listPriceFen))}`;
  }
  if (coupon === null) {
    const words = giftsText.points(pieceWords(points));
    return title.includes(words) ? null : words;
  }
  const { amountFen, minimumFen, validDays } = coupon;
  const from = minimumFen === 0 ? couponWords.always : couponWords.minimum(roundAmountWords(minimumFen));
  return [giftsText.couponOff(roundAmountWords(amountFen)), from, giftsText.couponDays(validDays)].join(' · ');
}

/** The drawing of goods, or the sign of what cannot be drawn. */
export function giftPicture({ kind, product }: Pick<GiftToWord, 'kind' | 'product'>) {
  return { picture: product?.pictureKey ?? null, icon: kind === 'points' ? 'points' : 'coupon' } as const;
}

/** How many can still be had; once it is over, how many there were. */
export function leftWords(
  { left, quantity }: { readonly left: number; readonly quantity: number },
  isClosed = false,
): string {
  if (isClosed) return giftsText.all(pieceWords(quantity));
  return left === 0 ? giftsText.gone : giftsText.left(pieceWords(left), pieceWords(quantity));
}

/** A chance of ten thousand as a share of a hundred: 50 → `0.5%`. */
export function chanceWords(chanceBps: number): string {
  return `${String(chanceBps / 100)}%`;
}
