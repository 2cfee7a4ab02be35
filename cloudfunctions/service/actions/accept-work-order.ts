import { action } from '../../_kit/runtime/action';
import { MOVE_BUDGET } from '../move-work-order';
import { ownJobStep } from '../own-job-step';

export const acceptWorkOrder = action('service.work_order.accept', MOVE_BUDGET, (input, ctx) =>
  ownJobStep(ctx, input, { command: 'accept' }),
);
