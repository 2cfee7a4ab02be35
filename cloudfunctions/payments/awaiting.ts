import { AppError } from '../../src/shared/errors/app-error';
import { isOffline } from '../../src/shared/domain/payments/states';
import type { Transaction } from '../_kit/persistence/transaction';
import type { Actor } from '../_kit/runtime/context';
import { decidesMoneyOf, vouchingMembership } from './access';
import { payments, type PaymentDocument } from './documents';
import { isOpen } from './payment-record';

/**
 * An offline payment that waits for who vouches for the money of this place.
 * @throws AppError `auth.forbidden`, `payments.payment.missing`, `.not_awaiting`
 */
export async function paymentToDecide(tx: Transaction, actor: Actor, paymentId: string): Promise<PaymentDocument> {
  const member = vouchingMembership(actor);
  const payment = await tx.get(payments, paymentId);
  if (payment === null || !decidesMoneyOf(payment, member)) throw new AppError('payments.payment.missing');
  if (!isOffline(payment.method) || !isOpen(payment)) throw new AppError('payments.payment.not_awaiting');
  return payment;
}
