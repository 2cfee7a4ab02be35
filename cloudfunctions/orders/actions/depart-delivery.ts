import { action } from '../../_kit/runtime/action';
import { STEP_BUDGET, takeStep } from '../take-step';

export const departDelivery = action('orders.delivery.depart', STEP_BUDGET, ({ orderId }, ctx) =>
  takeStep(ctx, orderId, { command: 'depart' }),
);
