import type { Output } from '../../src/shared/contract/registry';
import { dueOf, overpaidOf } from '../../src/shared/domain/payments/amounts';
import { choosePaybacks, type SettledPayment } from '../../src/shared/domain/payments/paybacks';
import { assert } from '../../src/shared/kernel/assert';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { newPayback, promiseTransfer } from './book-payback';
import { paybacks, type PaymentDocument } from './documents';
import { readMoney, writePayments } from './order-money';
import { changedPayment, isOpen, promisedFen } from './payment-record';

type Reason = Output<'payments.payback.list'>['rows'][number]['reason'];

export type GivenUp = 'all' | 'too_much';

/** Settled payments as the rule that chooses among them sees them. */
export function toSettled(all: readonly PaymentDocument[]): SettledPayment[] {
  return all.flatMap((payment) =>
    payment.state === 'succeeded' && payment.settledAt !== null
      ? [{ paymentId: payment._id, amountFen: payment.amountFen, promisedFen: promisedFen(payment), settledAt: payment.settledAt }]
      : [],
  );
}

/**
 * Promises back whatever an order was overpaid and nobody promised yet, the latest payment first.
 * @param firstId id of the first payback; further ones follow from it
 * @param gives which payments that are under way on a payer's own phone end too: all of a cancelled order's, else those that ask
 *   for more than is left to pay
 * @returns the refund numbers to ask WeChat for, and the trades to close there
 */
export async function payBackOverpaid(
  tx: Transaction,
  orderId: string,
  { firstId, now, reason, refundId, gives }: { readonly firstId: string; readonly now: number; readonly reason: Reason; readonly refundId: string | null; readonly gives: GivenUp },
): Promise<{ readonly refundNos: readonly string[]; readonly tradeNos: readonly string[] }> {
  const { due, live, awaitingFen } = await readMoney(tx, orderId);
  const shares = choosePaybacks(toSettled(live), overpaidOf(due));
  const promises = shares.map(({ paymentId, amountFen }, position) => {
    const payment = live.find(({ _id }) => _id === paymentId);
    assert(payment !== undefined, 'a chosen payment is one of the order');
    return { payment, payback: newPayback(payment, { _id: nthId(firstId, position), amountFen, reason, refundId, createdAt: now }) };
  });
  await recordTransfers(
    tx,
    promises.map(({ payback }) => ({ transfer: promiseTransfer(payback) })),
  );
  for (const { payback } of promises) await tx.put(paybacks, payback);
  const leftFen = gives === 'all' ? 0 : Math.max(0, dueOf(due) - awaitingFen);
  const given = live.filter((payment) => isOpen(payment) && payment.method === 'wechat_self' && payment.amountFen > leftFen);
  await writePayments(tx, orderId, [
    ...promises.map(({ payment, payback }) =>
      changedPayment(payment, { promised: [...payment.promised, { paybackId: payback._id, amountFen: payback.amountFen }] }),
    ),
    ...given.map((payment) => changedPayment(payment, { state: 'closed', askAfter: payment.expiresAt })),
  ]);
  return { refundNos: promises.map(({ payback }) => payback.refundNo), tradeNos: given.map(({ tradeNo }) => tradeNo) };
}

/** Ids that are made inside a transaction must be the same when it runs again. */
const nthId = (firstId: string, position: number): string => (position === 0 ? firstId : `${firstId}${position.toString(36)}`);
