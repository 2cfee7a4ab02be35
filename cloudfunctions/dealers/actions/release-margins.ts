import { releaseMargin } from '../../../src/shared/domain/dealers/margin';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { atMost } from '../../_kit/persistence/conditions';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import { ordersInAfterSale } from '../../commission/public';
import { dealerMargins } from '../margin-documents';
import { changedMargin } from '../margin-record';
import { changeLines, keepDues } from '../margin-steps';

/** Orders of one round; the next one takes the others. Each costs a transaction of its own. */
const BATCH = 20;

/** Gives stores the margins whose days have passed. What is still in an after-sale case is looked at again a day later. */
export const releaseMargins = action('dealers.margin.release', { roundTrips: 480, documentsExamined: 600 }, async (_input, ctx) => {
  const { db, now, log } = ctx;
  const due = await db.find(dealerMargins, { where: { dueAt: atMost(now) }, orderBy: [['dueAt', 'asc'], ['_id', 'asc']], limit: BATCH });
  const ids = due.map(({ _id }) => _id);
  const waiting = await ordersInAfterSale(db, ids);
  const counts = { released: 0, failed: 0 };
  for (const orderId of ids) {
    try {
      const inAfterSale = waiting.has(orderId);
      counts.released += await ctx.transactOnce(`release:${orderId}:${now}`, (tx) => release(tx, orderId, { inAfterSale, now }));
    } catch (error) {
      counts.failed += 1;
      log.error('margin not released', error, { orderId });
    }
  }
  // When all failed, another round at once would fail in the same way.
  return { released: counts.released, finished: due.length < BATCH || counts.failed === due.length };
});

/** Read again: meanwhile it may have been refunded or cancelled. */
async function release(tx: Transaction, orderId: string, { inAfterSale, now }: { readonly inAfterSale: boolean; readonly now: number }): Promise<number> {
  const margin = await tx.get(dealerMargins, orderId);
  if (margin === null || margin.dueAt === null || margin.dueAt > now) return 0;
  if (inAfterSale) {
    await tx.put(dealerMargins, changedMargin(margin, { afterSale: true, lookAgainAt: now + DAY_MS }));
    return 0;
  }
  const { lines, plans } = changeLines(margin, (life) => releaseMargin(life, margin.organisationId, now));
  await recordTransfers(tx, await keepDues(tx, margin, plans, now));
  await tx.put(dealerMargins, changedMargin(margin, { lines, releasedAt: now, afterSale: false, lookAgainAt: null }));
  return 1;
}
