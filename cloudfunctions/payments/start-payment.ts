import type { Input } from '../../src/shared/contract/registry';
import { amountFor, withAwaiting } from '../../src/shared/domain/payments/amounts';
import type { PaymentMethod } from '../../src/shared/domain/payments/states';
import { AppError } from '../../src/shared/errors/app-error';
import type { Transaction } from '../_kit/persistence/transaction';
import type { OrderForMoney } from '../orders/public';
import type { PaymentDocument } from './documents';
import { readMoney, writePayments } from './order-money';
import { changedPayment, newPayment } from './payment-record';

type Part = Input<'payments.payment.start'>['part'];

interface Wish {
  readonly order: OrderForMoney;
  readonly part: Part;
  readonly method: PaymentMethod;
  /** The company's deposit now. */
  readonly depositFen: number;
  readonly now: number;
  /** Of the new payment, made before the transaction. */
  readonly paymentId: string;
  readonly details: Partial<Pick<PaymentDocument, 'payerId' | 'expiresAt' | 'collectedBy' | 'askAfter'>>;
  /** Whether an open payment does for this wish. */
  readonly reusable: (open: PaymentDocument, amountFen: number) => boolean;
  /** Whether an open payment that does not is given up: nobody can pay it and this one, then. */
  readonly replaces: (open: PaymentDocument) => boolean;
}

/**
 * The payment for what is due now, without what was taken and waits for finance: an open one that does, or a new one. Two taps at once meet the same.
 * @throws AppError `payments.order.nothing_due`, `.awaits_confirmation`
 */
export async function paymentFor(tx: Transaction, wish: Wish): Promise<{ readonly paymentId: string; readonly replaced: readonly string[] }> {
  const { order, part, now, paymentId } = wish;
  const money = await readMoney(tx, order.orderId);
  const amountFen = amountFor(part, withAwaiting(money, money.awaitingFen), wish.depositFen);
  const online = money.live.filter(({ state }) => state === 'created' || state === 'pending');
  const open = online.find((payment) => wish.reusable(payment, amountFen));
  if (open !== undefined) return { paymentId: open._id, replaced: [] };
  if (amountFen === 0 && money.dueFen > 0 && money.awaitingFen > 0) {
    throw new AppError('payments.order.awaits_confirmation', { awaitingFen: money.awaitingFen });
  }
  if (amountFen === 0) throw new AppError('payments.order.nothing_due');
  const { orderId, orderNo, organisationPath, title: description } = order;
  const payment = newPayment({
    _id: paymentId,
    orderId,
    orderNo,
    organisationPath,
    method: wish.method,
    part,
    amountFen,
    description,
    createdAt: now,
    ...wish.details,
  });
  const replaced = online.filter(wish.replaces);
  const closed = replaced.map((old) => changedPayment(old, { state: 'closed', askAfter: old.expiresAt }));
  await writePayments(tx, orderId, [...closed, payment]);
  return { paymentId, replaced: replaced.map(({ tradeNo }) => tradeNo) };
}
