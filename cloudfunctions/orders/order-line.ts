import type { CheckoutProduct } from '../../src/shared/domain/checkout/basket';
import type { OrderLineRecord } from './documents';

/** What of a product stays on a line whatever becomes of the product. */
type SoldProduct = Pick<
  CheckoutProduct,
  'name' | 'model' | 'category' | 'listPriceFen' | 'warrantyMonths' | 'needsInstallation'
>;

/** At what it is sold; by itself, without coupon and points, where they are not named. */
type SaleTerms = Pick<OrderLineRecord, 'productId' | 'quantity' | 'unitPriceFen' | 'amountFen' | 'payableFen'> &
  Partial<Pick<OrderLineRecord, 'couponShareFen' | 'pointsShareFen' | 'pointsShare' | 'friendShareFen' | 'earns' | 'setId' | 'setName'>>;

/** The line at a position (from 0) of an order that is being placed; nothing of it was given back. */
export function orderLine(orderId: string, position: number, product: SoldProduct, terms: SaleTerms): OrderLineRecord {
  const { name, model, category, listPriceFen, warrantyMonths, needsInstallation } = product;
  return {
    lineId: `${orderId}_${position + 1}`,
    name,
    model,
    category,
    listPriceFen,
    couponShareFen: 0,
    pointsShareFen: 0,
    pointsShare: 0,
    earns: null,
    refundedPieces: 0,
    refundedFen: 0,
    setId: null,
    setName: null,
    warrantyMonths,
    needsInstallation,
    ...terms,
  };
}
