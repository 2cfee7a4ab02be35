import * as v from 'valibot';
import { command } from './define';
import { empty, exactText, id } from './fields';

/** Who comes by the technician's door code (B12): what he sees then is the work order, as much of it as is his business. */

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
  /** The technician lets somebody who scanned the code agree for the customer; or sends him away, and he sees nothing any more. */
  'service.door.decide': command({
    access: ['technician'],
    input: v.object({ ...workOrder, personId: id, granted: v.boolean() }),
    output: empty,
    errors: [missing, 'service.door.person_missing'],
  }),
} as const;
