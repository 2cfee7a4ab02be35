import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** A model that the company sells. Prices are whole fen. */
export interface ProductDocument extends Document {
  readonly name: string;
  readonly model: string;
  readonly category: ProductCategory;
  readonly listPriceFen: number;
  readonly warrantyMonths: number;
  readonly needsInstallation: boolean;
  /** Every text that finds it; made by `searchKeysOf`. */
  readonly searchKeys: readonly string[];
}

/** How many pieces of a product can be sold now (D8); has the id of its product, and is written by stock moves alone. */
export interface AvailabilityDocument extends Document {
  readonly available: number;
  /** `YYYY-MM-DD`, or null when nothing is on the way. */
  readonly restockOn: string | null;
}

export const products = defineCollection<ProductDocument>()('products', [
  index('by_category', ['category', '-_id']),
  index('by_search', ['searchKeys', '-_id']),
  index('by_search_in_category', ['searchKeys', 'category', '-_id']),
]);

export const availabilities = defineCollection<AvailabilityDocument>()('product_availabilities');
