import { action } from '../../_kit/runtime/action';
import { STEP_BUDGET, takeStep } from '../take-step';

export const failDelivery = action('orders.delivery.fail', STEP_BUDGET, ({ orderId, reason }, ctx) =>
  takeStep(ctx, orderId, { command: 'fail_delivery', reason }),
);
