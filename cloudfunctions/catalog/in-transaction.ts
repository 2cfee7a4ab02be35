import { AppError } from '../../src/shared/errors/app-error';
import type { Transaction } from '../_kit/persistence/transaction';
import { products, type ProductDocument } from './documents';

/** A model as the warehouse books on it. @throws AppError `catalog.product.missing`, for a set too */
export async function modelInStock(tx: Transaction, productId: string): Promise<ProductDocument> {
  const product = await tx.get(products, productId);
  if (product?.kind !== 'product') throw new AppError('catalog.product.missing', { productId });
  return product;
}

/** Says on the shelf when more come; null: nothing is on its way. */
export async function noteRestock(tx: Transaction, product: ProductDocument, restockOn: string | null): Promise<void> {
  if (product.restockOn !== restockOn) await tx.put(products, { ...product, restockOn });
}
