import type { OutboxEvent } from '../../../src/shared/contract/events';
import { atMost } from '../persistence/conditions';
import { updateFields } from '../persistence/plain-writes';
import type { Reader } from '../persistence/reader';
import type { Transaction } from '../persistence/transaction';
import { newId } from '../runtime/ids';
import type { Log } from '../runtime/log';
import { commands, hashOf, journaled, replayed, type CommandDocument, type CommandIdentity } from './journal';
import type { Subscriber } from './subscriber';

const FIRST_BACKOFF_MS = 30_000;
const LONGEST_BACKOFF_MS = 3_600_000;
/** Events that handling an event appends are delivered at once, so many steps far; what would go on for ever waits. */
const MOST_STEPS = 5;
/** After so many failures an event waits for a person; it stays in the journal and in the log. */
const MOST_TRIES = 24;

export interface DeliveryContext {
  readonly subscribers: readonly Subscriber[];
  readonly db: Reader;
  readonly log: Log;
  readonly now: number;
}

/**
 * Delivers the events of one command to every subscriber, and then what these appended.
 * @returns true when none of the command's own is left; what fails of the others, the sweep delivers
 */
export async function deliverCommand(commandId: string, context: DeliveryContext, step = 1): Promise<boolean> {
  const command = await context.db.get(commands, commandId);
  if (command === null || command.deliverAfter === null) return true;
  let failed = false;
  const appended: string[] = [];
  for (const event of command.events) {
    for (const subscriber of context.subscribers.filter(({ type }) => type === event.type)) {
      failed = !(await handle(subscriber, event, context, appended)) || failed;
    }
  }
  await recordDelivery(command, failed, context);
  if (step < MOST_STEPS) for (const next of appended) await deliverCommand(next, context, step + 1);
  return !failed;
}

/** Commands whose events are due, oldest first. */
export async function dueCommandIds(db: Reader, now: number, limit: number): Promise<readonly string[]> {
  const due = await db.find(commands, {
    where: { deliverAfter: atMost(now) },
    orderBy: [['deliverAfter', 'asc']],
    limit,
  });
  return due.map(({ _id }) => _id);
}

/** @param appended takes the id under which the handling was journaled when it has events of its own */
async function handle(
  subscriber: Subscriber,
  event: OutboxEvent,
  context: DeliveryContext,
  appended: string[],
): Promise<boolean> {
  const { db, log, now } = context;
  const commandId = `event:${event.id}:${subscriber.name}`;
  try {
    await subscriber.handle(event as never, {
      now,
      db,
      log,
      newId: (kind) => newId(kind, now),
      transact: async (work) => {
        const identity = { commandId, action: subscriber.name, inputHash: hashOf(event), now };
        const { result, emitted } = await journaledOnce(identity, db, work);
        if (emitted) appended.push(commandId);
        return result;
      },
    });
    return true;
  } catch (error) {
    log.error('subscriber failed', error, { subscriber: subscriber.name, eventId: event.id });
    return false;
  }
}

/** What was handled before may fail now before it meets its journal entry, as spending what is spent: it is done. */
async function journaledOnce<R>(
  identity: CommandIdentity,
  db: Reader,
  work: (tx: Transaction) => Promise<R>,
): Promise<{ readonly result: R; readonly emitted: boolean }> {
  try {
    return await journaled(identity, db, work);
  } catch (error) {
    const before = await replayed(identity, db);
    if (before === null) throw error;
    return { result: before.result as R, emitted: false };
  }
}

async function recordDelivery(command: CommandDocument, failed: boolean, { log, now }: DeliveryContext): Promise<void> {
  const tries = command.deliveryTries + 1;
  const givenUp = failed && tries >= MOST_TRIES;
  if (givenUp) log.error('events given up', null, { commandId: command._id });
  const backoff = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (tries - 1));
  await updateFields(commands, command._id, {
    deliverAfter: failed && !givenUp ? now + backoff : null,
    deliveryTries: tries,
  });
}
