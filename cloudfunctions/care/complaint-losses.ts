import { amountIn, lossSpan, orderLossIn, spanUntilNext, type ComplaintInTurn } from '../../src/shared/domain/care/complaint-outcome';
import { NO_LOSSES, type ComplaintLosses } from '../../src/shared/domain/care/complaint-figures';
import type { SubscriberContext } from '../_kit/outbox/subscriber';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { findOrderCourse } from '../orders/public';
import { paidBackOf } from '../payments/public';
import { findWorkOrder, visitsMade } from '../service/public';
import { changedComplaint } from './complaint-record';
import { complaints, type ComplaintDocument } from './documents';

/** More complaints are not about one order, visit or machine. */
const MOST_ABOUT_ONE = 20;
/** Nor are more about everything that those complain of. */
const MOST_NEIGHBOURS = 100;

const endOf = ({ state, timeline }: ComplaintDocument): number | null =>
  state === 'closed' ? (timeline.filter(({ command }) => command === 'close').at(-1)?.at ?? null) : null;

/** The complaints about the same orders, visits and machines as these: what happens to one of them comes of the last alone. */
interface Neighbours {
  readonly ofOrder: readonly ComplaintDocument[];
  readonly ofVisit: readonly ComplaintDocument[];
  readonly ofMachine: readonly ComplaintDocument[];
}

async function neighboursOf(db: Reader, found: readonly ComplaintDocument[]): Promise<Neighbours> {
  const about = (field: 'orderId' | 'workOrderId' | 'machineIds') => {
    const ids = [...new Set(found.flatMap((complaint) => complaint[field] ?? []))];
    return ids.length === 0 ? [] : db.find(complaints, { where: { [field]: oneOf(ids) }, limit: MOST_NEIGHBOURS });
  };
  const [ofOrder, ofVisit, ofMachine] = await Promise.all([about('orderId'), about('workOrderId'), about('machineIds')]);
  return { ofOrder, ofVisit, ofMachine };
}

const inTurn = ({ _id: id, receivedAt }: ComplaintDocument): ComplaintInTurn => ({ id, receivedAt });

/** What came of a complaint in orders, money and visits, as it stands now. Five queries at once for what is about one machine. */
async function lossesOf(db: Reader, complaint: ComplaintDocument, { ofOrder, ofVisit, ofMachine }: Neighbours): Promise<ComplaintLosses> {
  const { orderId, workOrderId, machineIds, receivedAt } = complaint;
  const span = lossSpan({ receivedAt, closedAt: endOf(complaint) });
  const until = (aboutTheSame: readonly ComplaintDocument[]) => spanUntilNext(span, inTurn(complaint), aboutTheSame.map(inTurn));
  const ofMachineIn = (machineId: string) => until(ofMachine.filter((other) => other.machineIds.includes(machineId)));
  const [order, paidBack, workOrder, visits] = await Promise.all([
    orderId === null ? null : findOrderCourse(db, orderId),
    orderId === null ? [] : paidBackOf(db, orderId),
    workOrderId === null ? null : findWorkOrder(db, workOrderId),
    Promise.all(machineIds.map((machineId) => visitsMade(db, [machineId], ofMachineIn(machineId)))),
  ]);
  const orderSpan = until(ofOrder.filter((other) => other.orderId === orderId));
  const visitSpan = until(ofVisit.filter((other) => other.workOrderId === workOrderId));
  return {
    order: order === null ? NO_LOSSES.order : orderLossIn(order, orderSpan),
    refundFen: amountIn(paidBack, orderSpan),
    waivedFen: amountIn(workOrder?.waivers ?? [], visitSpan),
    // The visit that is complained of would have been made anyway.
    visits: new Set(visits.flat().filter((visitId) => visitId !== workOrderId)).size,
  };
}

/** Brings what was lost up to date in the complaints that are about something. `about` must lead with an index. */
export async function followLosses(context: SubscriberContext, about: Readonly<Record<string, unknown>>): Promise<void> {
  const { db } = context;
  const found = await db.find(complaints, { where: about, orderBy: [['_id', 'desc']], limit: MOST_ABOUT_ONE });
  if (found.length === 0) return;
  const neighbours = await neighboursOf(db, found);
  const losses = await Promise.all(found.map((complaint) => lossesOf(db, complaint, neighbours)));
  await context.transact(async (tx) => {
    for (const [position, { _id }] of found.entries()) {
      const complaint = await tx.get(complaints, _id);
      if (complaint !== null) await tx.put(complaints, changedComplaint(complaint, { losses: losses[position] ?? complaint.losses }));
    }
  });
}
