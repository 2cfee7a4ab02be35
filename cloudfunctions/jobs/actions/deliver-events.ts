import { deliverCommand } from '../../_kit/outbox/deliver';
import { action } from '../../_kit/runtime/action';
import { subscribers } from '../subscribers';

/** Below the 20 seconds after which the sweep takes over what is left. */
const ROUND_MS = 15_000;

/** Delivers the events of these commands now, and what follows from them; what fails, or takes too long, waits. */
export const deliverEvents = action(
  'jobs.events.deliver',
  { roundTrips: 70, documentsExamined: 50 },
  async ({ commandIds }, { db, log, now }) => {
    const startedAt = performance.now();
    let delivered = 0;
    for (const commandId of commandIds) {
      if (performance.now() - startedAt > ROUND_MS) break;
      if (await deliverCommand(commandId, { subscribers, db, log, now })) delivered += 1;
    }
    return { delivered, left: commandIds.length - delivered };
  },
);
