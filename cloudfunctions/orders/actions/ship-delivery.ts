import { action } from '../../_kit/runtime/action';
import { STEP_BUDGET, takeStep } from '../take-step';

export const shipDelivery = action('orders.delivery.ship', STEP_BUDGET, ({ orderId }, ctx) =>
  takeStep(ctx, orderId, { command: 'ship' }),
);
