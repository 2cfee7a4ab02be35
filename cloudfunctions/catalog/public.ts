import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import type { Reader } from '../_kit/persistence/reader';
import { availabilityOf, productsById } from './repository';

/** A product as an order needs it. */
export interface SaleProduct {
  readonly id: string;
  readonly name: string;
  readonly model: string;
  readonly category: ProductCategory;
  readonly listPriceFen: number;
  readonly warrantyMonths: number;
  readonly needsInstallation: boolean;
  /** Pieces that can be sold now. */
  readonly available: number;
}

/** The products of a report, in two queries; a product that does not exist is left out. */
export async function findSaleProducts(db: Reader, productIds: readonly string[]): Promise<readonly SaleProduct[]> {
  const [found, availability] = await Promise.all([productsById(db, productIds), availabilityOf(db, productIds)]);
  return found.map(({ _id: id, name, model, category, listPriceFen, warrantyMonths, needsInstallation }) => {
    const available = availability.get(id)?.available ?? 0;
    return { id, name, model, category, listPriceFen, warrantyMonths, needsInstallation, available };
  });
}
