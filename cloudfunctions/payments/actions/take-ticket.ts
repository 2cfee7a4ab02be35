import { RETAIL_ROLES } from '../../../src/shared/domain/roles';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { takeTillSale } from '../../retailers/in-transaction';
import { prepareTillSale } from '../../retailers/public';
import { doerOf, orderToCollect } from '../access';
import { tillOfOrder } from '../at-till';
import { bookPayment } from '../book-payment';
import { readMoney } from '../order-money';
import { newPayment } from '../payment-record';

/** Payment and ticket are one: neither is ever there without the other, and a number pays once. */
export const takeTicket = action(
  'payments.ticket.take',
  { roundTrips: 30, documentsExamined: 24 },
  async ({ orderId, ticketNo, soldOn, amountFen }, ctx) => {
    const { actor, db, now } = ctx;
    const bill = await orderToCollect(db, actor, orderId, RETAIL_ROLES);
    const retailer = await tillOfOrder(db, bill);
    if (retailer === null) throw new AppError('payments.order.no_till');
    if (bill.cancelled) throw new AppError('payments.order.nothing_due');
    const { orderNo, organisationPath, title: goods } = bill;
    const by = doerOf(actor);
    const sale = { ticketId: ctx.newId('ticket'), retailer, order: { orderId, orderNo }, byName: by.name, at: now };
    const till = await prepareTillSale(db, { ticketNo, soldOn, grossFen: amountFen, goods }, sale);
    const [paymentId, paybackId] = [ctx.newId('payment'), ctx.newId('payback')];
    return ctx.transact(async (tx) => {
      const { dueFen, awaitingFen } = await readMoney(tx, orderId);
      const leftFen = Math.max(0, dueFen - awaitingFen);
      if (leftFen === 0) throw new AppError('payments.order.nothing_due');
      if (amountFen > leftFen) throw new AppError('payments.payment.more_than_due', { dueFen: leftFen });
      const { _id: ticketId, expectedFen } = await takeTillSale(tx, till);
      const taken = { part: 'rest', amountFen, description: goods, collectedBy: by, till: { retailerId: retailer.id, ticketId, ticketNo } } as const;
      const payment = newPayment({ _id: paymentId, orderId, orderNo, organisationPath, method: 'retailer_till', createdAt: now, state: 'pending', ...taken });
      await bookPayment(tx, payment, { voucher: { by: 'retailer' }, now, paybackId });
      return { paymentId, ticketId, expectedFen };
    });
  },
);
