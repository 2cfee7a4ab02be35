import { SETTINGS } from '../settings';

export const STOCK_STATES = ['in_stock', 'few', 'sold_out'] as const;
export type StockState = (typeof STOCK_STATES)[number];

/** What a buyer is told of the stock: how many there are only when they are few. */
export function stockShown(available: number): { readonly state: StockState; readonly left: number | null } {
  if (available <= 0) return { state: 'sold_out', left: null };
  return available <= SETTINGS.catalog.fewLeft ? { state: 'few', left: available } : { state: 'in_stock', left: null };
}

/** How many whole sets can be made of what there is. */
export function setsAvailable(
  components: readonly { readonly productId: string; readonly quantity: number }[],
  availableOf: (productId: string) => number,
): number {
  return Math.min(...components.map(({ productId, quantity }) => Math.floor(availableOf(productId) / quantity)));
}
