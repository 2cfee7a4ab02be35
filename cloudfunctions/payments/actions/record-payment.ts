import { RECORDING_ROLES } from '../../../src/shared/domain/roles';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { doerOf, orderToCollect } from '../access';
import { readMoney, writePayments } from '../order-money';
import { newPayment } from '../payment-record';

/** What others recorded and finance has not confirmed yet is not due any more: the same cash is not recorded twice. */
export const recordPayment = action(
  'payments.payment.record',
  { roundTrips: 14, documentsExamined: 16 },
  async ({ orderId, part, method, amountFen, evidence, note }, ctx) => {
    const { actor, now } = ctx;
    const order = await orderToCollect(ctx.db, actor, orderId, RECORDING_ROLES);
    const { orderNo, organisationPath, title: description } = order;
    const paymentId = ctx.newId('payment');
    return ctx.transact(async (tx) => {
      const { dueFen, awaitingFen } = await readMoney(tx, orderId);
      const leftFen = Math.max(0, dueFen - awaitingFen);
      if (leftFen === 0) throw new AppError('payments.order.nothing_due');
      if (amountFen > leftFen) throw new AppError('payments.payment.more_than_due', { dueFen: leftFen });
      const recorded = { method, part, amountFen, description, evidence, note: note ?? null, collectedBy: doerOf(actor) };
      const payment = newPayment({ _id: paymentId, orderId, orderNo, organisationPath, createdAt: now, state: 'pending', ...recorded });
      await writePayments(tx, orderId, [payment]);
      return { paymentId };
    });
  },
);
