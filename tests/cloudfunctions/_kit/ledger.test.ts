import { randomUUID } from 'node:crypto';
import { startDevcloud, type Devcloud } from '../../../devcloud/start-devcloud';
import type { StoredDocument } from '../../../devcloud/store/types';
import { buildKitFunctions } from '../../fixtures/kit-functions';
import { storedDocument } from '../../fixtures/outbox';
import { atTheTill, storedFaults, storedTransfers, type TillAnswer } from '../../fixtures/till';

jest.setTimeout(240_000);

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startDevcloud({ functionsDirectory: await buildKitFunctions(), timers: 'manual' });
});

afterAll(() => devcloud.stop());

afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
});

const till = (action: string, input: Parameters<typeof atTheTill>[2], requestId?: string) =>
  atTheTill(devcloud, action, input, requestId);
const account = (name: string): Promise<StoredDocument | undefined> =>
  storedDocument(devcloud, 'ledger_accounts', name);
const done = (answer: TillAnswer): answer is readonly string[] => typeof answer !== 'string';

/** Always the same numbers, so that a failure can be looked at again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Sent = readonly [action: string, input: Parameters<typeof atTheTill>[2], requestId: string];

/** Everybody at the till, doing this and that with what was done before. */
class Crowd {
  readonly sent: Sent[] = [];
  readonly done = new Map<string, readonly string[]>();
  readonly refusals = new Set<string>();
  private readonly moved: string[] = [];
  private readonly open: string[] = [];
  private readonly next = numbers(20_261_122);

  /** Sends so many commands, sixteen at any time. */
  async send(count: number): Promise<void> {
    let left = count;
    const one = async () => {
      for (; left > 0; left -= 1) await this.sendOne();
    };
    await Promise.all(Array.from({ length: 16 }, one));
  }

  private async sendOne(): Promise<void> {
    const command = this.command();
    this.sent.push(command);
    const answer = await till(...command);
    const [action, , requestId] = command;
    if (typeof answer === 'string') this.refusals.add(answer);
    else if (!this.done.has(requestId)) {
      this.done.set(requestId, answer);
      if (action === 'promise' || action === 'reserve') this.open.push(...answer);
      if (['earn', 'spend', 'post'].includes(action)) this.moved.push(...answer);
      if (action === 'buy') this.moved.push(...answer.slice(0, 1));
    }
  }

  private command(): Sent {
    const kinds = [
      'earn',
      'earn',
      'promise',
      'spend',
      'reserve',
      'post',
      'release',
      'refund',
      'buy',
      'count',
      'replay',
    ];
    const kind = this.one(kinds) ?? 'earn';
    if (kind === 'replay' && this.sent.length > 0) return this.one(this.sent) ?? ['earn', {}, randomUUID()];
    const who = `per_${this.next(12)}`;
    const about = {
      post: this.one(this.open),
      release: this.one(this.open),
      refund: this.one(this.moved),
      buy: `prd_${this.next(4)}`,
      count: `prd_${this.next(4)}`,
    }[kind];
    const action = kind === 'replay' ? 'earn' : kind;
    return [action, { who, amount: 1 + this.next(40), ...(about === undefined ? {} : { about }) }, randomUUID()];
  }

  private one<T>(of: readonly T[]): T | undefined {
    return of[this.next(of.length)];
  }
}

describe('two thousand commands of everybody at once', () => {
  const EXPECTED = new Set(['ledger.balance.not_enough', 'ledger.account.missing', 'taken', 'busy']);

  it('leave books that balance, and a repeat of any of them changes nothing', async () => {
    const crowd = new Crowd();
    await crowd.send(2000);
    expect([...crowd.refusals].filter((code) => !EXPECTED.has(code))).toEqual([]);
    expect(crowd.done.size).toBeGreaterThan(800);
    expect(await storedFaults(devcloud)).toEqual([]);

    const before = await storedTransfers(devcloud);
    const some = crowd.sent.filter(([, , requestId], n) => crowd.done.has(requestId) && n % 8 === 0);
    const again = await Promise.all(some.map((command) => till(...command)));
    expect(again).toEqual(some.map(([, , requestId]) => crowd.done.get(requestId)));
    expect(await storedTransfers(devcloud)).toEqual(before);
  });
});

describe('a floor', () => {
  it('is never crossed: of 100 takers at once, five pieces go to exactly five', async () => {
    await till('count', { about: 'prd_five', amount: 5 });
    const takers = Array.from({ length: 100 }, (_, n) => `per_taker${n}`);
    for (const who of takers) await till('earn', { who, amount: 10 });
    const answers = await Promise.all(takers.map((who) => till('buy', { who, about: 'prd_five', amount: 10 })));
    expect(answers.filter(done)).toHaveLength(5);
    expect(new Set(answers.filter((answer) => !done(answer)))).toEqual(new Set(['ledger.balance.not_enough']));
    expect(await account('stock/prd_five')).toMatchObject({ posted: 5, pendingOut: 5 });
    const left = await Promise.all(takers.map(async (who) => (await account(`customer/${who}/points`))?.['posted']));
    expect(left.filter((points) => points === 0)).toHaveLength(5);
    expect(left.filter((points) => points === 10)).toHaveLength(95);
  });

  it('holds for one person who spends the same points twenty times at once', async () => {
    await till('earn', { who: 'per_hasty', amount: 30 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => till('spend', { who: 'per_hasty', amount: 10 })),
    );
    expect(answers.filter(done)).toHaveLength(3);
    expect(await account('customer/per_hasty/points')).toMatchObject({ posted: 0, lots: [], nextExpiryAt: null });
  });
});

describe('what is set aside', () => {
  it('is resolved once, by whoever of twenty comes first', async () => {
    await till('earn', { who: 'per_once', amount: 30 });
    const [pending = ''] = await till('reserve', { who: 'per_once', amount: 30 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => till(n % 2 === 0 ? 'post' : 'release', { about: pending, amount: 30 })),
    );
    expect(answers.filter(done)).toEqual([[`${pending}/resolved`]]);
  });
});

describe('refunds of one transfer', () => {
  it('thirty at once, in parts that do not divide it, take back exactly what was given', async () => {
    const [given = ''] = await till('earn', { who: 'per_back', amount: 37 });
    let left = Array.from({ length: 30 }, () => randomUUID());
    for (let round = 0; round < 20 && left.length > 0; round += 1) {
      const sending = left;
      const answers = await Promise.all(sending.map((id) => till('refund', { about: given, amount: 2 }, id)));
      left = sending.filter((_, n) => answers[n] === 'busy');
    }
    expect(left).toEqual([]);
    expect(await account('customer/per_back/points')).toMatchObject({ posted: 0, lots: [] });
  });
});

describe('the cost of a command', () => {
  it('is what its documents need: one read and one write an account, one write for all transfers', async () => {
    await till('earn', { who: 'per_cost', amount: 100 });
    const body = { action: 'spend', input: { who: 'per_cost', amount: 1, about: '' }, requestId: randomUUID() };
    const { cost } = await devcloud.measure('till', 'anyone', body);
    // Begin, read and write the account, write the transfer, the journal, commit.
    expect(cost).toMatchObject({ roundTrips: 6, unindexed: [] });
  });
});
