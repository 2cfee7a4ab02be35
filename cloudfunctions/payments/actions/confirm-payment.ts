import { AppError } from '../../../src/shared/errors/app-error';
import { assert } from '../../../src/shared/kernel/assert';
import { action } from '../../_kit/runtime/action';
import { doerOf } from '../access';
import { paymentToDecide } from '../awaiting';
import { bookPayment } from '../book-payment';
import { payments } from '../documents';
import { toPaymentView } from '../views';

/** Four eyes: nobody confirms what he recorded himself. */
export const confirmPayment = action(
  'payments.payment.confirm',
  { roundTrips: 18, documentsExamined: 14 },
  async ({ paymentId }, ctx) => {
    const { actor, now } = ctx;
    const paybackId = ctx.newId('payback');
    return ctx.transact(async (tx) => {
      const payment = await paymentToDecide(tx, actor, paymentId);
      if (payment.collectedBy?.personId === actor.personId) throw new AppError('payments.payment.own_record');
      await bookPayment(tx, payment, { voucher: { by: doerOf(actor) }, now, paybackId });
      const booked = await tx.get(payments, paymentId);
      assert(booked !== null, 'a payment that was just booked');
      return toPaymentView(booked, true);
    });
  },
);
