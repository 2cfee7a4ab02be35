import { action } from '../../_kit/runtime/action';
import { MOVE_BUDGET } from '../move-work-order';
import { ownJobStep } from '../own-job-step';

/** It waits for a dispatcher again, and its window for another technician. */
export const declineWorkOrder = action('service.work_order.decline', MOVE_BUDGET, (input, ctx) =>
  ownJobStep(ctx, input, { command: 'decline', reason: input.reason }),
);
