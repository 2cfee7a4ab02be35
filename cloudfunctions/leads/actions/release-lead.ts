import { poolOf } from '../../../src/shared/domain/leads/viewing';
import { action } from '../../_kit/runtime/action';
import { WITHOUT_HOLDER } from '../lead-record';
import { allowedStep, carryOut, STEP_BUDGET } from '../take-step';

/** Gives a lead to the pool, so that somebody takes it who has time for it. */
export const releaseLead = action('leads.lead.release', STEP_BUDGET, async ({ leadId, words }, ctx) => {
  const entryId = ctx.newId('leadEntry');
  return ctx.transact(async (tx) => {
    const allowed = await allowedStep(tx, ctx, leadId, 'release');
    const change = { ...WITHOUT_HOLDER, poolId: poolOf(allowed.lead.organisationPath) };
    return carryOut(tx, ctx, allowed, { change, entryId, told: { kind: 'released', words } });
  });
});
