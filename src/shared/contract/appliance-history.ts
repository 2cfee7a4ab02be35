import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { MAINTENANCE_STATES } from '../domain/service/maintenance';
import { command, query } from './define';
import { count, day, empty, id, list, shownLine, whole } from './fields';
import { coverage, workOrderCard } from './work-order-views';

/** What was done on a machine, and the care that it will need (C12, C15). */

const maintenance = v.object({
  everyMonths: whole(1, 120),
  /** Null before the first. */
  lastOn: v.nullable(day),
  dueOn: day,
  state: v.picklist(MAINTENANCE_STATES),
});

export const applianceHistoryContract = {
  /** Its visits, newest first, as many as fit; whether a repair today is borne and why; when it is to be maintained. */
  'service.appliance.history': query({
    access: 'visitor',
    input: v.object({ applianceId: id }),
    output: v.object({
      workOrders: list(workOrderCard, 50),
      coverage,
      /** Null when the model needs none, or the machine is used no longer. */
      maintenance: v.nullable(maintenance),
      /** A maintenance that is asked for already; null without. */
      openMaintenanceId: v.nullable(id),
    }),
    errors: ['orders.appliance.missing'],
  }),
  /** The household's machines that are due and for which nobody has asked yet. */
  'service.maintenance.due': query({
    access: 'visitor',
    input: empty,
    output: v.object({
      due: list(v.object({ applianceId: id, title: shownLine, category: v.picklist(PRODUCT_CATEGORIES), ...maintenance.entries }), 50),
    }),
  }),
  /** Tells the people of machines that became due, once for every time. */
  'service.maintenance.remind': command({
    access: 'internal',
    input: empty,
    output: v.object({ told: count, finished: v.boolean() }),
  }),
} as const;
