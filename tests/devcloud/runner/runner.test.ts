import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDevcloud, type Devcloud } from '../../../devcloud/start-devcloud';
import { buildFixtureFunctions } from '../../fixtures/fixture-functions';

interface Seen {
  readonly event: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  readonly token: string;
  readonly at: number;
}

let devcloud: Devcloud;
const logged: string[] = [];

async function see(openid: string | null, input: object = {}): Promise<Seen> {
  const answer = await devcloud.call('echo', openid, { action: 'echo.echo', input });
  if (!answer.ok) throw new Error('echo always answers');
  return answer.data as Seen;
}

function failure(functionName: string, action: string, input: object = {}): Promise<unknown> {
  return devcloud.call(functionName, 'oAnn', { action, input }).then(
    () => 'answered',
    (error: unknown) => error,
  );
}

beforeAll(async () => {
  const functionsDirectory = await buildFixtureFunctions();
  devcloud = await startDevcloud({ functionsDirectory, onLog: ({ text }) => logged.push(text) });
});

afterAll(() => devcloud.stop());

describe('who calls', () => {
  test('reaches the function through the SDK, not through the event', async () => {
    const { before, event } = await see('oAnn', { openid: 'oForged' });
    expect(before).toMatchObject({ OPENID: 'oAnn', SOURCE: 'wx_client', ENV: 'local-env' });
    expect(event).toMatchObject({ userInfo: { openId: 'oAnn' } });
  });

  test('is kept apart in calls that run at the same time', async () => {
    const openids = Array.from({ length: 20 }, (_, index) => `oPerson${index}`);
    const seen = await Promise.all(openids.map((openid, index) => see(openid, { waitMs: (index * 7) % 40 })));
    expect(seen.map(({ before }) => before.OPENID)).toEqual(openids);
    expect(seen.map(({ after }) => after.OPENID)).toEqual(openids);
    expect(new Set(seen.map(({ token }) => token)).size).toBe(openids.length);
  });

  test('is counted apart: concurrent calls each pay for their own database requests', async () => {
    const note = (openid: string) => devcloud.measure('echo', openid, { action: 'echo.note', input: { text: openid } });
    const [ann, bob] = await Promise.all([note('oAnn'), note('oBob')]);
    expect(ann.answer).toMatchObject({ ok: true, data: [{ owner: 'oAnn' }] });
    expect(bob.answer).toMatchObject({ ok: true, data: [{ owner: 'oBob' }] });
    expect([ann.cost.roundTrips, bob.cost.roundTrips]).toEqual([2, 2]);
    expect([ann.cost.documentsExamined, bob.cost.unindexed]).toEqual([1, []]);
  });

  test('is a stranger on the web without an openid', async () => {
    const { before } = await see(null);
    expect(before.OPENID).toBeUndefined();
    expect(before.SOURCE).toBe('web_client');
  });

  test('stays the same person when a function calls a function, and is seen to come from one', async () => {
    const body = { action: 'caller.call', input: { name: 'echo', event: { action: 'echo.echo' } } };
    const answer = await devcloud.call('caller', 'oAnn', body);
    expect(answer).toMatchObject({ data: { ok: true, data: { before: { OPENID: 'oAnn', SOURCE: 'wx_client,scf' } } } });
  });
});

describe('a function that gives no result', () => {
  test('because it does not exist', async () => {
    expect(await failure('nobody', 'x')).toMatchObject({ code: 'function_missing' });
    expect(await failure('../echo', 'x')).toMatchObject({ code: 'function_missing' });
  });

  test('because it threw, now or from a timer', async () => {
    expect(await failure('echo', 'echo.throw')).toMatchObject({
      code: 'function_failed',
      message: 'broken on purpose',
    });
    expect(await failure('echo', 'echo.throw-later')).toMatchObject({ message: 'thrown from a timer' });
    expect(await failure('echo', 'echo.circular')).toMatchObject({
      message: expect.stringContaining('circular') as unknown,
    });
  });

  test('because it ran longer than its config.json allows, although it gave the processor back', async () => {
    const startedAt = performance.now();
    expect(await failure('slow', 'slow.wait', { waitMs: 5000 })).toMatchObject({
      code: 'function_timeout',
      message: 'slow ran longer than 1 seconds',
    });
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });

  test('because it loops forever: the next calls are answered by a new host', async () => {
    const looping = failure('slow', 'slow.loop', { loop: true });
    expect(await looping).toMatchObject({ code: 'function_timeout' });
    expect(await failure('slow', 'slow.wait')).toBe('answered');
    expect(await failure('echo', 'echo.nothing')).toBe('answered');
  });

  test('because it ended its process: the next call is answered', async () => {
    expect(await failure('echo', 'echo.die')).toMatchObject({
      code: 'function_died',
      message: expect.stringContaining('3') as unknown,
    });
    expect(await failure('echo', 'echo.nothing')).toBe('answered');
  });

  test('because the event is larger than 100 KB', async () => {
    const text = '汉'.repeat(40_000);
    expect(await failure('echo', 'echo.log', { text })).toMatchObject({
      code: 'event_too_large',
      message: expect.stringMatching(/^the event of echo has 12\d{4} bytes, the platform takes 102400$/) as unknown,
    });
  });

  test('because the result is larger than 1 MB', async () => {
    expect(await failure('echo', 'echo.large', { size: 1024 * 1024 })).toMatchObject({ code: 'result_too_large' });
    expect(await failure('echo', 'echo.large', { size: 1024 * 1024 - 2 })).toBe('answered');
  });
});

test('a rejection that nobody waits for is logged and harms no other call', async () => {
  await devcloud.call('echo', 'oAnn', { action: 'echo.reject-unhandled' });
  await see('oAnn');
  expect(logged.some((text) => text.startsWith('unhandled rejection: Error: nobody waits for me'))).toBe(true);
});

test('work after the answer is frozen, as in the real cloud: it changes nothing and says so', async () => {
  await devcloud.call('echo', 'oAnn', { action: 'echo.late-write' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await devcloud.store.count('notes', { owner: 'late' })).total).toBe(0);
  expect(logged.some((text) => text.includes('this call has ended'))).toBe(true);
});

test('what a function logs is kept with its call', async () => {
  await devcloud.call('echo', 'oAnn', { action: 'echo.log', input: { text: 'hello' }, requestId: 'request-1' });
  const [call] = devcloud.runner.invocations.latest(1);
  expect(call).toMatchObject({ action: 'echo.log', requestId: 'request-1', outcome: 'ok' });
  expect(call?.logs).toEqual([{ level: 'info', text: "said { text: 'hello' }" }]);
});

test('settle waits for the calls that run', async () => {
  const call = see('oAnn', { waitMs: 80 });
  expect(devcloud.runner.invocations.latest(1)[0]?.outcome).toBe('running');
  await devcloud.settle();
  expect(devcloud.runner.invocations.latest(1)[0]?.outcome).toBe('ok');
  await call;
});

test('a changed bundle is running at the next call, without a restart', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'devcloud-reload-'));
  cpSync(path.join(await buildFixtureFunctions(), 'slow'), path.join(directory, 'slow'), { recursive: true });
  const reloading = await startDevcloud({ functionsDirectory: directory });
  const bundle = path.join(directory, 'slow', 'index.js');
  expect(await reloading.call('slow', null, { action: 'x' })).toEqual({ ok: true, data: 'done' });
  writeFileSync(bundle, readFileSync(bundle, 'utf8').replace('"done"', '"changed"'));
  utimesSync(bundle, new Date(), new Date(Date.now() + 5000));
  expect(await reloading.call('slow', null, { action: 'x' })).toEqual({ ok: true, data: 'changed' });
  await reloading.stop();
  rmSync(directory, { recursive: true });
});

test('a stopped cloud refuses what still comes in, and starts no thread for it', async () => {
  const stopped = await startDevcloud({ functionsDirectory: await buildFixtureFunctions() });
  await stopped.stop();
  await expect(stopped.call('echo', 'oAnn', { action: 'echo.nothing' })).rejects.toMatchObject({ code: 'stopped' });
});
