import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import { searchKeyFor } from '../../src/shared/domain/catalog/search-keys';
import { below, oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { availabilities, products, type AvailabilityDocument, type ProductDocument } from './documents';

export interface ProductFilter {
  readonly search?: string | undefined;
  readonly category?: ProductCategory | undefined;
  readonly after?: string | undefined;
}

/** Products, newest first: at most `limit` after the id `after`. */
export async function findProducts(db: Reader, filter: ProductFilter, limit: number): Promise<readonly ProductDocument[]> {
  const search = searchKeyFor(filter.search ?? '');
  return db.find(products, {
    where: {
      ...(filter.category === undefined ? {} : { category: filter.category }),
      ...(search === '' ? {} : { searchKeys: search }),
      ...(filter.after === undefined ? {} : { _id: below(filter.after) }),
    },
    orderBy: [['_id', 'desc']],
    limit,
  });
}

export async function productsById(db: Reader, productIds: readonly string[]): Promise<readonly ProductDocument[]> {
  return db.find(products, { where: { _id: oneOf(productIds) }, limit: productIds.length });
}

/** Availability by product id; a product without a document cannot be sold. */
export async function availabilityOf(
  db: Reader,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, AvailabilityDocument>> {
  if (productIds.length === 0) return new Map();
  const found = await db.find(availabilities, { where: { _id: oneOf(productIds) }, limit: productIds.length });
  return new Map(found.map((document) => [document._id, document]));
}
