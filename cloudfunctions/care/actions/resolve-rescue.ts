import { action } from '../../_kit/runtime/action';
import { RESCUE_STEP_BUDGET, takeRescueStep } from '../take-rescue-step';
import { serviceTerms } from '../terms';

/** Rescued or lost; either way the customer may say once more how it was. */
export const resolveRescue = action(
  'care.rescue.resolve',
  { roundTrips: RESCUE_STEP_BUDGET.roundTrips + 1, documentsExamined: RESCUE_STEP_BUDGET.documentsExamined + 1 },
  async ({ outcome, ...input }, ctx) => {
    const { unratedHours } = await serviceTerms(ctx.db);
    return takeRescueStep(ctx, input, outcome === 'rescued' ? 'rescue' : 'lose', unratedHours);
  },
);
