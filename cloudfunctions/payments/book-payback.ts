import { accounts } from '../../src/shared/domain/ledger/accounts';
import { post, setAside } from '../../src/shared/domain/ledger/make-transfer';
import type { Transfer } from '../../src/shared/domain/ledger/transfer';
import { refundNoOf } from '../../src/shared/domain/payments/numbers';
import { paybackMachine } from '../../src/shared/domain/payments/states';
import { assert } from '../../src/shared/kernel/assert';
import { nextState } from '../../src/shared/kernel/state-machine';
import { dayOf } from '../../src/shared/kernel/time';
import { ledgerTransfers } from '../_kit/ledger/documents';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { paybacks, type Doer, type PaybackDocument, type PaymentDocument } from './documents';
import { channelOf, isOffline } from './payment-record';

export const paybackTransferId = (paybackId: string): string => `payback:${paybackId}`;

/** A payback that was just promised: WeChat is asked at once, an offline one waits for finance. */
export function newPayback(
  payment: PaymentDocument,
  promise: Pick<PaybackDocument, '_id' | 'amountFen' | 'reason' | 'refundId' | 'createdAt'>,
): PaybackDocument {
  const { orderId, orderNo, organisationPath, tradeNo, method } = payment;
  return {
    ...promise,
    orderId,
    orderNo,
    organisationPath,
    tradeNo,
    method,
    refundNo: refundNoOf(promise._id),
    paymentId: payment._id,
    paymentFen: payment.amountFen,
    state: 'created',
    retry: false,
    failure: null,
    settledBy: null,
    note: null,
    listFilter: isOffline(method) ? 'to_hand_over' : 'open',
    askAfter: isOffline(method) ? null : promise.createdAt,
    settledAt: null,
    settledOn: null,
  };
}

/** The transfer that sets its money aside. */
export function promiseTransfer({ _id, orderId, orderNo, refundNo, tradeNo, reason, method, amountFen, createdAt }: PaybackDocument): Transfer {
  return setAside({
    id: paybackTransferId(_id),
    asset: 'CNY',
    amount: amountFen,
    from: accounts.house.cash(channelOf(method)),
    to: accounts.orderDue(orderId),
    kind: 'refund',
    facts: { orderNo, refundNo, tradeNo, reason, method },
    at: createdAt,
  });
}

/** The money arrived: posts what was set aside, once. Gives the payback as it stands then. */
export async function bookPayback(
  tx: Transaction,
  paybackId: string,
  { now, by = null, note = null }: { readonly now: number; readonly by?: Doer | null; readonly note?: string | null },
): Promise<PaybackDocument> {
  const payback = await tx.get(paybacks, paybackId);
  assert(payback !== null, 'a payback that exists');
  const state = nextState(paybackMachine, payback.state, 'succeed');
  if (state === null) return payback;
  const pending = await tx.get(ledgerTransfers, paybackTransferId(paybackId));
  assert(pending !== null, 'a payback was set aside');
  await recordTransfers(tx, [{ transfer: post(pending, { facts: pending.facts, at: now }) }]);
  const settled: PaybackDocument = {
    ...payback,
    state,
    failure: null,
    settledBy: by,
    note,
    listFilter: 'succeeded',
    askAfter: null,
    settledAt: now,
    settledOn: dayOf(now),
  };
  await tx.put(paybacks, settled);
  tx.emit({ type: 'payback.settled', paybackId, orderId: payback.orderId, amountFen: payback.amountFen });
  return settled;
}
