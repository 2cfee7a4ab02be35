import { AppError } from '../../errors/app-error';
import { assert } from '../../kernel/assert';
import { isFen, shareRoundedDown } from '../../kernel/money';
import type { Role } from '../roles';
import { SETTINGS } from '../settings';

/** What a report says of one product. */
export interface ReportedLine {
  readonly productId: string;
  readonly quantity: number;
  readonly unitPriceFen: number;
}

/** What the catalog says of it now. */
export interface SellableProduct {
  readonly id: string;
  readonly listPriceFen: number;
  /** Pieces that can be sold (D8). */
  readonly available: number;
}

/** Basis points of the list price that a role may give away; null for a role that does not sell. */
export function allowedDiscountBps(role: Role): number | null {
  const allowed: Readonly<Partial<Record<Role, number>>> = SETTINGS.orders.allowedDiscountBps;
  return allowed[role] ?? null;
}

/** The lowest unit price in fen that leaves at least the allowed discount's list-price share. */
export function lowestPriceFen(listPriceFen: number, discountBps: number): number {
  return listPriceFen - shareRoundedDown(listPriceFen, discountBps);
}

/** Price of a line in whole fen. */
export function lineAmountFen({ quantity, unitPriceFen }: Pick<ReportedLine, 'quantity' | 'unitPriceFen'>): number {
  assert(Number.isSafeInteger(quantity) && quantity > 0, 'a quantity is a positive whole number');
  const amountFen = quantity * unitPriceFen;
  assert(isFen(amountFen), 'a line amount must be whole fen');
  return amountFen;
}

/**
 * Holds a report to the rules: known products, each once, a price between the role's lowest and the list price, and
 * enough stock. The client's prices are only ever a proposal.
 * @throws AppError of the first rule that is broken, line by line
 */
export function checkReport(
  lines: readonly ReportedLine[],
  products: readonly SellableProduct[],
  discountBps: number,
): void {
  const seen = new Set<string>();
  for (const { productId, quantity, unitPriceFen } of lines) {
    if (seen.has(productId)) throw new AppError('orders.report.product_repeated', { productId });
    seen.add(productId);
    const product = products.find(({ id }) => id === productId);
    if (product === undefined) throw new AppError('catalog.product.missing', { productId });
    const { listPriceFen, available } = product;
    if (unitPriceFen > listPriceFen) throw new AppError('orders.report.price_above_list', { productId, listPriceFen });
    const lowestUnitPriceFen = lowestPriceFen(listPriceFen, discountBps);
    if (unitPriceFen < lowestUnitPriceFen) {
      throw new AppError('orders.report.discount_too_large', { productId, lowestUnitPriceFen });
    }
    if (quantity > available) throw new AppError('orders.report.not_enough_stock', { productId, available });
  }
}
