import { maskPhone } from '../../../src/shared/domain/identity/mask-phone';
import { claimOrder as claim, type ClaimCode, type Participant, type Relation } from '../../../src/shared/domain/orders/participants';
import { AppError } from '../../../src/shared/errors/app-error';
import { assert } from '../../../src/shared/kernel/assert';
import type { Reader } from '../../_kit/persistence/reader';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import type { Actor, CommandContext } from '../../_kit/runtime/context';
import { resolveScene } from '../../attribution/public';
import { findMember } from '../../identity/public';
import { orders, type OrderDocument } from '../documents';
import { claimMessages, placedMessage } from '../joining-messages';
import { changedOrder } from '../order-record';
import { shareAppliances, USUAL_APPLIANCES } from '../share-appliances';

/** One tap on the landing (B2, B4). The code is the proof; the same person again changes nothing. */
export const claimOrder = action(
  'orders.order.claim',
  { roundTrips: 8 + 2 * USUAL_APPLIANCES, documentsExamined: 6 + 2 * USUAL_APPLIANCES },
  async ({ scene, relation }, ctx) => {
    const { orderId, claimedBy } = await orderOfScene(ctx.db, scene, ctx.now);
    return ctx.transact(async (tx) => {
      const order = await claimableOrder(tx, orderId);
      const { actor, now: at } = ctx;
      const { personId, householdId, name, phone } = actor;
      const { participants, changed } = claim(order.participants, {
        personId,
        householdId,
        name: name ?? '',
        phoneMasked: phone === null ? null : maskPhone(phone),
        claimedBy,
        relation,
        isRecipient: phone === order.customer.phone,
        at,
      });
      if (changed) await take(tx, order, participants, { relation, ctx });
      return { orderId };
    });
  },
);

async function orderOfScene(db: Reader, scene: string, now: number): Promise<{ orderId: string; claimedBy: ClaimCode }> {
  const { kind, subjectId } = await resolveScene(db, scene, now);
  if ((kind !== 'order' && kind !== 'receipt') || subjectId === null) throw new AppError('attribution.code.not_recognised');
  return { orderId: subjectId, claimedBy: kind };
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
  participants: readonly Participant[],
  { relation, ctx }: { readonly relation: Relation; readonly ctx: CommandContext },
): Promise<void> {
  const { actor, now } = ctx;
  const { personId } = actor;
  const personName = nameOf(order, actor);
  const entry = { command: 'claim', at: now, byId: personId, byName: personName, note: null } as const;
  const taken = changedOrder(order, { participants, timeline: [...order.timeline, entry] });
  await tx.put(orders, taken);
  await shareAppliances(tx, taken);
  const { orderNo, reporterId, organisationId } = taken;
  tx.emit({ type: 'order.claimed', orderId: taken._id, orderNo, personId, relation, reporterId, organisationId });
  if (!order.participantIds.includes(personId)) tx.emit(placedMessage(taken, personId));
  const by = participants.find((participant) => participant.personId === personId);
  assert(by !== undefined, 'who has just taken the order is one of its people');
  const reporter = reporterId === null ? null : await findMember(ctx.db, reporterId, { organisationId });
  for (const message of claimMessages({ order: taken, by, relation, personName, reporterId: reporter?.personId ?? null })) {
    tx.emit(message);
  }
}

/** As he calls himself; as the order calls its recipient only when his verified phone says that he is the one. */
function nameOf({ customer }: OrderDocument, { name, phone }: Actor): string {
  return name ?? (phone === customer.phone ? customer.name : '');
}
