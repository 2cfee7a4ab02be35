import { refundMargin } from '../../src/shared/domain/dealers/margin';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { refundedShare, type LineRefund, type MoneyOfLine } from '../../src/shared/domain/refunds/plan';
import type { Transaction } from '../_kit/persistence/transaction';
import { dealerMargins } from './margin-documents';
import { changedMargin, newMargin, type MarginTerms, type SaleForMargin } from './margin-record';
import { changeLines, DUES_COST, keepDues } from './margin-steps';

/** What orders do to margins in their own transactions. */

export { MARGIN_TERMS_COST, marginTerms, type MarginTerms, type SaleForMargin } from './margin-record';

/** Freezes by what the margin of a new order is reckoned. One write. */
export async function freezeMargin(tx: Transaction, terms: MarginTerms, sale: SaleForMargin): Promise<void> {
  await tx.insert(dealerMargins, newMargin(terms, sale));
}

/** A refund as a margin sees it: the lines as they were before it, and what it gives back of each. */
export interface RefundOfSale {
  readonly orderId: string;
  readonly refundId: string;
  readonly before: readonly MoneyOfLine[];
  readonly lines: readonly LineRefund[];
  readonly at: number;
}

/** The margin, read and written, and what its store owes; the transfers' own are recorded by the refund. */
export const TAKE_BACK_MARGIN = { roundTrips: 2 + DUES_COST.roundTrips, documentsExamined: 1 + DUES_COST.documentsExamined } as const;

/** What a refund takes back of the store's margin, in the refund's own transaction; transfers are given as plans. */
export async function takeBackMargin(tx: Transaction, { orderId, refundId, before, lines, at }: RefundOfSale): Promise<readonly TransferPlan[]> {
  const margin = await tx.get(dealerMargins, orderId);
  if (margin === null) return [];
  const { organisationId } = margin;
  const changed = changeLines(margin, (life) => {
    const line = before.find(({ lineId }) => lineId === life.lineId);
    const refund = lines.find(({ lineId }) => lineId === life.lineId);
    if (line === undefined || refund === undefined) return { life, plans: [] };
    return refundMargin(life, refundedShare(line, refund), { organisationId, causeId: refundId, at });
  });
  const plans = await keepDues(tx, margin, changed.plans, at);
  // Also when nothing moves: who promises it meanwhile must look at the order again.
  await tx.put(dealerMargins, changedMargin(margin, { lines: changed.lines }));
  return plans;
}
