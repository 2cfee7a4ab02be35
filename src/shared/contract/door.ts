import * as v from 'valibot';
import { DOOR_SITUATIONS } from '../domain/service/door';
import { command } from './define';
import { empty, exactText, id, shownName, timeWindow } from './fields';

/** Who comes by the technician's door code (B12): what he sees then is the work order, as much of it as is his business. */

const workOrder = { workOrderId: id };
const missing = 'service.work_order.missing';

const scanned = { scene: exactText(64) };
const codeErrors = ['attribution.code.not_recognised', 'service.door.nobody_expected'] as const;

export const doorContract = {
  /**
   * What it means that somebody scanned this door code. Where its technician has nothing to do there, the office is told of
   * it, once for a code and a day (C13).
   */
  'service.door.check': command({
    access: 'visitor',
    input: v.object(scanned),
    output: v.object({
      situation: v.picklist(DOOR_SITUATIONS),
      /** Of his own visit: when it was promised, and who is to come. */
      window: v.nullable(timeWindow),
      technicianName: v.nullable(shownName),
      workOrderId: v.nullable(id),
      /** The office knows of it. */
      told: v.boolean(),
    }),
    errors: codeErrors,
  }),
  /** Who scanned a door code says that somebody whom he does not expect stands at his door now; dispatchers are told at once. */
  'service.door.report': command({
    access: 'visitor',
    input: v.object(scanned),
    /** Whether the office knows a phone under which it reaches him. */
    output: v.object({ reachable: v.boolean() }),
    errors: codeErrors,
  }),
  /** The customer scans the technician's door code: he is there, and this is what happens now (B12). */
  'service.door.open': command({
    access: 'visitor',
    input: v.object(scanned),
    output: v.object(workOrder),
    errors: codeErrors,
  }),
  /** The technician lets somebody who scanned the code agree for the customer; or sends him away, and he sees nothing any more. */
  'service.door.decide': command({
    access: ['technician'],
    input: v.object({ ...workOrder, personId: id, granted: v.boolean() }),
    output: empty,
    errors: [missing, 'service.door.person_missing'],
  }),
} as const;
