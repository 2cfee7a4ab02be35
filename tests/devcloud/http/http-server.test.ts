import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { personas } from '../../../devcloud/people/personas';
import { startDevcloud, type Devcloud } from '../../../devcloud/start-devcloud';
import { buildFixtureFunctions } from '../../fixtures/fixture-functions';

let devcloud: Devcloud;
let webDirectory: string;

beforeAll(async () => {
  webDirectory = mkdtempSync(path.join(tmpdir(), 'devcloud-web-'));
  mkdirSync(path.join(webDirectory, 'js'));
  writeFileSync(path.join(webDirectory, 'index.html'), '<title>the app</title>');
  writeFileSync(path.join(webDirectory, 'js/app.1a2b3c4d.js'), 'run()');
  devcloud = await startDevcloud({ functionsDirectory: await buildFixtureFunctions(), webDirectory });
});

afterAll(async () => {
  await devcloud.stop();
  rmSync(webDirectory, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

async function send(place: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(devcloud.url + place, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

function post(place: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return send(place, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

/** Sends a path as it is; `fetch` would tidy it, and refuses to name another host. */
function rawGet(place: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: devcloud.port, path: place, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}

describe('POST /call/<function>', () => {
  test('answers with the envelope, and with the cost of the call in a header', async () => {
    const { status, body, headers } = await post(
      '/call/echo',
      { action: 'echo.note', input: { text: '空调' } },
      { 'x-openid': 'oAnn' },
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ ok: true, data: [{ owner: 'oAnn', text: '空调' }] });
    const cost: unknown = JSON.parse(headers.get('x-devcloud-cost') ?? '');
    expect(cost).toMatchObject({ roundTrips: 2, documentsExamined: 1, documentsReturned: 1, unindexed: [] });
  });

  test('knows a person who signed in on the web by x-web-uid', async () => {
    const { body } = await post('/call/echo', { action: 'echo.echo' }, { 'x-web-uid': 'uid_7' });
    expect(body).toMatchObject({ data: { webUid: 'uid_7', before: { SOURCE: 'web_client' } } });
  });

  test.each([
    ['a body that is not JSON', '/call/echo', '{bad', {}, 400, 'request.invalid'],
    ['a body that is no object', '/call/echo', '[1]', {}, 400, 'request.invalid'],
    ['fifty thousand lists in each other', '/call/echo', `{"input":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, {}, 400, 'request.invalid'],
    ['an openid of strange characters', '/call/echo', '{}', { 'x-openid': 'o Ann' }, 400, 'request.invalid'],
    ['two identities at once', '/call/echo', '{}', { 'x-openid': 'o', 'x-web-uid': 'u' }, 400, 'request.invalid'],
    ['a function that does not exist', '/call/nobody', '{}', {}, 404, 'request.action_unknown'],
    ['an event over 100 KB', '/call/echo', JSON.stringify({ text: 'x'.repeat(103_000) }), {}, 413, 'request.invalid'],
    ['a body over 1 MB', '/call/echo', 'x'.repeat(1_100_000), {}, 413, 'request.invalid'],
    ['a function that throws', '/call/echo', '{"action":"echo.throw"}', {}, 502, 'request.unexpected'],
    ['a function that takes too long', '/call/slow', '{"input":{"waitMs":3000}}', {}, 504, 'request.unexpected'],
  ])('refuses %s with an envelope', async (_what, place, text, headers, status, code) => {
    const answer = await post(place, text, headers);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ ok: false, error: { code, traceId: expect.stringMatching(/./) as unknown } });
    expect(answer.headers.get('x-devcloud-error')).toMatch(/./);
  });

  test('is not a GET', async () => {
    expect((await send('/call/echo')).status).toBe(405);
  });
});

describe('pages elsewhere on the web', () => {
  test('get no answer and cannot act as anybody', async () => {
    const foreign = { origin: 'https://example.com', 'x-openid': 'oAnn' };
    const before = devcloud.runner.invocations.latest(1)[0]?.id;
    const answer = await post('/call/echo', { action: 'echo.echo' }, foreign);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(devcloud.runner.invocations.latest(1)[0]?.id).toBe(before);
  });

  test('cannot come in by a name they point at this machine', async () => {
    expect(await rawGet('/dev/people', { host: `evil.example:${devcloud.port}` })).toBe(403);
  });

  test('differ from pages of this machine, which may read answers', async () => {
    const preflight = await send('/call/echo', { method: 'OPTIONS', headers: { origin: 'http://localhost:10086' } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('http://localhost:10086');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-openid');
  });
});

describe('the web build', () => {
  test('has its page at every route of the app', async () => {
    for (const place of ['/', '/pages/scan/index?scene=abc', '/packages/staff/pages/report/index']) {
      const { status, body, headers } = await send(place);
      expect([status, body, headers.get('cache-control')]).toEqual([200, '<title>the app</title>', 'no-cache']);
    }
  });

  test('has files with a hash in their name that never change, and 404 for files that are not there', async () => {
    const { headers } = await send('/js/app.1a2b3c4d.js');
    expect(headers.get('content-type')).toContain('javascript');
    expect(headers.get('cache-control')).toContain('immutable');
    expect((await send('/js/gone.js')).status).toBe(404);
  });

  test('says of a file that is not there only that, and of a route whatever its name that it is the app’s', async () => {
    for (const place of ['/js/gone.js', '/favicon.ico', '/index.htm']) {
      expect(await send(place)).toMatchObject({ status: 404, body: 'Not found.\n' });
    }
    expect((await send('/nope/page')).body).toBe('<title>the app</title>');
    const posted = await post('/pages/home/index', {});
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('gives nothing outside its folder', async () => {
    expect(await rawGet('/../../../../etc/hosts.txt')).toBe(404);
    expect(await rawGet('/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/hosts.txt')).toBe(404);
    expect(await rawGet('/%zz.js')).toBe(404);
  });
});

describe('without a web build', () => {
  test.each([['no folder', undefined], ['a folder that is not there', path.join(tmpdir(), 'devcloud-nowhere')]])('%s says what to do', async (_what, empty) => {
    const other = await startDevcloud({ functionsDirectory: await buildFixtureFunctions(), webDirectory: empty });
    try {
      for (const place of ['/', '/pages/home/index', '/js/app.js']) {
        const response = await fetch(other.url + place);
        expect(response.status).toBe(404);
        expect(await response.text()).toContain('npm run build:h5');
      }
    } finally {
      await other.stop();
    }
  });
});

describe('/dev', () => {
  test('lists the people one can be', async () => {
    expect((await send('/dev/people')).body).toEqual({ people: personas });
  });

  test('lists calls, and tells everything about one', async () => {
    const { headers } = await post('/call/echo', { action: 'echo.log', input: { text: 'a' } }, { 'x-openid': 'oAnn' });
    const id = headers.get('x-devcloud-call') ?? '';
    const { body } = await send('/dev/calls');
    expect(body).toMatchObject({
      calls: expect.arrayContaining([expect.objectContaining({ id, logLines: 1 })]) as unknown,
    });
    expect((await send(`/dev/calls/${id}`)).body).toMatchObject({ id, outcome: 'ok', logs: [{ level: 'info' }] });
    expect((await send('/dev/calls/none')).status).toBe(404);
  });

  test('moves the clock forward, never back', async () => {
    const { body } = await post('/dev/clock/advance', { ms: 3_600_000 });
    expect(body).toMatchObject({ fired: [{ functionName: 'caller' }], now: expect.any(String) as unknown });
    expect((await post('/dev/clock/advance', { ms: -1 })).status).toBe(400);
    expect((await post('/dev/clock/advance', {})).status).toBe(400);
  });

  test('lists timers and runs one', async () => {
    expect((await send('/dev/timers')).body).toMatchObject({ timers: [{ functionName: 'caller', name: 'hourly' }] });
    expect((await post('/dev/timers/run', { function: 'caller' })).status).toBe(200);
    expect((await post('/dev/timers/run', { function: 'echo' })).status).toBe(404);
  });

  test('looks into collections with a query', async () => {
    await devcloud.store.insert('notes', [{ _id: 'n1', owner: 'oDev' }]);
    expect((await send('/dev/collections')).body).toMatchObject({
      collections: expect.arrayContaining([{ name: 'notes', documents: expect.any(Number) as unknown }]) as unknown,
    });
    const found = await send(`/dev/collections/notes?query=${encodeURIComponent('{"owner":"oDev"}')}`);
    expect(found.body).toMatchObject({ documents: [{ _id: 'n1' }], stats: { index: 'by_owner' } });
    expect((await send('/dev/collections/notes?query={bad')).status).toBe(400);
    expect((await send(`/dev/collections/notes?query=${encodeURIComponent('{"$nonsense":1}')}`)).status).toBe(400);
    expect((await send('/dev/collections/nowhere')).status).toBe(404);
  });

  test('hands out a phone code and message quota as a tap in WeChat would', async () => {
    const code = await post('/dev/phone-code', { openid: 'dev-customer-zhang' });
    expect(code.body).toMatchObject({ code: expect.stringMatching(/./) as unknown, phone: '13800001001' });
    const quota = await post('/dev/quota', { openid: 'oAnn', templateIds: ['t1', 't2', 't1'] });
    expect(quota.body).toEqual({ quota: { t1: 2, t2: 1 } });
    expect((await post('/dev/quota', { openid: 'oAnn', templateIds: 't1' })).status).toBe(400);
    expect((await post('/dev/phone-code', {})).status).toBe(400);
  });

  test('changes how content checks judge', async () => {
    expect((await post('/dev/content-rules', { refusedWords: ['假货'] })).body).toMatchObject({
      refusedWords: ['假货'],
    });
    expect((await post('/dev/content-rules', { refusedWords: '假货' })).status).toBe(400);
  });

  test('waits for running calls', async () => {
    const call = post('/call/echo', { action: 'echo.echo', input: { waitMs: 60 } });
    expect((await post('/dev/settle', {})).status).toBe(200);
    await call;
  });

  test('takes nothing that is nested without end', async () => {
    const answer = await post('/dev/quota', `{"templateIds":${'['.repeat(30_000)}${']'.repeat(30_000)}}`);
    expect([answer.status, answer.body]).toEqual([400, { error: 'the body is nested deeper than 200 levels' }]);
  });

  test('says that an address is unknown', async () => {
    expect((await send('/dev/nothing')).status).toBe(404);
  });
});

test('the console and its files are served', async () => {
  expect((await send('/console')).body).toContain('/console/console.js');
  expect((await send('/console/console.js')).headers.get('content-type')).toContain('javascript');
  expect((await send('/console/console.css')).status).toBe(200);
});
