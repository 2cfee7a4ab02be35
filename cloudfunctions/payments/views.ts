import type { Output } from '../../src/shared/contract/registry';
import { isOffline } from '../../src/shared/domain/payments/states';
import type { PaybackDocument, PaymentDocument } from './documents';
import { isOpen } from './payment-record';

export type PaymentView = Output<'payments.payment.check'>;
export type PaybackView = Output<'payments.payback.settle'>;

/** @param staff whether the viewer works on it: evidence and notes are no customer's business */
export function toPaymentView(payment: PaymentDocument, staff: boolean): PaymentView {
  const { _id: id, tradeNo, orderId, orderNo, method, part, amountFen, state, createdAt, settledAt } = payment;
  return {
    id,
    tradeNo,
    orderId,
    orderNo,
    method,
    part,
    amountFen,
    state,
    awaitsConfirmation: isOffline(method) && isOpen(payment),
    collectedByName: payment.collectedBy?.name ?? null,
    ticketNo: payment.till?.ticketNo ?? null,
    evidence: staff ? [...payment.evidence] : [],
    note: staff ? payment.note : null,
    createdAt,
    settledAt,
  };
}

/** @param staff as above: why WeChat refuses is between WeChat and the company */
export function toPaybackView(payback: PaybackDocument, staff: boolean): PaybackView {
  const { _id: id, paymentId, orderId, orderNo, refundId, reason, method, amountFen, state, createdAt, settledAt } = payback;
  const { failure, note } = payback;
  const ticketNo = payback.till?.ticketNo ?? null;
  const told = staff
    ? { failure, note, settledByName: payback.settledBy?.name ?? null }
    : { failure: null, note: null, settledByName: null };
  return { id, paymentId, orderId, orderNo, refundId, reason, ticketNo, method, amountFen, state, ...told, createdAt, settledAt };
}
