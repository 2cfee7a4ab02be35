import * as v from 'valibot';
import {
  OFFLINE_METHODS,
  PAYBACK_LISTS,
  PAYBACK_STATES,
  PAYMENT_METHODS,
  PAYMENT_PARTS,
  PAYMENT_STATES,
} from '../domain/payments/states';
import { COLLECTING_ROLES, FINANCE_ROLES, RECORDING_ROLES, RETAIL_ROLES } from '../domain/roles';
import { command, query } from './define';
import { amountFen, count, day, empty, exactText, fileId, fileIn, id, instant, list, page, pageInput, shortText, shownLine, shownName, signedFen } from './fields';

const evidenceId = fileIn('evidence');
const dealerOfTopUp = v.nullable(shownName);

const payment = v.object({
  id,
  /** The number that WeChat and the customer's bill show. */
  tradeNo: exactText(32),
  orderId: id,
  orderNo: exactText(20),
  method: v.picklist(PAYMENT_METHODS),
  part: v.picklist(PAYMENT_PARTS),
  amountFen,
  state: v.picklist(PAYMENT_STATES),
  /** Of an offline payment: whether finance has confirmed the money. */
  awaitsConfirmation: v.boolean(),
  collectedByName: v.nullable(shownName),
  /** Of what a retailer's till took: the ticket. */
  ticketNo: v.nullable(shownName),
  evidence: list(fileId, 3),
  note: v.nullable(shownLine),
  createdAt: instant,
  settledAt: v.nullable(instant),
});

const payback = v.object({
  id,
  paymentId: id,
  orderId: id,
  orderNo: exactText(20),
  refundId: v.nullable(id),
  reason: v.picklist(['refund', 'overpaid']),
  /** Of what a retailer's till took: the ticket of the sale. */
  ticketNo: v.nullable(shownName),
  method: v.picklist(PAYMENT_METHODS),
  amountFen,
  state: v.picklist(PAYBACK_STATES),
  /** Why WeChat refused it last; told to staff only, like the two below. */
  failure: v.nullable(shownLine),
  /** Who handed over the money of an offline one, and what he noted. */
  settledByName: v.nullable(shownName),
  note: v.nullable(shownLine),
  createdAt: instant,
  settledAt: v.nullable(instant),
});

/** What a page about one order's money shows. */
const orderMoney = v.object({
  orderId: id,
  /** It was given up: nothing is owed any more, whether or not anything was paid. */
  cancelled: v.boolean(),
  /** What the order costs now, after refunds. */
  payableFen: amountFen,
  paidFen: amountFen,
  /** Negative when more was paid than it costs: it is on its way back. */
  dueFen: signedFen,
  /** Taken by members and not confirmed by finance yet: nobody is asked for it again. */
  awaitingFen: amountFen,
  /** What the deposit would be now; null when none is due any more. */
  depositFen: v.nullable(amountFen),
  payments: list(payment, 50),
  paybacks: list(payback, 50),
  /** The points and growth that it brings its buyer; null while it brings none. */
  earned: v.nullable(
    v.object({
      points: count,
      growth: count,
      given: v.boolean(),
      /** When it is given, once that is known. */
      releaseAt: v.nullable(instant),
      /** The buyer's account of points, for him and for who keeps the books. */
      account: v.nullable(exactText(80)),
    }),
  ),
  /** What the caller may do now. */
  commands: list(v.picklist(['pay_self', 'collect_code', 'record_offline', 'take_ticket', 'confirm_offline']), 5),
});

/** What `wx.requestPayment` takes. */
const wechatParameters = v.object({
  timeStamp: exactText(32),
  nonceStr: exactText(64),
  package: exactText(200),
  signType: exactText(20),
  paySign: exactText(200),
});

const paymentMissing = 'payments.payment.missing';
const orderMissing = 'orders.order.missing';
const startErrors = [orderMissing, 'payments.order.nothing_due', 'payments.order.awaits_confirmation', 'payments.wechat.unavailable'] as const;

export const paymentsContract = {
  /** For the order's people, for staff who see the order, and for finance. */
  'payments.order.get': query({
    access: 'visitor',
    input: v.object({ orderId: id }),
    output: orderMoney,
    errors: [orderMissing],
  }),
  /** The customer pays on his own phone (J4). The amount is computed here; an open payment of the same part is reused. */
  'payments.payment.start': command({
    access: 'visitor',
    input: v.object({ orderId: id, part: v.picklist(PAYMENT_PARTS) }),
    output: v.object({ paymentId: id, amountFen, parameters: wechatParameters }),
    errors: startErrors,
  }),
  /** A member scans the payer's 付款码 (J2). `pending`: the payer is typing his password; ask `check`. */
  'payments.payment.collect': command({
    access: COLLECTING_ROLES,
    input: v.object({
      orderId: id,
      part: v.picklist(PAYMENT_PARTS),
      authCode: v.pipe(v.string(), v.regex(/^1[0-5]\d{16}$/)),
    }),
    output: v.object({ paymentId: id, amountFen, state: v.picklist(PAYMENT_STATES) }),
    errors: [...startErrors, 'payments.code.refused'],
  }),
  /** Asks WeChat when in doubt; also what a page does while it waits. */
  'payments.payment.check': command({
    access: 'visitor',
    input: v.object({ paymentId: id }),
    output: payment,
    errors: [paymentMissing, 'payments.wechat.unavailable'],
  }),
  /** Gives an unpaid payment up; what was paid meanwhile is taken. */
  'payments.payment.close': command({
    access: 'visitor',
    input: v.object({ paymentId: id }),
    output: payment,
    errors: [paymentMissing, 'payments.wechat.unavailable'],
  }),
  /** Money that did not come through WeChat: with evidence, and only counted once finance has confirmed it. */
  'payments.payment.record': command({
    access: RECORDING_ROLES,
    input: v.object({
      orderId: id,
      part: v.picklist(PAYMENT_PARTS),
      method: v.picklist(OFFLINE_METHODS),
      amountFen: v.pipe(amountFen, v.minValue(1)),
      evidence: v.pipe(v.array(evidenceId), v.minLength(1), v.maxLength(3)),
      note: v.optional(shortText(100)),
    }),
    output: v.object({ paymentId: id }),
    errors: [orderMissing, 'payments.order.nothing_due', 'payments.payment.more_than_due'],
  }),
  /**
   * The buyer paid at the till of the retailer whose counter sold it (卖场收银): its ticket pays the order at once, and is what
   * the retailer has to settle. Nothing is counted as money that came in before that.
   */
  'payments.ticket.take': command({
    access: RETAIL_ROLES,
    input: v.object({ orderId: id, ticketNo: shortText(40), soldOn: day, amountFen: v.pipe(amountFen, v.minValue(1)) }),
    output: v.object({ paymentId: id, ticketId: id, expectedFen: amountFen }),
    errors: [orderMissing, 'payments.order.no_till', 'payments.order.nothing_due', 'payments.payment.more_than_due', 'retailers.ticket.known', 'retailers.ticket.not_yet'],
  }),
  'payments.payment.confirm': command({
    access: FINANCE_ROLES,
    input: v.object({ paymentId: id }),
    output: payment,
    errors: [paymentMissing, 'payments.payment.not_awaiting', 'payments.payment.own_record'],
  }),
  'payments.payment.reject': command({
    access: FINANCE_ROLES,
    input: v.object({ paymentId: id, reason: shortText(60) }),
    output: payment,
    errors: [paymentMissing, 'payments.payment.not_awaiting'],
  }),
  'payments.payment.list': query({
    access: FINANCE_ROLES,
    input: v.object({ filter: v.optional(v.picklist(['awaiting', 'pending', 'succeeded', 'failed'])), ...pageInput }),
    output: page(v.object({ ...payment.entries, dealerName: dealerOfTopUp })),
  }),
  /**
   * Addresses of the pictures that show an offline payment, each good for two hours; null for one that is gone. Storage
   * is closed to everybody but who sent a picture, so that those who check it are given its address.
   */
  'payments.evidence.get': query({
    access: RECORDING_ROLES,
    input: v.object({ paymentId: id }),
    output: v.object({ pictures: list(v.object({ fileId, url: v.nullable(exactText(2_048)) }), 3) }),
    errors: [paymentMissing],
  }),
  /** `open` WeChat still works on; `to_hand_over` was paid outside WeChat, so a person has to give it back. */
  'payments.payback.list': query({
    access: FINANCE_ROLES,
    input: v.object({ filter: v.optional(v.picklist(PAYBACK_LISTS)), ...pageInput }),
    output: page(v.object({ ...payback.entries, dealerName: dealerOfTopUp })),
  }),
  /**
   * Tries a failed one again, or says that an offline one was handed over. What a retailer's till gave back (`till`) has a
   * ticket of its own, or the retailer struck the whole sale off.
   */
  'payments.payback.settle': command({
    access: FINANCE_ROLES,
    input: v.object({
      paybackId: id,
      note: v.optional(shortText(60)),
      till: v.optional(
        v.variant('kind', [
          v.object({ kind: v.literal('ticket'), ticketNo: shortText(40), soldOn: day }),
          v.object({ kind: v.literal('struck_off'), reason: shortText(60) }),
        ]),
      ),
    }),
    output: payback,
    errors: [
      'payments.payback.missing',
      'payments.payback.settled',
      'payments.payback.ticket_needed',
      'payments.wechat.unavailable',
      'retailers.ticket.known',
      'retailers.ticket.not_yet',
      'retailers.ticket.settled',
      'retailers.ticket.given_back_in_part',
      'retailers.ticket.received_in_part',
      'retailers.settlement.open',
    ],
  }),
  /**
   * What WeChat cannot send back (an account that is closed, a payment too old) a person hands over, and says how. Refused
   * while WeChat may still send it.
   */
  'payments.payback.hand_over': command({
    access: FINANCE_ROLES,
    input: v.object({ paybackId: id, method: v.picklist(OFFLINE_METHODS), note: shortText(60) }),
    output: payback,
    errors: ['payments.payback.missing', 'payments.payback.settled', 'payments.payback.under_way', 'payments.wechat.unavailable'],
  }),
  /** WeChat tells that a payment or payback was decided; the function hands it on to itself (`notification.ts`). */
  'payments.notification.take': command({
    access: 'internal',
    input: v.object({
      tradeNo: exactText(32),
      kind: v.picklist(['payment', 'payback']),
      /** The day's bill says that the payback arrived; `queryRefund` is known to keep silent about it. */
      billed: v.optional(v.boolean()),
    }),
    output: v.object({ state: exactText(20) }),
    errors: ['payments.wechat.unavailable'],
  }),
  /** Asks about everything that has been pending for long, closes what expired. */
  'payments.pending.sweep': command({
    access: 'internal',
    input: empty,
    output: v.object({ asked: count, settled: count, left: count, finished: v.boolean() }),
  }),
} as const;
