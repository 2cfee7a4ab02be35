import { action } from '../../_kit/runtime/action';
import { appointmentOf } from '../appointment';
import { SCHEDULE_BUDGET, takeStep } from '../take-step';

export const scheduleInstallation = action('orders.installation.schedule', SCHEDULE_BUDGET, async (input, ctx) => {
  const appointment = await appointmentOf(ctx, input);
  return takeStep(ctx, input.orderId, { command: 'schedule_installation', appointment });
});
