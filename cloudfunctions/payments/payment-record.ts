import { accounts, type AccountName } from '../../src/shared/domain/ledger/accounts';
import { tradeNoOf } from '../../src/shared/domain/payments/numbers';
import { isOffline, type PaymentState } from '../../src/shared/domain/payments/states';
import type { PaymentDocument } from './documents';

/** The account that its money comes into: what a retailer's till took, the retailer owes. */
export function moneyAccountOf({ method, till }: Pick<PaymentDocument, 'method' | 'till'>): AccountName {
  if (till !== null) return accounts.retailerDue(till.retailerId);
  return accounts.house.cash(isOffline(method) ? 'offline' : 'wechat');
}

export const isOpen = ({ state }: { readonly state: PaymentState }): boolean => state === 'created' || state === 'pending';

type Start = Pick<
  PaymentDocument,
  '_id' | 'orderId' | 'orderNo' | 'organisationPath' | 'method' | 'part' | 'amountFen' | 'description' | 'createdAt'
> &
  Partial<Pick<PaymentDocument, 'payerId' | 'expiresAt' | 'collectedBy' | 'evidence' | 'note' | 'till' | 'askAfter' | 'state'>>;

/** A payment before anything became of it. */
export function newPayment(start: Start): PaymentDocument {
  return withFilter({
    tradeNo: tradeNoOf(start._id),
    state: 'created',
    payerId: null,
    prepared: null,
    expiresAt: null,
    reversing: false,
    collectedBy: null,
    evidence: [],
    note: null,
    till: null,
    decidedBy: null,
    failure: null,
    transactionId: null,
    payerOpenid: null,
    paidOn: null,
    settledAt: null,
    settledOn: null,
    shippingToldAt: null,
    promised: [],
    askAfter: null,
    ...start,
  });
}

/** The payment after a change, with the list it then stands in. */
export function changedPayment(payment: PaymentDocument, change: Partial<PaymentDocument>): PaymentDocument {
  return withFilter({ ...payment, ...change });
}

function withFilter(payment: Omit<PaymentDocument, 'listFilter'>): PaymentDocument {
  const { state, method } = payment;
  const open = isOffline(method) ? 'awaiting' : 'pending';
  return { ...payment, listFilter: state === 'succeeded' ? state : isOpen(payment) ? open : 'failed' };
}

/** What is left of a settled payment that nobody promised back. */
export const promisedFen = ({ promised }: Pick<PaymentDocument, 'promised'>): number =>
  promised.reduce((sum, { amountFen }) => sum + amountFen, 0);
