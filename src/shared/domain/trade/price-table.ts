import type { MappedRow } from '../spreadsheets/map-sheet';
import type { Columns } from '../spreadsheets/columns';
import type { SpreadsheetProblem } from '../spreadsheets/problem';
import type { NamedLine, PricedProduct } from './plan-list';

/** What a table of prices says in every row. */
export interface PriceColumns extends Columns {
  readonly model: { readonly kind: 'text'; readonly most: number; readonly needed: true; readonly titles: readonly string[] };
  /** Whole fen. */
  readonly price: { readonly kind: 'amount'; readonly signed: false; readonly needed: true; readonly titles: readonly string[] };
}

/** One row that can be taken over, and what the product cost the tier before; null when it was not sold to it. */
export type PriceRow = NamedLine & { readonly line: number; readonly beforeFen: number | null };

/** How a model is looked for: as it stands there, or in capitals. */
export function modelSpellings(model: string): string[] {
  const written = model.normalize('NFKC').trim();
  return [...new Set([written, written.toUpperCase()])];
}

/** Finds the product of every row, and says what is wrong with the others. */
export function readPriceRows(
  rows: readonly MappedRow<PriceColumns>[],
  products: readonly PricedProduct[],
  before: ReadonlyMap<string, number>,
): { readonly rows: readonly PriceRow[]; readonly problems: readonly SpreadsheetProblem[] } {
  const byModel = new Map(products.map((product) => [product.model, product]));
  const good: PriceRow[] = [];
  const problems: SpreadsheetProblem[] = [];
  for (const { line, values } of rows) {
    const product = modelSpellings(values.model).map((model) => byModel.get(model)).find((known) => known !== undefined);
    const code = problemOf(product, values.price);
    if (product !== undefined && code === null) good.push({ ...product, line, priceFen: values.price, beforeFen: before.get(product.productId) ?? null });
    if (code !== null) problems.push({ code, line, column: null, detail: values.model });
  }
  return { rows: good, problems };
}

function problemOf(product: PricedProduct | undefined, priceFen: number) {
  if (product === undefined) return 'product_unknown';
  if (priceFen === 0) return 'not_amount';
  return priceFen > product.listPriceFen ? 'price_above_list' : null;
}
