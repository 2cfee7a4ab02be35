import { action } from '../../_kit/runtime/action';
import { complaintForOffice } from '../complaint-repository';
import { steppedComplaint } from '../complaint-steps';
import { complaintCommands } from '../complaint-views';
import { complaints } from '../documents';
import { complaintStepped } from '../messages';
import { serviceTerms } from '../terms';

/** One step of the office; its customer is told of what he should know. */
export const stepComplaint = action(
  'care.complaint.step',
  { roundTrips: 7, documentsExamined: 4 },
  async ({ complaintId, command, note, ...said }, ctx) => {
    const { actor, now: at } = ctx;
    const terms = await serviceTerms(ctx.db);
    const by = { id: actor.personId, name: actor.name ?? '' };
    return ctx.transact(async (tx) => {
      const complaint = await complaintForOffice(tx, actor, complaintId);
      const stepped = steppedComplaint(complaint, command, { by, at, note, said, terms });
      await tx.put(complaints, stepped);
      for (const event of complaintStepped(stepped, command)) tx.emit(event);
      return { state: stepped.state, commands: complaintCommands(stepped, 'office') };
    });
  },
);
