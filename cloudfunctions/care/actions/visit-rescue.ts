import { action } from '../../_kit/runtime/action';
import { RESCUE_STEP_BUDGET, takeRescueStep } from '../take-rescue-step';

/** Somebody went there. */
export const visitRescue = action('care.rescue.visit', RESCUE_STEP_BUDGET, (input, ctx) => takeRescueStep(ctx, input, 'visit'));
