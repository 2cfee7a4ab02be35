import { cloud } from '../runtime/sdk';
import type { Log } from '../runtime/log';

/** How long an answer waits for its events; what is not delivered by then, the sweep delivers. */
const PATIENCE_MS = 800;

/** Of a round that committed more, the sweep delivers the rest. */
const MOST_AT_ONCE = 50;

/**
 * Delivers the events of committed commands at once when possible, by asking the `jobs` function. Never fails: the
 * command is committed, and its events wait in the journal.
 */
export async function deliverSoon(commandIds: readonly string[], log: Log): Promise<void> {
  const delivery = cloud
    .callFunction({
      name: 'jobs',
      data: { action: 'jobs.events.deliver', input: { commandIds: commandIds.slice(0, MOST_AT_ONCE) }, requestId: 'internal-delivery' },
    })
    .then(() => undefined)
    .catch((error: unknown) => log.error('events wait for the sweep', error));
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([delivery, patience]);
  clearTimeout(timer);
}
