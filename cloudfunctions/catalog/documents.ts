import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import type { PictureKey } from '../../src/shared/domain/catalog/pictures';
import type { Shelf } from '../../src/shared/domain/catalog/shelves';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** What a model and a set have in common; prices in whole fen. */
interface Sellable {
  readonly name: string;
  /** Several lines for whoever wants to know more. */
  readonly description: string;
  readonly pictureKey: PictureKey;
  /** For members whose level has it (E4); null: none. */
  readonly memberPriceFen: number | null;
  /** Whether people buy it in the mall; staff can sell every model. */
  readonly onMall: boolean;
}

/** A model that the company sells, as one writes it down. */
export interface ProductFacts extends Sellable {
  readonly kind: 'product';
  readonly model: string;
  readonly category: ProductCategory;
  readonly listPriceFen: number;
  readonly warrantyMonths: number;
  readonly needsInstallation: boolean;
  /** The products that this machine uses up, such as its filters. */
  readonly consumables: readonly string[];
  /** `YYYY-MM-DD` when more come, or null when nothing is on the way. */
  readonly restockOn: string | null;
}

/** Several models at one price 套系 (E10). */
export interface SetFacts extends Sellable {
  readonly kind: 'set';
  readonly priceFen: number;
  readonly components: readonly { readonly productId: string; readonly quantity: number }[];
}

/** What the queries need, derived by `toProductDocument` and `toSetDocument`. */
interface Derived extends Document {
  readonly shelves: readonly Shelf[];
  /** Shelf and search word in one, so that a search reads only what it shows. */
  readonly searchKeys: readonly string[];
  /** Of a set. */
  readonly componentIds: readonly string[];
  /** The ledger's accounts of its pieces, or of its components' pieces. */
  readonly stockAccounts: readonly string[];
}

export interface ProductDocument extends ProductFacts, Derived {}
export interface SetDocument extends SetFacts, Derived {}

export const products = defineCollection<ProductDocument | SetDocument>()('products', [
  index('by_shelf', ['shelves', '-_id']),
  index('by_shelf_category', ['shelves', 'category', '-_id']),
  index('by_search', ['searchKeys', '-_id']),
  index('by_search_category', ['searchKeys', 'category', '-_id']),
  index('by_component', ['componentIds', '-_id']),
  index('by_model', ['model']),
]);
