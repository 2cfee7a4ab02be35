import { action } from '../../_kit/runtime/action';
import { leadPhones } from '../documents';
import { phoneKey } from '../lead-record';
import { allowedStep, carryOut, STEP_BUDGET } from '../take-step';

/** It came to nothing, and why. Its phone is free: the next who tells of the customer begins anew. */
export const loseLead = action(
  'leads.lead.lose',
  { roundTrips: STEP_BUDGET.roundTrips + 1, documentsExamined: STEP_BUDGET.documentsExamined + 1 },
  async ({ leadId, reason, words }, ctx) => {
    const entryId = ctx.newId('leadEntry');
    return ctx.transact(async (tx) => {
      const allowed = await allowedStep(tx, ctx, leadId, 'lose');
      await tx.remove(leadPhones, phoneKey(allowed.lead));
      const change = { lost: { reason, words }, poolId: null, nextOn: null, dueAt: null, toldDueAt: null };
      return carryOut(tx, ctx, allowed, { change, entryId, told: { kind: 'lost', words } });
    });
  },
);
