import { action } from '../../_kit/runtime/action';
import { RESCUE_STEP_BUDGET, takeRescueStep } from '../take-rescue-step';

/** Somebody spoke with the customer. */
export const contactRescue = action('care.rescue.contact', RESCUE_STEP_BUDGET, (input, ctx) => takeRescueStep(ctx, input, 'contact'));
