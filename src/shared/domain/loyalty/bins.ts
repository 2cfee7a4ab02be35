import { ALL_CHANCES } from './lottery';
import type { PrizeKind } from './states';

/**
 * The pieces of a prize lie in bins, each an account of its own: winners at the same instant wait for each other only
 * at the same bin.
 */
export interface Bin {
  /** Names the account. */
  readonly id: string;
  /** How many lie in it at first. */
  readonly quantity: number;
}

/** Bins beside the first of every prize that the prizes of one lottery have at most. */
export const MOST_MORE_BINS = 8;
/** With fewer pieces in it, a bin is emptied before anybody has to wait. */
const LEAST_IN_BIN = 5;

/**
 * The bins of a prize: the more, the more often it is drawn. Goods lie in one, as they do in the warehouse.
 * @param prize.id also the first bin's
 */
export function binsOf(prize: {
  readonly id: string;
  readonly kind: PrizeKind;
  readonly quantity: number;
  readonly chanceBps: number;
}): readonly Bin[] {
  const { id, kind, quantity, chanceBps } = prize;
  const wanted = kind === 'goods' ? 1 : 1 + Math.floor((MOST_MORE_BINS * chanceBps) / ALL_CHANCES);
  const count = Math.max(1, Math.min(wanted, Math.floor(quantity / LEAST_IN_BIN)));
  return Array.from({ length: count }, (_, place) => ({
    id: place === 0 ? id : `${id}-${place}`,
    quantity: Math.floor((quantity + place) / count),
  }));
}

/** All bins in the order in which somebody looks into them. @param luck 0 to below 1: where he begins */
export function binsFrom(bins: readonly Bin[], luck: number): readonly Bin[] {
  const first = Math.floor(luck * bins.length);
  return [...bins.slice(first), ...bins.slice(0, first)];
}
