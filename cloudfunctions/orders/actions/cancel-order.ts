import { action } from '../../_kit/runtime/action';
import { STOCK_STEP_BUDGET, takeStep } from '../take-step';

export const cancelOrder = action('orders.order.cancel', STOCK_STEP_BUDGET, ({ orderId, reason }, ctx) =>
  takeStep(ctx, orderId, { command: 'cancel', reason }),
);
