import { refundEntry, withdrawEntry } from '../../src/shared/domain/commission/entry-life';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import type { MoneyOfLine, LineRefund } from '../../src/shared/domain/refunds/plan';
import type { Transaction } from '../_kit/persistence/transaction';
import { changeEntries } from './change-entries';
import { commissionOrders, emptyRecord, type EntryDocument } from './documents';
import { lifeOf } from './entry-record';

/** A refund as commission sees it: the lines as they were before it, and what it gives back of each. */
export interface RefundOfLines {
  readonly orderId: string;
  readonly refundId: string;
  readonly before: readonly Pick<MoneyOfLine, 'lineId' | 'payableFen' | 'refundedFen'>[];
  readonly lines: readonly Pick<LineRefund, 'lineId' | 'refundFen'>[];
  readonly at: number;
}

/** What a refund takes back of what anybody earned by the order, in the refund's own transaction; transfers are given as plans. */
export async function takeBackCommission(tx: Transaction, refund: RefundOfLines): Promise<readonly TransferPlan[]> {
  const known = (await tx.get(commissionOrders, refund.orderId)) ?? emptyRecord(refund.orderId);
  // Also when nothing is made yet: entries that are being made meanwhile must look at the order again.
  await tx.put(commissionOrders, known);
  return changeEntries(tx, known.entryIds, (entry) => refundedEntry(entry, refund));
}

/** By the same plans as the posting: what a preview shows. */
export function refundedEntry(entry: EntryDocument, { refundId, before, lines, at }: Omit<RefundOfLines, 'orderId'>): ReturnType<typeof refundEntry> | null {
  const line = before.find(({ lineId }) => lineId === entry.lineId);
  const refund = lines.find(({ lineId }) => lineId === entry.lineId);
  if (line === undefined || refund === undefined || line.payableFen === 0) return null;
  const { refundedFen, payableFen: whole } = line;
  return refundEntry(lifeOf(entry), { refundId, share: { before: refundedFen, after: refundedFen + refund.refundFen, whole }, at });
}

/** A cancelled order brings nobody anything; nothing is made for it any more. */
export async function withdrawCommission(tx: Transaction, orderId: string, at: number): Promise<readonly TransferPlan[]> {
  const known = await tx.get(commissionOrders, orderId);
  if (known === null || known.cancelled) return [];
  const plans = await changeEntries(tx, known.entryIds, (entry) => withdrawEntry(lifeOf(entry), 'cancelled', at));
  await tx.put(commissionOrders, { ...known, cancelled: true });
  return plans;
}
