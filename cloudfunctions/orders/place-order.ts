import { placeOrderPlans } from '../../src/shared/domain/orders/order-money';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { AppError } from '../../src/shared/errors/app-error';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { orders, type OrderDocument } from './documents';
import { toSoldOrder } from './order-record';

const MOST_LINES = 20;

/**
 * A look at who calls and one at the products; start, the order, the account of what it owes and the stock of every
 * line, all transfers, journal and commit.
 */
export const PLACE_BUDGET = { roundTrips: 9 + 2 * MOST_LINES, documentsExamined: 4 + 5 * MOST_LINES } as const;

/**
 * Writes a new order, what it owes and the reservation of its pieces, in the caller's transaction.
 * @param more what else moves with it, such as the points it is paid with
 * @throws AppError `orders.report.not_enough_stock` when somebody else was quicker
 */
export async function placeOrder(
  tx: Transaction,
  order: OrderDocument,
  at: number,
  more: readonly TransferPlan[] = [],
): Promise<void> {
  await tx.insert(orders, order);
  try {
    await recordTransfers(tx, [...placeOrderPlans(toSoldOrder(order), at), ...more]);
  } catch (error) {
    throw stockRefusal(error, order) ?? error;
  }
}

/** The stock refuses with its account's name; people think in products. */
function stockRefusal(error: unknown, { lines }: OrderDocument): AppError | null {
  if (!(error instanceof AppError) || !error.is('ledger.balance.not_enough')) return null;
  const { account, available } = error.details;
  const line = lines.find(({ productId }) => account === `stock/${productId}`);
  return line === undefined
    ? null
    : new AppError('orders.report.not_enough_stock', { productId: line.productId, available: Math.max(0, available) });
}
