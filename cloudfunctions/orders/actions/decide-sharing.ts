import { relationOf } from '../../../src/shared/domain/orders/participants';
import { decideSharing as decide, decidingRefusal } from '../../../src/shared/domain/orders/sharing';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { orders } from '../documents';
import { decidedMessage } from '../joining-messages';
import { changedOrder } from '../order-record';
import { shareAppliances, USUAL_APPLIANCES } from '../share-appliances';
import { viewerOf } from '../views';

/** Yes or no to somebody who uses the machines; the order does not exist for whom it is not his. */
export const decideSharing = action(
  'orders.sharing.decide',
  { roundTrips: 6 + 2 * USUAL_APPLIANCES, documentsExamined: 4 + 2 * USUAL_APPLIANCES },
  async ({ orderId, personId, granted }, ctx) =>
    ctx.transact(async (tx) => {
      const { actor, now } = ctx;
      const order = await tx.get(orders, orderId);
      if (order === null || relationOf(order.participants, actor.personId) === null) throw new AppError('orders.order.missing');
      const refusal = decidingRefusal(order, viewerOf(order, actor));
      if (refusal !== null) throw refusal;
      const { participants, changed } = decide(order.participants, { personId, granted, at: now });
      if (!changed) return {};
      const decided = changedOrder(order, { participants });
      await tx.put(orders, decided);
      if (decided.participantIds.length !== order.participantIds.length) await shareAppliances(tx, decided);
      tx.emit({ type: 'order.people_changed', orderId });
      tx.emit(decidedMessage(decided, personId, granted));
      return {};
    }),
);
