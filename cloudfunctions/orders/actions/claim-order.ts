import { claimOrder as claim, type Relation } from '../../../src/shared/domain/orders/participants';
import { AppError } from '../../../src/shared/errors/app-error';
import type { Reader } from '../../_kit/persistence/reader';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { resolveScene } from '../../attribution/public';
import { findMember } from '../../identity/public';
import { ownersOf } from '../appliance-record';
import { appliances, orders, type OrderDocument } from '../documents';
import { claimedMessage, placedMessage } from '../messages';
import { changedOrder } from '../order-record';

/** Machines that are installed already move to the new owner's book too, two round trips each; three are usual. */
const USUAL_APPLIANCES = 3;

/** One tap on the landing (B2, B4). The code is the proof; the same person again changes nothing. */
export const claimOrder = action(
  'orders.order.claim',
  { roundTrips: 8 + 2 * USUAL_APPLIANCES, documentsExamined: 6 + 2 * USUAL_APPLIANCES },
  async ({ scene, relation }, ctx) => {
    const orderId = await orderOfScene(ctx.db, scene, ctx.now);
    return ctx.transact(async (tx) => {
      const order = await claimableOrder(tx, orderId);
      const { participants, changed } = claim(order.participants, ctx.actor, relation);
      if (changed) await take(tx, order, participants, { relation, ctx });
      return { orderId };
    });
  },
);

async function orderOfScene(db: Reader, scene: string, now: number): Promise<string> {
  const { kind, subjectId } = await resolveScene(db, scene, now);
  if ((kind !== 'order' && kind !== 'receipt') || subjectId === null) throw new AppError('attribution.code.not_recognised');
  return subjectId;
}

async function claimableOrder(tx: Transaction, orderId: string): Promise<OrderDocument> {
  const order = await tx.get(orders, orderId);
  if (order === null) throw new AppError('attribution.code.not_recognised');
  // A cancelled order is nobody's any more, and its code leads nowhere.
  if (order.state === 'cancelled') throw new AppError('attribution.code.expired');
  return order;
}

async function take(
  tx: Transaction,
  order: OrderDocument,
  participants: OrderDocument['participants'],
  { relation, ctx }: { readonly relation: Relation; readonly ctx: CommandContext },
): Promise<void> {
  const { actor, now } = ctx;
  const { personId } = actor;
  const personName = actor.name ?? (relation === 'buyer' ? order.customer.name : '');
  const entry = { command: 'claim', at: now, byId: personId, byName: personName, note: null } as const;
  const taken = changedOrder(order, { participants, timeline: [...order.timeline, entry] });
  await tx.put(orders, taken);
  await shareAppliances(tx, taken);
  const { orderNo, reporterId, organisationId } = taken;
  tx.emit({ type: 'order.claimed', orderId: taken._id, orderNo, personId, relation, reporterId, organisationId });
  if (!order.participantIds.includes(personId)) tx.emit(placedMessage(taken, personId));
  const reporter = await findMember(ctx.db, reporterId, { organisationId });
  const message = claimedMessage(taken, { personId, personName, relation, reporterId: reporter?.personId ?? null });
  if (message.personIds.length > 0) tx.emit(message);
}

async function shareAppliances(tx: Transaction, order: OrderDocument): Promise<void> {
  for (const { id } of order.appliances) {
    const appliance = await tx.get(appliances, id);
    if (appliance !== null) await tx.put(appliances, { ...appliance, ...ownersOf(order) });
  }
}
