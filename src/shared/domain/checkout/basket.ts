import { AppError } from '../../errors/app-error';
import { assert } from '../../kernel/assert';
import { isFen } from '../../kernel/money';
import { allocate } from '../../kernel/proportion';
import type { ProductCategory } from '../catalog/categories';

/** A product or a set, so many times. */
export interface BasketItem {
  readonly productId: string;
  readonly quantity: number;
}

/** A product as the checkout needs it; prices in whole fen. */
export interface CheckoutProduct {
  readonly id: string;
  readonly name: string;
  readonly model: string;
  readonly category: ProductCategory;
  readonly listPriceFen: number;
  /** For members whose level has it (E4); null: none. */
  readonly memberPriceFen: number | null;
  readonly warrantyMonths: number;
  readonly needsInstallation: boolean;
  /** Pieces that can be sold now. */
  readonly available: number;
}

/** A set 套系 (E10): its pieces are ordered, delivered and refunded one by one, at their shares of its price. */
export interface CheckoutSet {
  readonly id: string;
  readonly name: string;
  readonly priceFen: number;
  readonly memberPriceFen: number | null;
  readonly components: readonly { readonly productId: string; readonly quantity: number }[];
}

/** What is on the shelves, of what the basket names. */
export interface Shelf {
  readonly products: readonly CheckoutProduct[];
  readonly sets: readonly CheckoutSet[];
}

/** One line of an order to be: a product, on its own or as a part of a set. */
export interface PricedLine {
  readonly product: CheckoutProduct;
  readonly setId: string | null;
  readonly setName: string | null;
  readonly quantity: number;
  /** All its pieces at list price, after the set's share, and after the member price; whole fen. */
  readonly listFen: number;
  readonly setFen: number;
  readonly amountFen: number;
}

/**
 * The basket at list, set and member prices.
 * @throws AppError `orders.checkout.product_repeated`, `catalog.product.missing`, `orders.checkout.out_of_stock`
 */
export function priceBasket(items: readonly BasketItem[], shelf: Shelf, paysMemberPrice: boolean): PricedLine[] {
  const ids = items.map(({ productId }) => productId);
  const repeated = ids.find((id, position) => ids.indexOf(id) !== position);
  if (repeated !== undefined) throw new AppError('orders.checkout.product_repeated', { productId: repeated });
  const lines = items.flatMap((item) => linesOf(item, shelf, paysMemberPrice));
  checkStock(lines);
  return lines;
}

function linesOf(item: BasketItem, shelf: Shelf, paysMemberPrice: boolean): PricedLine[] {
  const set = shelf.sets.find(({ id }) => id === item.productId);
  if (set !== undefined) return linesOfSet(set, item.quantity, shelf, paysMemberPrice);
  const product = productOf(shelf, item.productId);
  const listFen = product.listPriceFen * item.quantity;
  const memberFen = paysMemberPrice ? product.memberPriceFen : null;
  const amountFen = lower(product.listPriceFen, memberFen) * item.quantity;
  assert(isFen(listFen) && isFen(amountFen), 'a line amount must be whole fen');
  return [{ product, setId: null, setName: null, quantity: item.quantity, listFen, setFen: listFen, amountFen }];
}

/** The set's price is shared among its pieces by their list prices, to the last fen. */
function linesOfSet(set: CheckoutSet, sets: number, shelf: Shelf, paysMemberPrice: boolean): PricedLine[] {
  const parts = set.components.map(({ productId, quantity }) => {
    const product = productOf(shelf, productId);
    return { product, quantity: quantity * sets, listFen: product.listPriceFen * quantity * sets };
  });
  const weights = parts.map(({ listFen }) => listFen);
  const listFen = weights.reduce((sum, weight) => sum + weight, 0);
  const setPriceFen = Math.min(set.priceFen * sets, listFen);
  const memberFen = paysMemberPrice && set.memberPriceFen !== null ? set.memberPriceFen * sets : null;
  const setShares = allocate(setPriceFen, weights);
  const shares = allocate(lower(setPriceFen, memberFen), weights);
  return parts.map((part, position) => ({
    ...part,
    setId: set.id,
    setName: set.name,
    setFen: setShares[position] ?? 0,
    amountFen: shares[position] ?? 0,
  }));
}

const lower = (price: number, other: number | null): number => (other === null ? price : Math.min(price, other));

function productOf(shelf: Shelf, productId: string): CheckoutProduct {
  const product = shelf.products.find(({ id }) => id === productId);
  if (product === undefined) throw new AppError('catalog.product.missing', { productId });
  return product;
}

function checkStock(lines: readonly PricedLine[]): void {
  const wanted = new Map<string, number>();
  for (const { product, quantity } of lines) {
    const pieces = (wanted.get(product.id) ?? 0) + quantity;
    wanted.set(product.id, pieces);
    if (pieces > product.available) {
      throw new AppError('orders.checkout.out_of_stock', {
        productId: product.id,
        available: Math.max(0, product.available),
      });
    }
  }
}
