import { randomUUID } from 'node:crypto';
import type { DatabaseOperation, Faults } from '../../../devcloud/gateway/dependencies';
import { ConnectionLost } from '../../../devcloud/gateway/gateway-error';
import { startDevcloud, type Devcloud } from '../../../devcloud/start-devcloud';
import { buildKitFunctions } from '../../fixtures/kit-functions';
import { atTheTill, storedFaults, storedTransfers } from '../../fixtures/till';

jest.setTimeout(240_000);

/** Kills what runs at its n-th database operation: nothing of it reaches the database any more, or no answer comes back. */
class Killer implements Faults {
  /** Transactions of the victim; the database forgets them when they are half a minute old. */
  readonly abandoned = new Set<string>();
  private seen = 0;
  private victim: string | undefined;
  private operation = Infinity;
  private when: 'before' | 'after' = 'before';

  arm(operation: number, when: 'before' | 'after'): void {
    this.seen = 0;
    this.victim = undefined;
    this.operation = operation;
    this.when = when;
  }

  /** Whether the armed operation was reached. */
  get hit(): boolean {
    return this.victim !== undefined;
  }

  before(operation: DatabaseOperation): Promise<void> {
    this.seen += 1;
    return this.strike(operation, 'before');
  }

  after(operation: DatabaseOperation): Promise<void> {
    return this.strike(operation, 'after');
  }

  private strike({ invocation, transactionId }: DatabaseOperation, when: 'before' | 'after'): Promise<void> {
    if (this.seen === this.operation && this.when === when) this.victim ??= invocation;
    if (invocation !== this.victim) return Promise.resolve();
    if (transactionId !== undefined) this.abandoned.add(transactionId);
    return Promise.reject(new ConnectionLost());
  }
}

const killer = new Killer();
let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startDevcloud({ functionsDirectory: await buildKitFunctions(), timers: 'manual', faults: killer });
});

afterAll(() => devcloud.stop());

/** As half a minute does. */
async function forgetAbandoned(): Promise<void> {
  for (const id of killer.abandoned) await devcloud.store.abortTransaction(id).catch(() => undefined);
  killer.abandoned.clear();
}

const MORE_THAN_ANY_COMMAND_NEEDS = 40;

/** Sends a command that is killed at every one of its operations in turn, each time as a new command, and repeats it. */
async function killEverywhere(
  when: 'before' | 'after',
  prepare: () => Promise<{ readonly action: string; readonly input: Parameters<typeof atTheTill>[2] }>,
): Promise<number> {
  for (let operation = 1; operation < MORE_THAN_ANY_COMMAND_NEEDS; operation += 1) {
    killer.arm(Infinity, when);
    const { action, input } = await prepare();
    const before = (await storedTransfers(devcloud)).length;
    const requestId = randomUUID();
    killer.arm(operation, when);
    await atTheTill(devcloud, action, input, requestId);
    const { hit } = killer;
    killer.arm(Infinity, when);
    await forgetAbandoned();
    expect(await storedFaults(devcloud)).toEqual([]);
    const first = await atTheTill(devcloud, action, input, requestId);
    expect(first).toBeInstanceOf(Array);
    expect(await atTheTill(devcloud, action, input, requestId)).toEqual(first);
    expect((await storedTransfers(devcloud)).length - before).toBe(first.length);
    expect(await storedFaults(devcloud)).toEqual([]);
    if (!hit) return operation - 1;
  }
  throw new Error('a command that never ends');
}

describe.each(['before', 'after'] as const)('a command that is killed %s any of its database operations', (when) => {
  it('leaves balanced books and can be repeated: a transfer between people and pieces', async () => {
    await atTheTill(devcloud, 'count', { about: 'prd_many', amount: 500 });
    const operations = await killEverywhere(when, async () => {
      await atTheTill(devcloud, 'earn', { who: 'per_buyer', amount: 10 });
      return { action: 'buy', input: { who: 'per_buyer', about: 'prd_many', amount: 7 } };
    });
    expect(operations).toBeGreaterThanOrEqual(8);
  });

  it('leaves balanced books and can be repeated: carrying out what was set aside', async () => {
    const operations = await killEverywhere(when, async () => {
      await atTheTill(devcloud, 'earn', { who: 'per_saver', amount: 10 });
      const [about = ''] = await atTheTill(devcloud, 'reserve', { who: 'per_saver', amount: 10 });
      return { action: 'post', input: { about, amount: 6 } };
    });
    expect(operations).toBeGreaterThanOrEqual(7);
  });

  it('leaves balanced books and can be repeated: a refund', async () => {
    const operations = await killEverywhere(when, async () => {
      const [about = ''] = await atTheTill(devcloud, 'earn', { who: 'per_sorry', amount: 10 });
      return { action: 'refund', input: { about, amount: 30 } };
    });
    expect(operations).toBeGreaterThanOrEqual(8);
  });
});
