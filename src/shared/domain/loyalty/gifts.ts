import type { ProductCategory } from '../catalog/categories';
import type { PictureKey } from '../catalog/pictures';
import type { PrizeKind } from './states';

/** Goods as they were when the offer was written down; amounts in whole fen. */
export interface GiftProduct {
  readonly productId: string;
  readonly name: string;
  readonly model: string;
  readonly category: ProductCategory;
  readonly pictureKey: PictureKey;
  readonly listPriceFen: number;
  readonly warrantyMonths: number;
  readonly needsInstallation: boolean;
}

/** A coupon as its rule promised it. */
export interface GiftCoupon {
  readonly ruleId: string;
  readonly title: string;
  readonly amountFen: number;
  readonly minimumFen: number;
  readonly categories: readonly ProductCategory[];
  readonly validDays: number;
}

/** What somebody gets for points or by luck. */
export interface Gift {
  readonly title: string;
  readonly kind: PrizeKind;
  /** Of goods. */
  readonly product: GiftProduct | null;
  /** Of points, else 0. */
  readonly points: number;
  /** Of a coupon. */
  readonly coupon: GiftCoupon | null;
}

/** The first of some gifts that the warehouse cannot give beside those before it; null when it can give all. */
export function firstShort(
  gifts: readonly (Pick<Gift, 'product'> & { readonly quantity: number })[],
  availableOf: (productId: string) => number,
): { readonly position: number; readonly available: number } | null {
  const given = new Map<string, number>();
  for (const [position, { product, quantity }] of gifts.entries()) {
    if (product === null) continue;
    const { productId } = product;
    const before = given.get(productId) ?? 0;
    const available = availableOf(productId) - before;
    if (available < quantity) return { position, available };
    given.set(productId, before + quantity);
  }
  return null;
}
