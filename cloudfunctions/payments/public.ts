import { balancesOf } from '../_kit/ledger/read-ledger';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { EMPTY_BALANCE } from '../../src/shared/domain/ledger/balance';
import { dueOf } from '../../src/shared/domain/payments/amounts';
import type { SettledPayment } from '../../src/shared/domain/payments/paybacks';
import type { PaymentMethod } from '../../src/shared/domain/payments/states';
import type { Actor } from '../_kit/runtime/context';
import { findBill } from './bills';
import { paybacks, payments } from './documents';
import { awaitingFen } from './order-money';
import { toSettled } from './pay-back';

/** A settled payment as a preview of a refund shows it. */
export interface SettledPaymentFacts extends SettledPayment {
  readonly method: PaymentMethod;
}

/** Whether somebody may see the money of an order, or of what was agreed at a door. */
export async function seesBill(db: Reader, actor: Actor, id: string): Promise<boolean> {
  return (await findBill(db, actor, id)) !== null;
}

/** Of one order; a member records what he took once, seldom twice. */
const MOST_PAYMENTS = 4;

/** Two round trips at once: the account and the payments of each order. */
export const leftToTakeCost = (orders: number) => ({ roundTrips: 2, documentsExamined: orders * (1 + MOST_PAYMENTS) });

/**
 * What is still to be taken for each of these orders, whole fen: what members took and finance has not confirmed is not
 * asked for again.
 */
export async function leftToTakeOf(db: Reader, orderIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (orderIds.length === 0) return new Map();
  const [balances, awaiting] = await Promise.all([
    balancesOf(db, orderIds.map(accounts.orderDue)),
    db.find(payments, { where: { orderId: oneOf(orderIds), listFilter: 'awaiting' }, limit: MOST_PAYMENTS * orderIds.length }),
  ]);
  return new Map(
    orderIds.map((orderId) => {
      const due = dueOf(balances.get(accounts.orderDue(orderId)) ?? EMPTY_BALANCE);
      const taken = awaitingFen(awaiting.filter((payment) => payment.orderId === orderId));
      return [orderId, Math.max(0, due - taken)];
    }),
  );
}

const MOST = 100;

/** The settled payments of an order, with what of each is promised back: `choosePaybacks` says which give how much. */
export async function settledPaymentsOf(db: Reader, orderId: string): Promise<readonly SettledPaymentFacts[]> {
  const found = await db.find(payments, { where: { orderId }, orderBy: [['_id', 'desc']], limit: MOST });
  const methods = new Map(found.map(({ _id, method }) => [_id, method]));
  return toSettled(found).map((payment) => ({ ...payment, method: methods.get(payment.paymentId) ?? 'wechat_self' }));
}

/** What was sent back of an order's money, and when it arrived. One query. */
export async function paidBackOf(db: Reader, orderId: string): Promise<readonly { readonly at: number; readonly amountFen: number }[]> {
  const found = await db.find(paybacks, { where: { orderId }, orderBy: [['_id', 'desc']], limit: MOST });
  return found.flatMap(({ settledAt: at, amountFen }) => (at === null ? [] : [{ at, amountFen }]));
}
