import * as v from 'valibot';
import { query } from './define';
import { day, id, list, whole } from './fields';
import { workOrderCard } from './work-order-views';

export const applianceHistoryContract = {
  /** The service history of a machine, and the care that it will need. */
  'service.appliance.history': query({
    access: 'visitor',
    input: v.object({ applianceId: id }),
    output: v.object({
      workOrders: list(workOrderCard, 50),
      /** 定期保养: when the next is due; null when the model needs none. */
      maintenance: v.nullable(v.object({ everyMonths: whole(1, 120), lastOn: v.nullable(day), dueOn: day })),
    }),
    errors: ['orders.appliance.missing'],
  }),
} as const;
