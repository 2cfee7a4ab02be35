import { reversal } from '../ledger/make-transfer';
import type { RefundedShare } from '../ledger/reversal';
import type { LotPart, RecordedTransfer, TransferBase, TransferPlan } from '../ledger/transfer';
import { DAY_MS } from '../../kernel/time';

/**
 * Points that were spent on an order come back with it. Each keeps its expiry, but stays at least so many days: those
 * that would be gone sooner come as a lot of their own.
 * @param spent the transfer that took them
 * @param share how much of the spent points is back before and with this one; of whole points
 * @returns null when nothing comes back
 */
export function pointsBack(
  spent: RecordedTransfer,
  share: RefundedShare,
  said: Pick<TransferBase, 'id' | 'facts' | 'at'>,
  returnedDays: number,
): TransferPlan | null {
  const plan = reversal(spent, share, { ...said, kind: 'points_returned' });
  if (plan === null) return null;
  const earliest = said.at + returnedDays * DAY_MS;
  const kept = (plan.lots?.bring ?? []).map((part): LotPart => {
    return part.expiresAt >= earliest ? part : { ...part, lotId: said.id, expiresAt: earliest };
  });
  return { transfer: plan.transfer, lots: { ...plan.lots, bring: joined(kept) } };
}

/** Parts of one lot as one. */
function joined(parts: readonly LotPart[]): readonly LotPart[] {
  const byLot = new Map<string, LotPart>();
  for (const part of parts) {
    byLot.set(part.lotId, { ...part, amount: part.amount + (byLot.get(part.lotId)?.amount ?? 0) });
  }
  return [...byLot.values()];
}
