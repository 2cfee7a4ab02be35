import type { Shelf } from '../../src/shared/domain/checkout/basket';
import { isOnShelf } from '../../src/shared/domain/catalog/cases';
import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import type { PictureKey } from '../../src/shared/domain/catalog/pictures';
import type { Balance } from '../../src/shared/domain/ledger/balance';
import type { GiftProduct } from '../../src/shared/domain/loyalty/gifts';
import { ledgerAccounts, type AccountDocument } from '../_kit/ledger/documents';
import { oneOf } from '../_kit/persistence/conditions';
import type { Page } from '../_kit/persistence/pages';
import type { Reader, Stage } from '../_kit/persistence/reader';
import { temporaryUrls } from '../_kit/wechat/cloud-files';
import { cases } from './case-documents';
import { products, type ProductDocument, type SetDocument } from './documents';
import { availablePieces, productsOnSale, rowsById, stockOf, type ShelfQuery, type ShelfRow } from './repository';

/** A product as an order needs it. */
export interface SaleProduct {
  readonly id: string;
  readonly name: string;
  readonly model: string;
  readonly category: ProductCategory;
  readonly listPriceFen: number;
  readonly memberPriceFen: number | null;
  readonly warrantyMonths: number;
  readonly needsInstallation: boolean;
  /** Pieces that can be sold now. */
  readonly available: number;
}

/** The products of a report, in one round trip; a product that does not exist is left out, and so is a set. */
export async function findSaleProducts(db: Reader, productIds: readonly string[]): Promise<readonly SaleProduct[]> {
  const rows = await rowsById(db, productIds);
  return rows.flatMap((row) => (row.kind === 'product' ? [toSaleProduct(row, row.stock)] : []));
}

/** Models as a table of prices needs them. */
export interface PricedModel {
  readonly productId: string;
  readonly name: string;
  readonly model: string;
  readonly category: ProductCategory;
  readonly pictureKey: PictureKey;
  readonly listPriceFen: number;
}

/** The database gives no more documents at once. */
const MODELS_AT_ONCE = 500;

/** Models by id, 500 in a round trip; sets, and what does not exist, are left out. */
export async function findPricedModels(db: Pick<Reader, 'find'>, productIds: readonly string[]): Promise<ReadonlyMap<string, PricedModel>> {
  const found = await modelsWhere(db, '_id', productIds);
  return new Map(found.map((model) => [model.productId, model]));
}

/** Models by what stands on their plates, 500 in a round trip. */
export async function findModelsNamed(db: Pick<Reader, 'find'>, models: readonly string[]): Promise<readonly PricedModel[]> {
  return modelsWhere(db, 'model', models);
}

async function modelsWhere(db: Pick<Reader, 'find'>, field: '_id' | 'model', values: readonly string[]): Promise<readonly PricedModel[]> {
  const found: PricedModel[] = [];
  for (let start = 0; start < values.length; start += MODELS_AT_ONCE) {
    const some = values.slice(start, start + MODELS_AT_ONCE);
    const rows = await db.find(products, { where: { [field]: oneOf(some) }, limit: 2 * MODELS_AT_ONCE });
    found.push(...rows.flatMap((row) => (row.kind === 'product' ? [toPricedModel(row)] : [])));
  }
  return found;
}

function toPricedModel({ _id: productId, name, model, category, pictureKey, listPriceFen }: ProductDocument): PricedModel {
  return { productId, name, model, category, pictureKey, listPriceFen };
}

/** A model with what of it lies in the warehouse. */
export interface StockedModel extends Pick<ProductDocument, 'name' | 'model' | 'category'> {
  readonly productId: string;
  readonly balance: Balance;
}

/** One page of all models with their stock, newest first, or of those that a search finds. One round trip. */
export async function stockedModels(db: Reader, query: ShelfQuery): Promise<Page<StockedModel>> {
  const { rows, next } = await productsOnSale(db, query);
  return { rows: rows.map(({ _id: productId, name, model, category, stock }) => ({ productId, name, model, category, balance: stockOf(stock, productId) })), next };
}

/** A product as an offer gives it away, and the pieces of it that can be given now. */
export interface GiftOnShelf {
  readonly product: GiftProduct;
  readonly available: number;
}

/** Products to be given away, in one round trip; what does not exist is left out, and so is a set. */
export async function findGiftProducts(db: Reader, productIds: readonly string[]): Promise<readonly GiftOnShelf[]> {
  const rows = productIds.length === 0 ? [] : await rowsById(db, productIds);
  return rows.flatMap((row) => {
    if (row.kind !== 'product') return [];
    const { _id: productId, name, model, category, pictureKey, listPriceFen, warrantyMonths, needsInstallation } = row;
    const facts = { productId, name, model, category, pictureKey, listPriceFen, warrantyMonths, needsInstallation };
    return [{ product: facts, available: availablePieces(row.stock, productId) }];
  });
}

/**
 * The shelf that a basket is priced from, in one round trip: what of these is sold in the mall, products and sets, with
 * the components of the sets and what is available of every piece. What is not on the mall is left out.
 */
export async function findCheckoutProducts(db: Reader, ids: readonly string[]): Promise<Shelf> {
  const rows = (await rowsById(db, ids)).filter(({ onMall }) => onMall);
  const pieces = new Map<string, SaleProduct>();
  for (const row of rows) {
    for (const product of piecesOf(row)) pieces.set(product._id, toSaleProduct(product, row.stock));
  }
  const sets = rows.flatMap((row) => {
    if (row.kind === 'product') return [];
    const { _id: id, name, priceFen, memberPriceFen, components } = row;
    return [{ id, name, priceFen, memberPriceFen, components }];
  });
  return { products: [...pieces.values()], sets };
}

/** A product that a basket names, for what is joined to it in the same round trip. */
export function checkoutAnchor(productId: string) {
  return { collection: products, id: productId };
}

/** A product or set of the mall, as somebody is shown it. */
export interface Showpiece {
  readonly productId: string;
  readonly name: string;
  /** Null for a set, as is the category. */
  readonly model: string | null;
  readonly category: ProductCategory | null;
  readonly pictureKey: PictureKey;
}

/** What everybody finds in the mall; null for what is not sold there (any more). */
export async function findShowpiece(db: Reader, productId: string): Promise<Showpiece | null> {
  const row = await db.get(products, productId);
  if (row === null || !row.onMall) return null;
  const { name, pictureKey } = row;
  const [model, category] = row.kind === 'product' ? [row.model, row.category] : [null, null];
  return { productId, name, model, category, pictureKey };
}

/** A case as everybody finds it in the library. */
export interface ShownCase {
  readonly caseId: string;
  readonly title: string;
  readonly productTitle: string;
  /** Where its first picture is, for two hours. */
  readonly cover: string | null;
}

/** A case that everybody may see; null while not, or not any more. */
export async function findShownCase(db: Reader, caseId: string): Promise<ShownCase | null> {
  const found = await db.get(cases, caseId);
  if (found === null || !isOnShelf(found)) return null;
  const [cover] = found.photos;
  const urls = await temporaryUrls(cover === undefined ? [] : [cover.fileId]);
  return { caseId, title: found.title, productTitle: found.product.title, cover: urls.get(cover?.fileId ?? '') ?? null };
}

function piecesOf(row: ShelfRow): readonly ProductDocument[] {
  return row.kind === 'product' ? [row] : row.componentProducts;
}

function toSaleProduct(product: ProductDocument, stock: ShelfRow['stock']): SaleProduct {
  const { _id: id, name, model, category, listPriceFen, memberPriceFen, warrantyMonths, needsInstallation } = product;
  const available = availablePieces(stock, id);
  return { id, name, model, category, listPriceFen, memberPriceFen, warrantyMonths, needsInstallation, available };
}

/** Products that a row names, and their stock, for who reads more of them in the same round trip; `goodsIn` takes them. */
export const joinGoods = (localField: string): readonly Stage[] => [
  { join: { from: products, localField, foreignField: '_id', as: 'products' } },
  { join: { from: ledgerAccounts, localField: 'products.stockAccounts', foreignField: '_id', as: 'stock' } },
];

export interface JoinedGoods {
  readonly products: readonly (ProductDocument | SetDocument)[];
  readonly stock: readonly AccountDocument[];
}

/** Each product of a row, and what of it can be sold; what is a set is left out. */
export function goodsIn({ products: found, stock }: JoinedGoods) {
  return found.flatMap((row) => {
    if (row.kind !== 'product') return [];
    const { _id: productId, name, model, category, pictureKey } = row;
    return [{ productId, name, model, category, pictureKey, available: availablePieces(stock, productId) }];
  });
}
