import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import type { Transaction } from '../../_kit/persistence/transaction';
import { leadPhones, leads, type LeadDocument } from '../documents';
import { phoneKey } from '../lead-record';
import { actingHolder, heldBy } from '../holder';
import { allowedStep, carryOut, STEP_BUDGET } from '../take-step';
import { leadTerms } from '../terms';

/** A lost one goes on after all: with who had it, or with the manager who opens it. */
export const reopenLead = action(
  'leads.lead.reopen',
  { roundTrips: STEP_BUDGET.roundTrips + 4, documentsExamined: STEP_BUDGET.documentsExamined + 3 },
  async ({ leadId, words }, ctx) => {
    const terms = await leadTerms(ctx.db);
    const entryId = ctx.newId('leadEntry');
    return ctx.transact(async (tx) => {
      const allowed = await allowedStep(tx, ctx, leadId, 'reopen');
      await takePhone(tx, allowed.lead);
      const change = { ...heldBy(allowed.lead.holder ?? actingHolder(ctx), terms, ctx.now), lost: null };
      return carryOut(tx, ctx, allowed, { change, entryId, told: { kind: 'reopened', words } });
    });
  },
);

/** @throws AppError `leads.lead.phone_open` when somebody told of the customer anew */
async function takePhone(tx: Transaction, lead: LeadDocument): Promise<void> {
  const key = phoneKey(lead);
  const taken = await tx.get(leadPhones, key);
  if (taken !== null) throw new AppError('leads.lead.phone_open', { leadNo: (await tx.get(leads, taken.leadId))?.leadNo ?? '' });
  await tx.put(leadPhones, { _id: key, leadId: lead._id });
}
