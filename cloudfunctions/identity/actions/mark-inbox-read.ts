import { oneOf } from '../../_kit/persistence/conditions';
import { updateWhere } from '../../_kit/persistence/plain-writes';
import { action } from '../../_kit/runtime/action';
import { inboxEntries } from '../documents';

/** Marks the caller's own entries; ids of others' are passed over. Marking twice is the same as once. */
export const markInboxRead = action(
  'identity.inbox.markRead',
  { roundTrips: 5, documentsExamined: 52 },
  async ({ entryIds }, ctx) => {
    const answer = await ctx.transact(() => Promise.resolve({}));
    await updateWhere(inboxEntries, { _id: oneOf(entryIds), personId: ctx.actor.personId }, { read: true });
    return answer;
  },
);
