import { action } from '../../_kit/runtime/action';
import { appointmentOf } from '../appointment';
import { SCHEDULE_BUDGET, takeStep } from '../take-step';

/** His calendar is read and written in the same transaction: neither a visit nor another delivery is promised at that time. */
export const scheduleDelivery = action('orders.delivery.schedule', SCHEDULE_BUDGET, async (input, ctx) => {
  const { appointment, sent } = await appointmentOf(ctx, input);
  return takeStep(ctx, input.orderId, { command: 'schedule_delivery', appointment }, { sent });
});
