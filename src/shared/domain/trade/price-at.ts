/** Prices of a tier 价格级别: lists that each hold from a day on, until the next one. */

export interface PriceLine {
  readonly productId: string;
  /** Whole fen, above nothing. */
  readonly priceFen: number;
}

/** One list of a tier; of those that were replaced before they began nobody asks here. */
export interface PriceList {
  /** `YYYY-MM-DD` in Shanghai. */
  readonly effectiveFrom: string;
  readonly lines: readonly PriceLine[];
}

/** The list that holds on a day: the latest that began by then. Null before the first one. */
export function listOn<L extends Pick<PriceList, 'effectiveFrom'>>(lists: readonly L[], on: string): L | null {
  return lists.reduce<L | null>((latest, list) => {
    if (list.effectiveFrom > on) return latest;
    return latest === null || list.effectiveFrom >= latest.effectiveFrom ? list : latest;
  }, null);
}

/** What a product costs a tier on a day, whole fen; null: it is not sold to that tier then. */
export function priceAt(lists: readonly PriceList[], productId: string, on: string): number | null {
  return listOn(lists, on)?.lines.find((line) => line.productId === productId)?.priceFen ?? null;
}

/** How a list stands on a day. */
export const LIST_STANDINGS = ['coming', 'holding', 'past'] as const;
export type ListStanding = (typeof LIST_STANDINGS)[number];

/** @param lists all lists of the tier */
export function standingOn(list: Pick<PriceList, 'effectiveFrom'>, lists: readonly Pick<PriceList, 'effectiveFrom'>[], on: string): ListStanding {
  if (list.effectiveFrom > on) return 'coming';
  return listOn(lists, on)?.effectiveFrom === list.effectiveFrom ? 'holding' : 'past';
}
