import { accounts } from '../../src/shared/domain/ledger/accounts';
import { post, posted, release, setAside } from '../../src/shared/domain/ledger/make-transfer';
import type { Transfer } from '../../src/shared/domain/ledger/transfer';
import { refundNoOf } from '../../src/shared/domain/payments/numbers';
import { isOffline, paybackMachine } from '../../src/shared/domain/payments/states';
import { assert } from '../../src/shared/kernel/assert';
import { nextState } from '../../src/shared/kernel/state-machine';
import { dayOf } from '../../src/shared/kernel/time';
import { ledgerTransfers, type TransferDocument } from '../_kit/ledger/documents';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { paybacks, type Doer, type PaybackDocument, type PaymentDocument } from './documents';
import { moneyAccountOf } from './payment-record';

export const paybackTransferId = (paybackId: string): string => `payback:${paybackId}`;

/** A payback that was just promised: WeChat is asked at once, an offline one waits for finance. */
export function newPayback(
  payment: PaymentDocument,
  promise: Pick<PaybackDocument, '_id' | 'amountFen' | 'reason' | 'refundId' | 'createdAt'>,
): PaybackDocument {
  const { orderId, orderNo, organisationPath, tradeNo, method, till } = payment;
  return {
    ...promise,
    orderId,
    orderNo,
    organisationPath,
    tradeNo,
    method,
    till,
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
    postingId: null,
  };
}

/** The transfer that sets its money aside. */
export function promiseTransfer(payback: PaybackDocument): Transfer {
  return setAside({ ...wayBack(payback), id: paybackTransferId(payback._id), at: payback.createdAt });
}

type WayBack = Pick<Transfer, 'asset' | 'amount' | 'from' | 'to' | 'kind' | 'facts'>;

function wayBack(payback: PaybackDocument): WayBack {
  const { orderId, orderNo, refundNo, tradeNo, reason, method, amountFen } = payback;
  return {
    asset: 'CNY',
    amount: amountFen,
    from: moneyAccountOf(payback),
    to: accounts.orderDue(orderId),
    kind: 'refund',
    facts: { orderNo, refundNo, tradeNo, reason, method },
  };
}

interface Settlement {
  readonly now: number;
  readonly by?: Doer | null;
  readonly note?: string | null;
}

/** The money arrived: posts what was set aside, once. Gives the payback as it stands then. */
export async function bookPayback(tx: Transaction, paybackId: string, settlement: Settlement): Promise<PaybackDocument> {
  const { payback, promise } = await readPromised(tx, paybackId);
  if (!canSettle(payback)) return payback;
  const posting = post(promise, { facts: promise.facts, at: settlement.now });
  await recordTransfers(tx, [{ transfer: posting }]);
  return settle(tx, payback, posting, settlement);
}

/** Handed over by a person in place of WeChat: what was set aside there is free again, and the money left elsewhere. */
export async function bookHandOver(
  tx: Transaction,
  paybackId: string,
  method: PaybackDocument['method'],
  settlement: Settlement,
): Promise<PaybackDocument> {
  const { payback, promise } = await readPromised(tx, paybackId);
  if (!canSettle(payback)) return payback;
  const handed: PaybackDocument = { ...payback, method };
  const posting = posted({ ...wayBack(handed), id: `${paybackTransferId(paybackId)}:by-hand`, at: settlement.now });
  await recordTransfers(tx, [
    { transfer: release(promise, { facts: promise.facts, at: settlement.now }) },
    { transfer: posting },
  ]);
  return settle(tx, handed, posting, settlement);
}

const canSettle = ({ state }: PaybackDocument): boolean => nextState(paybackMachine, state, 'succeed') !== null;

async function readPromised(
  tx: Transaction,
  paybackId: string,
): Promise<{ readonly payback: PaybackDocument; readonly promise: TransferDocument }> {
  const [payback, promise] = [await tx.get(paybacks, paybackId), await tx.get(ledgerTransfers, paybackTransferId(paybackId))];
  assert(payback !== null && promise !== null, 'a payback was promised and set aside');
  return { payback, promise };
}

async function settle(
  tx: Transaction,
  payback: PaybackDocument,
  { id: postingId }: Transfer,
  { now, by = null, note = null }: Settlement,
): Promise<PaybackDocument> {
  const settled: PaybackDocument = {
    ...payback,
    state: 'succeeded',
    failure: null,
    settledBy: by,
    note,
    listFilter: 'succeeded',
    askAfter: null,
    settledAt: now,
    settledOn: dayOf(now),
    postingId,
  };
  await tx.put(paybacks, settled);
  tx.emit({ type: 'payback.settled', paybackId: payback._id, orderId: payback.orderId, amountFen: payback.amountFen });
  return settled;
}
