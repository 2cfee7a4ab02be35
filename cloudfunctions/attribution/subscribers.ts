import { subscriber } from '../_kit/outbox/subscriber';
import { findOrganisation } from '../identity/public';
import { bind } from './bind';

/** Who takes an order becomes a customer of whoever reported it, by the binding rules. */
const bindByClaim = subscriber('attribution.claim', 'order.claimed', async (event, context) => {
  const { personId, reporterId, organisationId, orderId } = event;
  const organisation = await findOrganisation(context.db, organisationId);
  const organisationPath = organisation?.path ?? [organisationId];
  await context.transact(async (tx) => {
    const cause = { personId, hostPersonId: reporterId, source: 'order', organisationId, organisationPath } as const;
    return (await bind(tx, { ...cause, codeId: null, orderId }, event.at)).made;
  });
});

export const attributionSubscribers = [bindByClaim];
