import * as v from 'valibot';
import { command, query } from './define';
import { empty, exactText, id, list } from './fields';
import { checklistStep, MOST_STEPS, tariffView, technicianCard, workOrderCard } from './work-order-views';

/** What the customer sees of a visit when he scans the technician's door code (B12). */

const workOrder = { workOrderId: id };
const missing = 'service.work_order.missing';

export const doorContract = {
  /** The customer scans the technician's door code: he is there, and this is what happens now (B12). */
  'service.door.open': command({
    access: 'visitor',
    input: v.object({ scene: exactText(64) }),
    output: v.object(workOrder),
    errors: ['attribution.code.not_recognised', 'attribution.code.expired', 'attribution.code.revoked', 'service.door.nobody_expected'],
  }),
  /** The door page: content of this service, who does it, its fixed steps, and what it may cost. */
  'service.door.get': query({
    access: 'visitor',
    input: v.object(workOrder),
    output: v.object({
      card: workOrderCard,
      technician: technicianCard,
      steps: list(checklistStep, MOST_STEPS),
      tariff: tariffView,
      relation: v.picklist(['customer', 'guest', 'technician', 'office']),
      /** A guest may agree once the technician let him. */
      admitted: v.boolean(),
    }),
    errors: [missing],
  }),
  /** The technician lets somebody who scanned the code agree for the customer. */
  'service.door.admit': command({
    access: ['technician'],
    input: v.object({ ...workOrder, personId: id }),
    output: empty,
    errors: [missing, 'service.door.person_missing'],
  }),
} as const;
