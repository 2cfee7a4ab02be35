import type { Mismatch } from '../../src/shared/domain/payments/reconcile';
import type { PaybackList, PaybackState, PaymentMethod, PaymentPart, PaymentState } from '../../src/shared/domain/payments/states';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** A member who did something with money, by the name he had. */
export interface Doer {
  readonly personId: string;
  readonly name: string;
}

/** Of which order it is, frozen: the list of finance asks nobody else. */
export interface OfOrder {
  readonly orderId: string;
  readonly orderNo: string;
  readonly organisationPath: readonly string[];
}

/** The ticket of a retailer's till that stands for a payment. */
export interface TillTicket {
  readonly retailerId: string;
  readonly ticketId: string;
  readonly ticketNo: string;
}

/** One attempt to pay. Its money is booked by the transfer `payment:<id>` when it succeeds. */
export interface PaymentDocument extends Document, OfOrder {
  readonly tradeNo: string;
  readonly method: PaymentMethod;
  readonly part: PaymentPart;
  readonly amountFen: number;
  /** What the payer reads. */
  readonly description: string;
  readonly state: PaymentState;
  /** Who pays on his own phone. */
  readonly payerId: string | null;
  /** What his phone was given (`PaymentParameters` as JSON: one value, written once), and until when it is good. */
  readonly prepared: string | null;
  readonly expiresAt: number | null;
  /** A payment by code is being taken back: what WeChat said before that is no longer to be believed. */
  readonly reversing: boolean;
  /** Who scanned or recorded it. */
  readonly collectedBy: Doer | null;
  readonly evidence: readonly string[];
  readonly note: string | null;
  /** Of what a retailer's till took. */
  readonly till: TillTicket | null;
  /** Who confirmed or rejected an offline one. */
  readonly decidedBy: Doer | null;
  /** WeChat's words, or those of who rejected it. */
  readonly failure: string | null;
  /** WeChat's number, payer and clock. */
  readonly transactionId: string | null;
  readonly payerOpenid: string | null;
  readonly paidOn: string | null;
  readonly settledAt: number | null;
  readonly settledOn: string | null;
  /** When WeChat was told that the goods it paid for were shipped: until then WeChat keeps the money. */
  readonly shippingToldAt: number | null;
  /** What of it was promised back. */
  readonly promised: readonly { readonly paybackId: string; readonly amountFen: number }[];
  readonly listFilter: 'awaiting' | 'pending' | 'succeeded' | 'failed';
  /** When WeChat is asked again; null when nothing is open. */
  readonly askAfter: number | null;
  readonly createdAt: number;
}

export const payments = defineCollection<PaymentDocument>()('payments', [
  index('by_order', ['orderId', '-_id']),
  index('by_organisation', ['organisationPath', '-_id']),
  index('by_filter', ['organisationPath', 'listFilter', '-_id']),
  index('by_next_question', ['askAfter']),
  index('by_paid_day', ['paidOn', '_id']),
  index('by_settled_day', ['settledOn', '_id']),
]);

/** The payments of one order that are open or succeeded, so that a transaction can read them by id. */
export interface OrderPaymentsDocument extends Document {
  readonly paymentIds: readonly string[];
}

export const orderPayments = defineCollection<OrderPaymentsDocument>()('order_payments');

/**
 * Money on its way back to the payer of one payment: set aside by the pending transfer `payback:<id>`, which is posted
 * when it arrived, or given up for another one when a person handed over what WeChat could not send.
 */
export interface PaybackDocument extends Document, OfOrder {
  readonly refundNo: string;
  readonly paymentId: string;
  readonly tradeNo: string;
  /** The whole payment. */
  readonly paymentFen: number;
  readonly method: PaymentMethod;
  /** Of the payment, when a retailer's till took it. */
  readonly till: TillTicket | null;
  readonly reason: 'refund' | 'overpaid';
  readonly refundId: string | null;
  readonly amountFen: number;
  readonly state: PaybackState;
  /** WeChat has to be asked for it again, under the same number. */
  readonly retry: boolean;
  readonly failure: string | null;
  /** Who handed over the money of an offline one, and what he noted. */
  readonly settledBy: Doer | null;
  readonly note: string | null;
  readonly listFilter: PaybackList;
  readonly askAfter: number | null;
  readonly createdAt: number;
  readonly settledAt: number | null;
  readonly settledOn: string | null;
  /** The transfer that moved the money; null before. */
  readonly postingId: string | null;
}

export const paybacks = defineCollection<PaybackDocument>()('paybacks', [
  index('by_order', ['orderId', '-_id']),
  index('by_organisation', ['organisationPath', '-_id']),
  index('by_filter', ['organisationPath', 'listFilter', '-_id']),
  index('by_next_question', ['askAfter']),
  index('by_settled_day', ['settledOn', '_id']),
  index('by_state', ['listFilter', '_id']),
]);

/** A day compared with WeChat's bill; its id is the day. */
export interface ReconciliationDocument extends Document {
  readonly ranAt: number;
  readonly oursFen: number;
  readonly theirsFen: number;
  readonly payments: number;
  /** What the bill says went back. */
  readonly returnedFen: number;
  readonly paybacks: number;
  /** Commissions that WeChat sent; null when it gave no bill of them. */
  readonly transfers: { readonly oursFen: number; readonly theirsFen: number; readonly count: number } | null;
  readonly mismatches: number;
}

export const reconciliations = defineCollection<ReconciliationDocument>()('reconciliations');

/** What that comparison found; the list may be long, so that the days are listed without it. */
export interface MismatchesDocument extends Document {
  readonly rows: readonly Mismatch[];
}

export const reconciliationMismatches = defineCollection<MismatchesDocument>()('reconciliation_mismatches');
