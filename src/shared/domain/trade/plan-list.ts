import type { ProductCategory } from '../catalog/categories';
import { AppError } from '../../errors/app-error';
import type { PriceLine } from './price-at';

/** What a product is called and costs everybody. */
export interface PricedProduct {
  readonly productId: string;
  readonly name: string;
  readonly model: string;
  readonly category: ProductCategory;
  readonly listPriceFen: number;
}

/** A line as it lies in a list, with what was so when it was written. */
export type NamedLine = PricedProduct & PriceLine;

/** A list holds at most so many lines: it is read whole by whoever asks for a price. */
export const MOST_LINES = 2_000;

/** So many lines change at once: a call takes no more. */
export const MOST_CHANGES = 1_200;

/** What is to change in a list; null takes a product out. */
export interface LineChange {
  readonly productId: string;
  readonly priceFen: number | null;
}

/**
 * The lines of a list with changes on top, in the order of the models.
 * @param products those of the changes
 * @throws AppError `catalog.product.missing`; `trade.price.above_list` when a tier would pay more than everybody;
 *   `trade.price.empty`; `trade.price.too_many`
 */
export function withChanges(
  lines: readonly NamedLine[],
  changes: readonly LineChange[],
  products: ReadonlyMap<string, PricedProduct>,
): readonly NamedLine[] {
  const changed = new Map(lines.map((line) => [line.productId, line]));
  for (const { productId, priceFen } of changes) {
    if (priceFen === null) changed.delete(productId);
    else changed.set(productId, lineOf(products.get(productId), productId, priceFen));
  }
  if (changed.size === 0) throw new AppError('trade.price.empty');
  if (changed.size > MOST_LINES) throw new AppError('trade.price.too_many', { most: MOST_LINES });
  return [...changed.values()].sort((one, other) => (one.model < other.model ? -1 : 1));
}

function lineOf(product: PricedProduct | undefined, productId: string, priceFen: number): NamedLine {
  if (product === undefined) throw new AppError('catalog.product.missing', { productId });
  if (priceFen > product.listPriceFen) {
    throw new AppError('trade.price.above_list', { model: product.model, mostFen: product.listPriceFen });
  }
  return { ...product, priceFen };
}

/** A list of the tier as the plan for another one needs it. */
export interface PlannedList {
  readonly id: string;
  readonly effectiveFrom: string;
  readonly replaced: boolean;
}

/**
 * Whether a list may begin on a day.
 * @param replaces the coming list whose place it takes, null when none
 * @throws AppError `trade.price.day_past`; `trade.price.started` when what is to be replaced holds already;
 *   `trade.price.day_taken` when another list of the tier begins on that day
 */
export function checkBeginning(
  plan: { readonly effectiveFrom: string; readonly replaces: string | null },
  lists: readonly PlannedList[],
  today: string,
): void {
  const { effectiveFrom, replaces } = plan;
  if (effectiveFrom < today) throw new AppError('trade.price.day_past');
  const standing = lists.filter(({ replaced }) => !replaced);
  const leaving = standing.find(({ id }) => id === replaces);
  if (replaces !== null && (leaving === undefined || leaving.effectiveFrom <= today)) throw new AppError('trade.price.started');
  if (standing.some((list) => list !== leaving && list.effectiveFrom === effectiveFrom)) {
    throw new AppError('trade.price.day_taken', { on: effectiveFrom });
  }
}
