import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { leads, type LeadDocument, type LeadHolder } from '../documents';
import { actingHolder, heldBy } from '../holder';
import { allowedStep, carryOut, STEP_BUDGET } from '../take-step';
import { leadTerms } from '../terms';

/**
 * Takes a lead out of the pool. Whoever comes second reads it in his own transaction, after the first has written it: it
 * has a holder then, and is gone for him.
 */
export const claimLead = action(
  'leads.lead.claim',
  { roundTrips: STEP_BUDGET.roundTrips + 2, documentsExamined: STEP_BUDGET.documentsExamined + 2 },
  async ({ leadId }, ctx) => {
    const terms = await leadTerms(ctx.db);
    const holder = actingHolder(ctx);
    const entryId = ctx.newId('leadEntry');
    return ctx.transact(async (tx) => {
      refuseTaken(await tx.get(leads, leadId), holder);
      const allowed = await allowedStep(tx, ctx, leadId, 'claim');
      const change = { ...heldBy(holder, terms, ctx.now), takenFrom: allowed.lead.poolId };
      return carryOut(tx, ctx, allowed, { change, entryId, told: { kind: 'claimed', toName: holder.name } });
    });
  },
);

/** For who might have taken it, one that is somebody's is gone; for everybody else there is none. @throws AppError `leads.lead.taken` */
function refuseTaken(lead: LeadDocument | null, { organisationPath }: LeadHolder): void {
  const from = lead?.takenFrom ?? null;
  if (from !== null && organisationPath.includes(from)) throw new AppError('leads.lead.taken');
}
