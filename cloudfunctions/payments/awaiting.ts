import { AppError } from '../../src/shared/errors/app-error';
import { isOffline } from '../../src/shared/domain/payments/states';
import type { Transaction } from '../_kit/persistence/transaction';
import type { Actor } from '../_kit/runtime/context';
import { isInBooksOf } from './access';
import { payments, type PaymentDocument } from './documents';
import { isOpen } from './payment-record';

/**
 * An offline payment that finance of this organisation has to decide.
 * @throws AppError `payments.payment.missing`, `.not_awaiting`
 */
export async function paymentToDecide(tx: Transaction, actor: Actor, paymentId: string): Promise<PaymentDocument> {
  const payment = await tx.get(payments, paymentId);
  if (payment === null || !isInBooksOf(payment, actor)) throw new AppError('payments.payment.missing');
  if (!isOffline(payment.method) || !isOpen(payment)) throw new AppError('payments.payment.not_awaiting');
  return payment;
}
