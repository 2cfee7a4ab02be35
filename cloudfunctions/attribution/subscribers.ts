import { subscriber } from '../_kit/outbox/subscriber';
import { findMember, findOrganisation } from '../identity/public';
import { bind } from './bind';
import { creditOrder, endCredit } from './credit-order';

/**
 * Who takes an order becomes a customer of whoever reported it, by the binding rules; of the store alone, when the
 * reporter does not work there any more.
 */
const bindByClaim = subscriber('attribution.claim', 'order.claimed', async (event, context) => {
  const { personId, reporterId, organisationId, orderId } = event;
  const [organisation, reporter] = await Promise.all([
    findOrganisation(context.db, organisationId),
    reporterId === null ? null : findMember(context.db, reporterId, { organisationId }),
  ]);
  const organisationPath = organisation?.path ?? [organisationId];
  await context.transact(async (tx) => {
    const hostPersonId = reporter?.personId ?? null;
    const cause = { personId, hostPersonId, source: 'order', organisationId, organisationPath } as const;
    return (await bind(tx, { ...cause, codeId: null, orderId }, event.at)).made;
  });
});

/** Whose sale it is stands as soon as there is an order; who brought its buyer as soon as there is a buyer. */
const creditPlaced = subscriber('attribution.placed', 'order.placed', ({ orderId }, context) => creditOrder(context, orderId));
const creditClaimed = subscriber('attribution.claimed', 'order.claimed', async ({ orderId, relation }, context) => {
  if (relation === 'buyer') await creditOrder(context, orderId);
});
const creditCancelled = subscriber('attribution.cancelled', 'order.cancelled', ({ orderId }, context) => endCredit(context, orderId));

export const attributionSubscribers = [bindByClaim, creditPlaced, creditClaimed, creditCancelled];
