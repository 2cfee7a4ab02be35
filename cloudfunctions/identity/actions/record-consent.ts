import { withConsent } from '../../../src/shared/domain/identity/consents';
import { action } from '../../_kit/runtime/action';
import { consentRecords, persons } from '../documents';
import { personOf } from '../repository';

/** Keeps a yes or no for ever, and the latest one where the session finds it. */
export const recordConsent = action(
  'identity.consent.record',
  { roundTrips: 7, documentsExamined: 3 },
  async ({ document, version, granted }, ctx) => {
    const consent = { document, version, granted, at: ctx.now };
    const recordId = ctx.newId('consent');
    return ctx.transact(async (tx) => {
      const person = await personOf(tx, ctx.actor, ctx.now);
      await tx.put(persons, { ...person, consents: withConsent(person.consents, consent) });
      await tx.insert(consentRecords, { _id: recordId, personId: person._id, ...consent });
      return {};
    });
  },
);
