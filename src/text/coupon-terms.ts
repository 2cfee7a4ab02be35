import type { ProductCategory } from '../shared/domain/catalog/categories';
import { roundAmountWords } from './amounts';
import { couponWords } from './coupons';
import { categoryNames } from './names';

interface Terms {
  readonly amountFen: number;
  readonly minimumFen: number;
  readonly categories: readonly ProductCategory[];
}

/** What a coupon takes off, and where it counts. */
export function termsView({ amountFen, minimumFen, categories }: Terms) {
  const from = minimumFen === 0 ? couponWords.always : couponWords.minimum(roundAmountWords(minimumFen));
  return {
    amount: couponWords.yuan(roundAmountWords(amountFen)),
    terms: `${from} · ${categoriesWords(categories)}`,
  };
}

/** Categories by name; none named means all. */
export function categoriesWords(categories: readonly ProductCategory[]): string {
  return categories.length === 0
    ? couponWords.allProducts
    : categories.map((category) => categoryNames[category]).join('、');
}
