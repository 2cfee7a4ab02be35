import { accounts } from '../../src/shared/domain/ledger/accounts';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { placeOrderPlans } from '../../src/shared/domain/orders/order-money';
import { AppError } from '../../src/shared/errors/app-error';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { freezeMargin, MARGIN_TERMS_COST, type MarginTerms, type SaleForMargin } from '../dealers/in-transaction';
import { orders, type OrderDocument } from './documents';
import { productTitle, toSoldOrder } from './order-record';
import { REFERRAL_AUDIENCE_COST } from './referral-audience';

/** Every product more costs two round trips, for its stock; five lines are usual, also of a set. */
export const USUAL_LINES = 5;

/**
 * A look at who calls and one at the products; start, the order, the account of what it owes and the stock of every
 * line, all transfers, journal and commit; of a partner store's sale by what its margin is reckoned, and that.
 */
export const PLACE_BUDGET = {
  roundTrips: 10 + MARGIN_TERMS_COST.roundTrips + 2 * USUAL_LINES,
  documentsExamined: 4 + MARGIN_TERMS_COST.documentsExamined + 5 * USUAL_LINES,
} as const;
/** With a look at the adviser and his store, the coupon and the account of points, and who brought the buyer. */
export const MALL_BUDGET = {
  roundTrips: 19 + REFERRAL_AUDIENCE_COST.roundTrips + MARGIN_TERMS_COST.roundTrips + 2 * USUAL_LINES,
  documentsExamined: 81 + REFERRAL_AUDIENCE_COST.documentsExamined + MARGIN_TERMS_COST.documentsExamined + 8 * USUAL_LINES,
} as const;

interface Placing {
  readonly at: number;
  /** By what its store's margin is reckoned; null where the store has none. */
  readonly margin: MarginTerms | null;
  /** What else moves with it, such as the points it is paid with. */
  readonly more?: readonly TransferPlan[];
}

/**
 * Writes a new order, what it owes, the reservation of its pieces and what its margin is reckoned by, in the caller's
 * transaction.
 * @throws AppError `orders.report.not_enough_stock`, or in the mall `orders.checkout.out_of_stock` and
 * `orders.checkout.points_not_enough`, when somebody else was quicker
 */
export async function placeOrder(tx: Transaction, order: OrderDocument, { at, margin, more = [] }: Placing): Promise<void> {
  await tx.insert(orders, order);
  if (margin !== null) await freezeMargin(tx, margin, saleOf(order));
  tx.emit({ type: 'order.placed', orderId: order._id });
  try {
    await recordTransfers(tx, [...placeOrderPlans(toSoldOrder(order), at), ...more]);
  } catch (error) {
    throw refusalOf(error, order) ?? error;
  }
}

function saleOf({ _id: orderId, orderNo, createdAt: placedAt, organisationName: soldAt, lines }: OrderDocument): SaleForMargin {
  const sold = lines.map((line) => {
    const { lineId, productId, model, quantity, listPriceFen, payableFen, friendShareFen = 0 } = line;
    // What a friend's word takes off comes out of his commission, not out of the store's margin.
    return { lineId, productId, model, quantity, listPriceFen, paidFen: payableFen + friendShareFen, title: productTitle(line) };
  });
  return { orderId, orderNo, placedAt, soldAt, lines: sold };
}

/** The journal refuses with an account's name; people think in products and points. */
function refusalOf(error: unknown, { lines, channel }: OrderDocument): AppError | null {
  if (!(error instanceof AppError) || !error.is('ledger.balance.not_enough')) return null;
  const available = Math.max(0, error.details.available);
  const line = lines.find(({ productId }) => error.details.account === accounts.stock(productId));
  if (line === undefined) return new AppError('orders.checkout.points_not_enough', { available });
  const { productId } = line;
  return channel === 'report'
    ? new AppError('orders.report.not_enough_stock', { productId, available })
    : new AppError('orders.checkout.out_of_stock', { productId, available });
}
