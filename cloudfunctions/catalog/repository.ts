import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import { shelfSearchKey, type Shelf } from '../../src/shared/domain/catalog/shelves';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { availableOf, EMPTY_BALANCE, type Balance } from '../../src/shared/domain/ledger/balance';
import { ledgerAccounts, type AccountDocument } from '../_kit/ledger/documents';
import { oneOf } from '../_kit/persistence/conditions';
import { cutPage, pageStages, type Page } from '../_kit/persistence/pages';
import type { Reader, Stage } from '../_kit/persistence/reader';
import { products, type ProductDocument, type SetDocument } from './documents';

/** A product or set with what a price tag needs: a set's components, and the stock of all pieces. */
export type ShelfRow = (ProductDocument | SetDocument) & {
  readonly componentProducts: readonly ProductDocument[];
  readonly stock: readonly AccountDocument[];
};
export type ProductRow = ProductDocument & Pick<ShelfRow, 'stock'>;

/** At most so many components has a set; one row reads each of them and its stock. */
const MOST_COMPONENTS = 10;
export const ROW_DOCUMENTS = 1 + 2 * MOST_COMPONENTS;

export interface ShelfQuery {
  readonly search?: string | undefined;
  readonly category?: ProductCategory | undefined;
  readonly after?: string | undefined;
}

const WITH_STOCK: Stage = {
  join: { from: ledgerAccounts, localField: 'stockAccounts', foreignField: '_id', as: 'stock' },
};
const WITH_COMPONENTS: Stage = {
  join: { from: products, localField: 'componentIds', foreignField: '_id', as: 'componentProducts' },
};

/** What stands on a shelf, newest first. One round trip. */
export async function rowsOnShelf(db: Reader, shelf: Shelf, query: ShelfQuery): Promise<Page<ShelfRow>> {
  const found = await db.aggregate<ShelfRow>(products, [...onShelf(shelf, query), WITH_COMPONENTS, WITH_STOCK]);
  return cutPage(found, ({ _id }) => _id);
}

/** The models that staff sell, newest first. One round trip. */
export async function productsOnSale(db: Reader, query: ShelfQuery): Promise<Page<ProductRow>> {
  const found = await db.aggregate<ProductRow>(products, [...onShelf('sale', query), WITH_STOCK]);
  return cutPage(found, ({ _id }) => _id);
}

function onShelf(shelf: Shelf, { search = '', category, after }: ShelfQuery): readonly Stage[] {
  const key = shelfSearchKey(shelf, search);
  const match = {
    ...(key === null ? { shelves: shelf } : { searchKeys: key }),
    ...(category === undefined ? {} : { category }),
  };
  return pageStages(match, after);
}

/** Products and sets by id, with components and stock; unknown ids are left out. One round trip. */
export async function rowsById(db: Reader, ids: readonly string[]): Promise<readonly ShelfRow[]> {
  const stages: readonly Stage[] = [{ match: { _id: oneOf(ids) } }, { limit: ids.length }];
  return db.aggregate<ShelfRow>(products, [...stages, WITH_COMPONENTS, WITH_STOCK]);
}

/** One of them with the ids of the sets that contain it; null when there is none. One round trip. */
export async function rowWithSets(
  db: Reader,
  id: string,
): Promise<(ShelfRow & { readonly sets: readonly SetDocument[] }) | null> {
  const inSets: Stage = { join: { from: products, localField: '_id', foreignField: 'componentIds', as: 'sets' } };
  const stages: readonly Stage[] = [{ match: { _id: id } }, { limit: 1 }, WITH_COMPONENTS, WITH_STOCK, inSets];
  const [row] = await db.aggregate<ShelfRow & { readonly sets: readonly SetDocument[] }>(products, stages);
  return row ?? null;
}

/** The balance of a product's pieces; nothing was ever counted in for one without an account. */
export function stockOf(stock: readonly AccountDocument[], productId: string): Balance {
  return stock.find(({ _id }) => _id === accounts.stock(productId)) ?? EMPTY_BALANCE;
}

/** When the pieces of a product last moved; null when nothing was ever counted in. */
export function bookedAt(stock: readonly AccountDocument[], productId: string): number | null {
  return stock.find(({ _id }) => _id === accounts.stock(productId))?.updatedAt ?? null;
}

/** Pieces of a product that can be sold now. */
export function availablePieces(stock: readonly AccountDocument[], productId: string): number {
  return Math.max(0, availableOf(stockOf(stock, productId)));
}
