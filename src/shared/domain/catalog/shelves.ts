import { searchKeyFor, searchKeysOf } from './search-keys';

/** What stands on a shelf: a single model, or a set 套系 of several. */
export const PRODUCT_KINDS = ['product', 'set'] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

/**
 * The lists that a product can stand in: what staff report as sold, every set, and what the mall shows, all of it or
 * one kind.
 * Every list is one equality on an index, also while one searches.
 */
export type Shelf = 'sale' | 'sets' | 'mall' | `mall_${ProductKind}`;

export function shelvesOf({ kind, onMall }: { readonly kind: ProductKind; readonly onMall: boolean }): Shelf[] {
  const mall: Shelf[] = onMall ? ['mall', `mall_${kind}`] : [];
  return [kind === 'product' ? 'sale' : 'sets', ...mall];
}

/** Every text that finds it, on each of its shelves. */
export function shelfSearchKeys(
  shelves: readonly Shelf[],
  named: { readonly name: string; readonly model: string },
): string[] {
  return shelves.flatMap((shelf) => searchKeysOf(named).map((key) => `${shelf} ${key}`));
}

/** The key that a search on one shelf asks for, or null when nothing is searched for. */
export function shelfSearchKey(shelf: Shelf, search: string): string | null {
  const key = searchKeyFor(search);
  return key === '' ? null : `${shelf} ${key}`;
}
