import { deliverCommand } from '../../_kit/outbox/deliver';
import { action } from '../../_kit/runtime/action';
import { subscribers } from '../subscribers';

/** Delivers the events of these commands now; what fails waits for the sweep. */
export const deliverEvents = action(
  'jobs.events.deliver',
  { roundTrips: 40, documentsExamined: 30 },
  async ({ commandIds }, { db, log, now }) => {
    let delivered = 0;
    for (const commandId of commandIds) {
      if (await deliverCommand(commandId, { subscribers, db, log, now })) delivered += 1;
    }
    return { delivered, left: commandIds.length - delivered };
  },
);
