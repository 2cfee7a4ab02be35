import { withdrawMargin } from '../../src/shared/domain/dealers/margin';
import { DAY_MS } from '../../src/shared/kernel/time';
import { isOrderPaid } from '../_kit/ledger/order-paid';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { SubscriberContext } from '../_kit/outbox/subscriber';
import type { Transaction } from '../_kit/persistence/transaction';
import { findOrderForCommission, type OrderForCommission } from '../orders/public';
import { readSettings } from '../settings/public';
import { dealerMargins, type MarginDocument } from './margin-documents';
import { changedMargin } from './margin-record';
import { changeLines, keepDues, promiseLines, type RefundedLines } from './margin-steps';

/** What happens to a margin when something happens to its order; harmless when it is told twice. */

/** Changes an order's margin in a transaction of its own; without one there is nothing to do. */
async function change(orderId: string, context: SubscriberContext, work: (tx: Transaction, margin: MarginDocument) => Promise<void>): Promise<void> {
  // Margins are made with their orders: most have none.
  if ((await context.db.get(dealerMargins, orderId)) === null) return;
  await context.transact(async (tx) => {
    const margin = await tx.get(dealerMargins, orderId);
    if (margin !== null && !margin.cancelled) await work(tx, margin);
  });
}

/** Sets aside what is now paid in full. */
export const settleMargin = (orderId: string, context: SubscriberContext): Promise<void> =>
  change(orderId, context, async (tx, margin) => {
    await tx.put(dealerMargins, await promisedIfPaid(tx, margin, context.now));
  });

/** Its lines with a price are promised if the customer owes nothing any more; in the caller's transaction. */
export async function promisedIfPaid(tx: Transaction, margin: MarginDocument, at: number): Promise<MarginDocument> {
  if (!margin.lines.some(({ state }) => state === 'agreed')) return margin;
  const order = await findOrderForCommission(tx, margin._id);
  if (order === null || order.cancelled || !(await isSettled(tx, margin._id, order))) return margin;
  const { lines, plans } = promiseLines(margin, refundedLines(order), at);
  await recordTransfers(tx, await keepDues(tx, margin, plans, at));
  return changedMargin(margin, { lines });
}

/** What coupons and points paid all of was never billed. */
const isSettled = async (tx: Transaction, orderId: string, { lines }: OrderForCommission): Promise<boolean> =>
  lines.every(({ paidFen }) => paidFen === 0) || isOrderPaid(tx, orderId);

const refundedLines = ({ lines }: OrderForCommission): RefundedLines =>
  new Map(
    lines.map(({ lineId, paidFen, refundedFen, quantity, refundedPieces }) => {
      const [after, whole] = paidFen === 0 ? [refundedPieces, quantity] : [refundedFen, paidFen];
      return [lineId, { before: 0, after, whole }];
    }),
  );

/** Everything is there and installed: the days begin after which it is the store's. */
export async function setMarginRelease(orderId: string, at: number, context: SubscriberContext): Promise<void> {
  const { holdDays } = (await readSettings(context.db, ['commission'])).values.commission;
  await change(orderId, context, async (tx, margin) => {
    if (margin.releaseAt === null) await tx.put(dealerMargins, changedMargin(margin, { releaseAt: at + holdDays * DAY_MS }));
  });
}

/** A cancelled order brings its store nothing. */
export const withdrawMargins = (orderId: string, context: SubscriberContext): Promise<void> =>
  change(orderId, context, async (tx, margin) => {
    const how = { organisationId: margin.organisationId, causeId: 'cancelled', at: context.now };
    const { lines, plans } = changeLines(margin, (life) => withdrawMargin(life, how));
    await recordTransfers(tx, await keepDues(tx, margin, plans, context.now));
    await tx.put(dealerMargins, changedMargin(margin, { lines, cancelled: true }));
  });
