import * as v from 'valibot';
import { DISPATCH_ROLES } from '../domain/roles';
import { command } from './define';
import { id, timeWindow, whole } from './fields';

const minuteOfDay = whole(0, 24 * 60);

export const appointmentsContract = {
  /** Gives a job to somebody in a window; refused when he is not free then, whoever gave him something meanwhile. */
  'service.work_order.dispatch': command({
    access: DISPATCH_ROLES,
    input: v.object({ workOrderId: id, membershipId: id, window: timeWindow }),
    output: v.object({ startsAt: minuteOfDay }),
    errors: [
      'service.work_order.missing',
      'service.work_order.command_not_allowed',
      'service.technician.missing',
      'service.technician.not_suited',
      'service.window.taken',
      'orders.window.not_valid',
      'orders.window.in_the_past',
    ],
  }),
} as const;
