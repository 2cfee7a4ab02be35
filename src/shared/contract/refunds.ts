import * as v from 'valibot';
import { PAYMENT_METHODS } from '../domain/payments/states';
import { REFUND_GOODS, REFUND_STATES } from '../domain/refunds/states';
import { FINANCE_ROLES, RECEIVING_ROLES, STOCK_ROLES } from '../domain/roles';
import { command, query } from './define';
import { priceOff } from './order-views';
import {
  amountFen,
  count,
  digest,
  exactText,
  fileId,
  fileIn,
  id,
  instant,
  list,
  page,
  pageInput,
  points,
  shortText,
  shownLine,
  shownName,
  signedFen,
  whole,
} from './fields';

const lineId = shortText(80);
/** Photos of what is wrong with the goods. */
const MOST_EVIDENCE = 6;

/** What goes back: pieces of lines, with an amount below their full price when only a part of it is given back. */
const scope = {
  orderId: id,
  lines: v.pipe(
    v.array(v.object({ lineId, quantity: whole(0, 99), amountFen: v.optional(amountFen) })),
    v.minLength(1),
    v.maxLength(100),
  ),
  /** Whether the pieces come back into stock. */
  goodsReturned: v.boolean(),
};

const refundLine = v.object({
  lineId: exactText(80),
  title: shownName,
  quantity: count,
  /** Of these pieces; null for money without pieces. */
  off: priceOff,
  refundFen: amountFen,
});

const effects = {
  lines: list(v.object({ ...refundLine.entries, leftFen: amountFen }), 100),
  /** Off the order's price. */
  refundFen: amountFen,
  /** Of it, what was never paid and is only no longer due. */
  dueReducedFen: amountFen,
  /** Back to the payer, payment by payment, the latest first. */
  paybacks: list(v.object({ paymentId: id, method: v.picklist(PAYMENT_METHODS), amountFen }), 50),
  /** Points that were spent on these lines and come back. */
  pointsReturned: points,
  /** Points that these lines brought or would have brought, and that go. */
  pointsReversed: points,
  /** Of them, what was already spent and becomes debt. */
  pointsDebt: points,
  growthReversed: points,
  coupon: v.nullable(v.object({ id, title: shownName, outcome: v.picklist(['given_back', 'kept_used', 'gone']) })),
  /** Coupons that this purchase brought and that go: now, or when they would come back from the order they are on. */
  couponsWithdrawn: list(v.object({ id, title: shownName, outcome: v.picklist(['gone', 'on_order', 'used']) }), 20),
  /** What it takes back of everybody's commission, and what of it was had already and is owed then; told to who keeps the books. */
  commission: v.nullable(v.object({ reversedFen: amountFen, debtFen: amountFen })),
  /**
   * What it takes back of the store's margin, below zero what the store owes less, and what of it stands on its account already;
   * told to who keeps the books and to who runs the store.
   */
  margin: v.nullable(v.object({ organisationId: id, organisationName: shownName, reversedFen: signedFen, givenFen: signedFen })),
  /** Pieces that are expected back. */
  piecesReturned: count,
};

/** Exactly what approving will do, before anybody approves (the postings that follow are these). */
const refundPreview = v.object({ ...effects, digest });

const refund = v.object({
  id,
  orderId: id,
  orderNo: exactText(20),
  customerName: shownName,
  /** Off the order's price, */
  refundFen: amountFen,
  /** and what of it goes back to the payer: the rest was never paid. As it was asked for, then as decided. */
  backFen: amountFen,
  goods: v.picklist(REFUND_GOODS),
  /** Who received them or gave them up. */
  goodsByName: v.nullable(shownName),
  goodsAt: v.nullable(instant),
  reason: shownLine,
  /** What was photographed; addresses of it are asked for by `orders.refund.evidence`. */
  evidence: list(fileId, MOST_EVIDENCE),
  state: v.picklist(REFUND_STATES),
  requestedByName: shownName,
  requestedAt: instant,
  decidedByName: v.nullable(shownName),
  decidedAt: v.nullable(instant),
  rejection: v.nullable(shownLine),
  lines: list(refundLine, 100),
});

const errors = [
  'orders.order.missing',
  'orders.refund.line_missing',
  'orders.refund.more_than_left',
  'orders.refund.nothing',
  'orders.refund.order_cancelled',
] as const;

export const refundsContract = {
  'orders.refund.preview': query({ access: 'visitor', input: v.object(scope), output: refundPreview, errors }),
  'orders.refund.request': command({
    access: 'visitor',
    input: v.object({ ...scope, reason: shortText(100), evidence: v.optional(list(fileIn('evidence'), MOST_EVIDENCE)) }),
    output: v.object({ refundId: id }),
    errors: [...errors, 'orders.refund.open_already'],
  }),
  'orders.refund.get': query({
    access: 'visitor',
    input: v.object({ refundId: id }),
    /**
     * `mine`: the caller asked for it himself, so somebody else has to approve. `decides`: the caller may approve and reject it
     * now. `effects`: what approving it did. `receives`
     * and `givesUp`: what the caller may say of the goods that are expected back.
     */
    output: v.object({
      refund,
      mine: v.boolean(),
      decides: v.boolean(),
      preview: v.nullable(refundPreview),
      effects: v.nullable(v.object(effects)),
      receives: v.boolean(),
      givesUp: v.boolean(),
    }),
    errors: ['orders.refund.missing'],
  }),
  /** Addresses of its photos, each good for two hours; null for one that is gone. */
  'orders.refund.evidence': query({
    access: 'visitor',
    input: v.object({ refundId: id }),
    output: v.object({ pictures: list(v.object({ fileId, url: v.nullable(exactText(2_048)) }), MOST_EVIDENCE) }),
    errors: ['orders.refund.missing'],
  }),
  /** Finance approves what was previewed; refused when it would now do something else. */
  'orders.refund.approve': command({
    access: FINANCE_ROLES,
    input: v.object({ refundId: id, digest }),
    output: refund,
    errors: [
      'orders.refund.missing',
      'orders.refund.decided',
      'orders.refund.changed',
      'orders.refund.own_request',
      ...errors,
    ],
  }),
  'orders.refund.reject': command({
    access: FINANCE_ROLES,
    input: v.object({ refundId: id, reason: shortText(60) }),
    output: refund,
    errors: ['orders.refund.missing', 'orders.refund.decided'],
  }),
  'orders.refund.withdraw': command({
    access: 'visitor',
    input: v.object({ refundId: id }),
    output: refund,
    errors: ['orders.refund.missing', 'orders.refund.decided'],
  }),
  /** The goods that were expected back are there, or (the warehouse alone says so) will not come. */
  'orders.refund.receive': command({
    access: RECEIVING_ROLES,
    input: v.object({ refundId: id, outcome: v.picklist(['received', 'given_up']) }),
    output: refund,
    errors: ['orders.refund.missing', 'orders.refund.goods_settled'],
  }),
  /** Whose goods the warehouse still expects. */
  'orders.refund.expected': query({ access: STOCK_ROLES, input: v.object(pageInput), output: page(refund) }),
  'orders.refund.list': query({
    access: FINANCE_ROLES,
    input: v.object({ filter: v.optional(v.picklist(REFUND_STATES)), ...pageInput }),
    output: page(refund),
  }),
  'orders.refund.of_order': query({
    access: 'visitor',
    input: v.object({ orderId: id }),
    /** `receives`: the caller may say that goods of this order are back. */
    output: v.object({ refunds: list(refund, 50), receives: v.boolean() }),
    errors: ['orders.order.missing'],
  }),
} as const;
