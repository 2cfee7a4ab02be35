import type { LeadStage } from '../../../src/shared/domain/leads/states';
import { action } from '../../_kit/runtime/action';
import { allowedStep, carryOut, STEP_BUDGET, touched } from '../take-step';

/** What was offered, and then agreed, is what the deal is worth; what is paid on the way stands in its entry alone. */
const WORTH: readonly LeadStage[] = ['quoted', 'contract'];

/** A stage is reached: an offer, a visit, and of long deals the contract, its deposit, delivery and balance (G3). */
export const advanceLead = action('leads.lead.advance', STEP_BUDGET, async ({ leadId, stage, words, amountFen, nextOn }, ctx) => {
  const clock = touched(nextOn, ctx.now);
  const entryId = ctx.newId('leadEntry');
  return ctx.transact(async (tx) => {
    const allowed = await allowedStep(tx, ctx, leadId, stage);
    const change = { ...clock, ...(amountFen !== null && WORTH.includes(stage) ? { amountFen } : {}) };
    return carryOut(tx, ctx, allowed, { change, entryId, told: { kind: 'advanced', words, nextOn, amountFen } });
  });
});
