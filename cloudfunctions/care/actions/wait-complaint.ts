import { action } from '../../_kit/runtime/action';
import { complaintForOffice } from '../complaint-repository';
import { pausedComplaint } from '../complaint-steps';
import { complaints } from '../documents';
import { complaintStepped } from '../messages';
import { serviceTerms } from '../terms';

/** Stops the clock while the customer has to answer, who is told so; and starts it again. */
export const waitComplaint = action(
  'care.complaint.wait',
  { roundTrips: 7, documentsExamined: 4 },
  async ({ complaintId, waiting, note }, ctx) => {
    const { actor, now: at } = ctx;
    const terms = await serviceTerms(ctx.db);
    const by = { id: actor.personId, name: actor.name ?? '' };
    return ctx.transact(async (tx) => {
      const complaint = await complaintForOffice(tx, actor, complaintId);
      const changed = pausedComplaint(complaint, waiting, { by, at, note, terms });
      await tx.put(complaints, changed);
      if (waiting) for (const event of complaintStepped(changed, 'wait')) tx.emit(event);
      return { deadline: changed.clock.deadline };
    });
  },
);
