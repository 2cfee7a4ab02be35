import { accounts } from '../../src/shared/domain/ledger/accounts';
import { EMPTY_BALANCE } from '../../src/shared/domain/ledger/balance';
import { posted } from '../../src/shared/domain/ledger/make-transfer';
import type { Transfer } from '../../src/shared/domain/ledger/transfer';
import { arrivalOf } from '../../src/shared/domain/payments/amounts';
import { paymentMachine, type PaymentState } from '../../src/shared/domain/payments/states';
import { nextState } from '../../src/shared/kernel/state-machine';
import { dayOf } from '../../src/shared/kernel/time';
import { ledgerAccounts } from '../_kit/ledger/documents';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { newPayback, promiseTransfer } from './book-payback';
import { paybacks, type Doer, type PaybackDocument, type PaymentDocument } from './documents';
import { writePayments } from './order-money';
import { changedPayment, moneyAccountOf } from './payment-record';

export const paymentTransferId = (paymentId: string): string => `payment:${paymentId}`;

/** Who vouches that the money is there. */
export type Voucher =
  | { readonly by: 'wechat'; readonly transactionId: string; readonly payerOpenid: string; readonly paidAt: number | null }
  /** Its ticket, which a settlement brings. */
  | { readonly by: 'retailer' }
  | { readonly by: Doer };

interface Booking {
  readonly voucher: Voucher;
  readonly now: number;
  /** For what of it is too much; made before the transaction. */
  readonly paybackId: string;
}

/**
 * The money of a payment is there: books it, once, whatever state it was thought to be in. What the order does not owe
 * is promised back in the same transaction.
 * @param fresh the payment as this transaction read it
 * @returns the refund number to ask WeChat for now; null when nothing goes back
 */
export async function bookPayment(tx: Transaction, fresh: PaymentDocument, { voucher, now, paybackId }: Booking): Promise<string | null> {
  const state = nextState(paymentMachine, fresh.state, 'succeed');
  if (state === null) return null;
  const due = (await tx.get(ledgerAccounts, accounts.orderDue(fresh.orderId))) ?? EMPTY_BALANCE;
  const { pays, backFen } = arrivalOf(due, fresh.amountFen);
  const payback =
    backFen === 0
      ? null
      : newPayback(fresh, { _id: paybackId, amountFen: backFen, reason: 'overpaid', refundId: null, createdAt: now });
  const transfers = [paymentTransfer(fresh, now), ...(payback === null ? [] : [promiseTransfer(payback)])];
  await recordTransfers(
    tx,
    transfers.map((transfer) => ({ transfer })),
  );
  if (payback !== null) await tx.put(paybacks, payback);
  await writePayments(tx, fresh.orderId, [settled(fresh, { state, voucher, now, payback })]);
  const { orderId, amountFen } = fresh;
  tx.emit({ type: 'payment.settled', paymentId: fresh._id, orderId, amountFen });
  if (pays) tx.emit({ type: 'order.paid', orderId });
  return payback?.refundNo ?? null;
}

function paymentTransfer(payment: PaymentDocument, now: number): Transfer {
  const { _id, orderId, orderNo, tradeNo, method, part, amountFen, till } = payment;
  return posted({
    id: paymentTransferId(_id),
    asset: 'CNY',
    amount: amountFen,
    from: accounts.orderDue(orderId),
    to: moneyAccountOf(payment),
    kind: 'payment',
    facts: { orderNo, tradeNo, method, part, ...(till === null ? {} : { ticketNo: till.ticketNo }) },
    at: now,
  });
}

function settled(
  payment: PaymentDocument,
  { state, voucher, now, payback }: { readonly state: PaymentState; readonly voucher: Voucher; readonly now: number; readonly payback: PaybackDocument | null },
): PaymentDocument {
  const promised = payback === null ? [] : [{ paybackId: payback._id, amountFen: payback.amountFen }];
  const facts = { state, failure: null, settledAt: now, settledOn: dayOf(now), askAfter: null };
  return changedPayment(payment, { ...facts, ...toldBy(voucher, now), promised: [...payment.promised, ...promised] });
}

function toldBy(voucher: Voucher, now: number): Partial<PaymentDocument> {
  if (voucher.by === 'retailer') return {};
  if (voucher.by !== 'wechat') return { decidedBy: voucher.by };
  const { transactionId, payerOpenid, paidAt } = voucher;
  return { transactionId, payerOpenid, paidOn: dayOf(paidAt ?? now) };
}
