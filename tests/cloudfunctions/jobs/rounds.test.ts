import type { Round } from '../../../cloudfunctions/jobs/run-rounds';
import { startDevcloud, type Devcloud } from '../../../devcloud/start-devcloud';
import { dayOf, startOfDay, timeOfDay } from '../../../src/shared/kernel/time';
import { buildKitFunctions } from '../../fixtures/kit-functions';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let devcloud: Devcloud;

beforeEach(async () => {
  devcloud = await startDevcloud({ functionsDirectory: await buildKitFunctions(), timers: 'manual' });
});

afterEach(() => devcloud.stop());

async function run(...rounds: readonly Round[]): Promise<unknown> {
  const answer = await devcloud.call('rounds', 'anyone', { action: 'rounds.table.run', input: { rounds } });
  return answer.ok ? answer.data : answer.error;
}

const each = (chore: string, everyMinutes = 1): Round => ({
  action: `chores.yard.${chore}`,
  schedule: { everyMinutes },
});
const timesDone = async (chore: string) =>
  (await storedDocuments(devcloud, 'chores_done', { action: `chores.yard.${chore}` })).length;

describe('a round', () => {
  it('is run when it is due, and not again before', async () => {
    expect(await run(each('rake', 10))).toEqual({ run: 1, failed: 0 });
    expect(await run(each('rake', 10))).toEqual({ run: 0, failed: 0 });
    await devcloud.advanceClock(10 * MINUTE_MS);
    expect(await run(each('rake', 10))).toEqual({ run: 1, failed: 0 });
    expect(await timesDone('rake')).toBe(2);
  });

  it('of the day is run at its time in Shanghai, once a day', async () => {
    const daily: Round = { action: 'chores.yard.rake', schedule: { dailyAt: '10:00' } };
    const tomorrow = dayOf(devcloud.clock.now().getTime() + 24 * HOUR_MS);
    await devcloud.advanceClock(startOfDay(tomorrow) - devcloud.clock.now().getTime());
    const seen: string[] = [];
    for (let hour = 0; hour < 48; hour += 1) {
      const before = await timesDone('rake');
      await run(daily);
      if ((await timesDone('rake')) > before) seen.push(timeOfDay(devcloud.clock.now().getTime()));
      await devcloud.advanceClock(HOUR_MS);
    }
    expect(seen).toEqual([expect.stringMatching(/^10:/), expect.stringMatching(/^10:/)]);
  });

  it('that has not finished goes on at the next minute', async () => {
    await run(each('dig', 60));
    await devcloud.advanceClock(MINUTE_MS);
    expect(await run(each('dig', 60))).toEqual({ run: 1, failed: 0 });
    expect(await storedDocument(devcloud, 'job_rounds', 'chores.yard.dig')).toMatchObject({ outcome: 'unfinished' });
  });

  it('is run once by timers that overlap', async () => {
    await run(each('wait'));
    await devcloud.advanceClock(MINUTE_MS);
    const answers = await Promise.all(Array.from({ length: 6 }, () => run(each('wait'))));
    expect(answers.filter((answer) => (answer as { run: number }).run === 1)).toHaveLength(1);
    expect(await timesDone('wait')).toBe(2);
  });

  it('is run once by timers that see it for the first time together', async () => {
    await Promise.all(Array.from({ length: 6 }, () => run(each('wait'))));
    expect(await timesDone('wait')).toBe(1);
  });

  it('whose function died is free again after its deadline', async () => {
    await run(each('rake'));
    const died = { runningUntil: devcloud.clock.now().getTime() + 90_000 };
    const update = {
      query: { _id: 'chores.yard.rake' },
      data: { $set: died },
      multi: false,
      merge: true,
      upsert: false,
    };
    await devcloud.store.update('job_rounds', update);
    await devcloud.advanceClock(MINUTE_MS);
    expect(await run(each('rake'))).toEqual({ run: 0, failed: 0 });
    await devcloud.advanceClock(MINUTE_MS);
    expect(await run(each('rake'))).toEqual({ run: 1, failed: 0 });
  });
});

describe('a round that fails', () => {
  it.each([
    ['throws', each('break', 60)],
    ['is unknown to its function', each('refuse', 60)],
    ['belongs to no function', { action: 'nowhere.at.all', schedule: { everyMinutes: 60 } }],
  ])('because it %s stops no other, and is tried again soon', async (_why, bad) => {
    expect(await run(bad, each('rake'))).toEqual({ run: 2, failed: 1 });
    expect(await timesDone('rake')).toBe(1);
    const state = await storedDocument(devcloud, 'job_rounds', bad.action);
    expect(state).toMatchObject({ outcome: 'failed', runningUntil: 0 });
    await devcloud.advanceClock(MINUTE_MS);
    expect(await run(bad)).toEqual({ run: 0, failed: 0 });
    await devcloud.advanceClock(10 * MINUTE_MS);
    expect(await run(bad)).toEqual({ run: 1, failed: 1 });
  });
});

describe('the cost', () => {
  it('of a minute in which nothing is due is one query by id', async () => {
    await run(each('rake', 60), each('dig', 60));
    await devcloud.advanceClock(2 * MINUTE_MS);
    await run(each('rake', 60));
    const { cost } = await devcloud.measure('rounds', 'anyone', {
      action: 'rounds.table.run',
      input: { rounds: [each('rake', 60)] },
    });
    expect(cost).toMatchObject({ roundTrips: 1, documentsExamined: 1, unindexed: [] });
  });
});
