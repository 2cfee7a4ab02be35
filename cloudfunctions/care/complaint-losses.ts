import { amountIn, lossSpan, orderLossIn } from '../../src/shared/domain/care/complaint-outcome';
import { NO_LOSSES, type ComplaintLosses } from '../../src/shared/domain/care/complaint-figures';
import type { SubscriberContext } from '../_kit/outbox/subscriber';
import type { Reader } from '../_kit/persistence/reader';
import { findOrderCourse } from '../orders/public';
import { paidBackOf } from '../payments/public';
import { findWorkOrder, visitsMade } from '../service/public';
import { changedComplaint } from './complaint-record';
import { complaints, type ComplaintDocument } from './documents';

/** More complaints are not about one order, visit or machine. */
const MOST_ABOUT_ONE = 20;

const endOf = ({ state, timeline }: ComplaintDocument): number | null =>
  state === 'closed' ? (timeline.filter(({ command }) => command === 'close').at(-1)?.at ?? null) : null;

/** What came of a complaint in orders, money and visits, as it stands now. Five queries at once. */
async function lossesOf(db: Reader, complaint: ComplaintDocument): Promise<ComplaintLosses> {
  const { orderId, workOrderId, machineIds, receivedAt } = complaint;
  const span = lossSpan({ receivedAt, closedAt: endOf(complaint) });
  const [order, paidBack, workOrder, visits] = await Promise.all([
    orderId === null ? null : findOrderCourse(db, orderId),
    orderId === null ? [] : paidBackOf(db, orderId),
    workOrderId === null ? null : findWorkOrder(db, workOrderId),
    visitsMade(db, machineIds, span),
  ]);
  return {
    order: order === null ? NO_LOSSES.order : orderLossIn(order, span),
    refundFen: amountIn(paidBack, span),
    waivedFen: amountIn(workOrder?.waivers ?? [], span),
    // The visit that is complained of would have been made anyway.
    visits: visits.filter((visitId) => visitId !== workOrderId).length,
  };
}

/** Brings what was lost up to date in the complaints that are about something. `about` must lead with an index. */
export async function followLosses(context: SubscriberContext, about: Readonly<Record<string, unknown>>): Promise<void> {
  const { db } = context;
  const found = await db.find(complaints, { where: about, orderBy: [['_id', 'desc']], limit: MOST_ABOUT_ONE });
  if (found.length === 0) return;
  const losses = await Promise.all(found.map((complaint) => lossesOf(db, complaint)));
  await context.transact(async (tx) => {
    for (const [position, { _id }] of found.entries()) {
      const complaint = await tx.get(complaints, _id);
      if (complaint !== null) await tx.put(complaints, changedComplaint(complaint, { losses: losses[position] ?? complaint.losses }));
    }
  });
}
