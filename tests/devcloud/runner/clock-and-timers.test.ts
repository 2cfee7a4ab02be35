import { startDevcloud, type Devcloud } from '../../../devcloud/start-devcloud';
import { buildFixtureFunctions } from '../../fixtures/fixture-functions';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let devcloud: Devcloud;

beforeEach(async () => {
  devcloud = await startDevcloud({ functionsDirectory: await buildFixtureFunctions() });
});

afterEach(() => devcloud.stop());

async function firings(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { documents } = await devcloud.store.find('fired', { query: {}, order: [['time', 1]], limit: 1000 });
  return documents;
}

async function functionTime(): Promise<number> {
  const answer = await devcloud.call('echo', 'oAnn', { action: 'echo.echo' });
  return answer.ok ? (answer.data as { at: number }).at : 0;
}

test('functions see the clock that was moved forward, and so does the database', async () => {
  const before = await functionTime();
  await devcloud.advanceClock(10 * HOUR_MS);
  const after = await functionTime();
  expect(after - before).toBeGreaterThanOrEqual(10 * HOUR_MS);
  expect(after - before).toBeLessThan(10 * HOUR_MS + MINUTE_MS);
  expect(Math.abs(after - devcloud.clock.now().getTime())).toBeLessThan(MINUTE_MS);
});

test('timers that come due while the clock moves fire in order, each at its own time', async () => {
  const fired = await devcloud.advanceClock(3 * HOUR_MS);
  expect(fired).toHaveLength(3);
  const seen = await firings();
  expect(seen.map(({ time }) => time)).toEqual(fired.map(({ at }) => at.toISOString()));
  for (const { time, now, source, trigger } of seen) {
    expect(new Date(String(time)).getTime() % HOUR_MS).toBe(0);
    expect(Number(now) - new Date(String(time)).getTime()).toBeLessThan(MINUTE_MS);
    expect({ source, trigger }).toEqual({ source: 'wx_trigger', trigger: 'hourly' });
  }
});

test('a timer does not fire twice for the same hour', async () => {
  await devcloud.advanceClock(HOUR_MS);
  await devcloud.advanceClock(0);
  expect(await firings()).toHaveLength(1);
});

test('two moves at once add up', async () => {
  const before = devcloud.clock.now().getTime();
  await Promise.all([devcloud.advanceClock(HOUR_MS), devcloud.advanceClock(HOUR_MS)]);
  expect(devcloud.clock.now().getTime() - before).toBeGreaterThanOrEqual(2 * HOUR_MS);
  expect(await firings()).toHaveLength(2);
});

test('a long move fires an hourly timer often, but not thousands of times', async () => {
  const fired = await devcloud.advanceClock(365 * 24 * HOUR_MS);
  expect(fired.length).toBeGreaterThan(150);
  expect(fired.length).toBeLessThanOrEqual(200);
});

test('a timer runs when it is asked to', async () => {
  await devcloud.runTimer('caller');
  expect(await firings()).toHaveLength(1);
  await expect(devcloud.runTimer('echo')).rejects.toThrow('echo has no timer');
});

test('timers stand still in tests, and the console knows when they are due', () => {
  const [timer] = devcloud.timers.list();
  expect(timer).toMatchObject({ functionName: 'caller', name: 'hourly', cron: '0 0 * * * * *' });
  expect(timer?.nextAt?.getTime()).toBeGreaterThan(devcloud.clock.now().getTime());
});
