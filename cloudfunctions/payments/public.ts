import type { Reader } from '../_kit/persistence/reader';
import type { SettledPayment } from '../../src/shared/domain/payments/paybacks';
import type { PaymentMethod } from '../../src/shared/domain/payments/states';
import type { Actor } from '../_kit/runtime/context';
import { findBill } from './bills';
import { payments } from './documents';
import { toSettled } from './pay-back';

/** A settled payment as a preview of a refund shows it. */
export interface SettledPaymentFacts extends SettledPayment {
  readonly method: PaymentMethod;
}

/** Whether somebody may see the money of an order, or of what was agreed at a door. */
export async function seesBill(db: Reader, actor: Actor, id: string): Promise<boolean> {
  return (await findBill(db, actor, id)) !== null;
}

const MOST = 100;

/** The settled payments of an order, with what of each is promised back: `choosePaybacks` says which give how much. */
export async function settledPaymentsOf(db: Reader, orderId: string): Promise<readonly SettledPaymentFacts[]> {
  const found = await db.find(payments, { where: { orderId }, orderBy: [['_id', 'desc']], limit: MOST });
  const methods = new Map(found.map(({ _id, method }) => [_id, method]));
  return toSettled(found).map((payment) => ({ ...payment, method: methods.get(payment.paymentId) ?? 'wechat_self' }));
}
