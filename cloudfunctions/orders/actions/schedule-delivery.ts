import { checkWindow } from '../../../src/shared/domain/orders/appointment-window';
import { action } from '../../_kit/runtime/action';
import { STEP_BUDGET, takeStep } from '../take-step';

export const scheduleDelivery = action(
  'orders.delivery.schedule',
  STEP_BUDGET,
  async ({ orderId, window, personName, personPhone }, ctx) => {
    const appointment = { window: checkWindow(window, ctx.now), personName, personPhone: personPhone ?? null };
    return takeStep(ctx, orderId, { command: 'schedule_delivery', appointment });
  },
);
