import { withAccepts } from '../../../src/shared/domain/messages/quota';
import { action } from '../../_kit/runtime/action';
import { persons } from '../documents';
import { personOf } from '../repository';

/** Counts what the person just accepted. A false claim costs one refused send (43101), which sets the count right. */
export const acceptSubscription = action(
  'identity.subscription.accept',
  { roundTrips: 6, documentsExamined: 3 },
  async ({ templates }, ctx) =>
    ctx.transact(async (tx) => {
      const person = await personOf(tx, ctx.actor, ctx.now);
      await tx.put(persons, { ...person, quota: withAccepts(person.quota, templates) });
      return {};
    }),
);
