import { randomUUID } from 'node:crypto';
import { startDevcloud, type Devcloud } from '../../../devcloud/start-devcloud';
import { buildKitFunctions } from '../../fixtures/kit-functions';

const logged: string[] = [];
let devcloud: Devcloud;

beforeAll(async () => {
  const functionsDirectory = await buildKitFunctions();
  devcloud = await startDevcloud({ functionsDirectory, timers: 'manual', onLog: ({ text }) => logged.push(text) });
});

afterAll(() => devcloud.stop());

const call = (body: object) => devcloud.call('broken', 'anyone', { action: '', requestId: randomUUID(), ...body });

describe('what leaves a function', () => {
  it('is never an answer that does not fit its contract', async () => {
    const answer = await call({ action: 'identity.session.get', input: {} });
    expect(answer).toMatchObject({ ok: false, error: { code: 'request.unexpected', details: {} } });
  });

  it('is never a raw error; the trace id finds it in the log', async () => {
    const answer = await call({ action: 'identity.inbox.list', input: {} });
    expect(answer).toEqual({
      ok: false,
      error: { code: 'request.unexpected', details: {}, traceId: expect.any(String) as unknown },
      at: expect.any(Number) as unknown,
    });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    const traceId = answer.ok ? '' : answer.error.traceId;
    const line = logged.find((text) => text.includes(traceId));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      level: 'error',
      action: 'identity.inbox.list',
      error: 'password of the database: hunter2',
    });
  });

  it('is only what the contract names', async () => {
    expect(await call({ action: 'identity.subscription.get', input: {} })).toEqual({
      ok: true,
      data: { templates: [] },
      at: expect.any(Number) as unknown,
    });
  });

  it('is the result of a command that committed, when only what came after it failed', async () => {
    const answer = await call({
      action: 'identity.consent.record',
      input: { document: 'privacy', version: '1', granted: true },
    });
    expect(answer).toEqual({ ok: true, data: {}, at: expect.any(Number) as unknown });
  });
});

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('a call of the wrong form', () => {
  it.each([
    ['no action', { action: undefined }, 'request.invalid'],
    ['an action of another function', { action: 'orders.home.get' }, 'request.action_unknown'],
    ['an action of everybody’s prototype', { action: 'constructor' }, 'request.action_unknown'],
    ['an input of another form', { action: 'identity.inbox.list', input: { after: 7 } }, 'request.invalid'],
    [
      'a command without a requestId',
      {
        action: 'identity.consent.record',
        input: { document: 'privacy', version: '1', granted: true },
        requestId: undefined,
      },
      'request.invalid',
    ],
    ['a requestId of another form', { action: 'identity.session.get', requestId: 'a b' }, 'request.invalid'],
    ['an input too deep to be ours', { action: 'identity.inbox.list', input: { after: nested(40) } }, 'request.invalid'],
    ['something deep beside the input', { action: 'identity.subscription.get', deep: nested(150) }, 'request.invalid'],
    ['an openid in the event', { action: 'identity.session.get', openid: 'somebody-else' }, 'request.unexpected'],
    [
      'a timer’s event for a function without timers',
      { Type: 'Timer', TriggerName: 'sweep' },
      'request.action_unknown',
    ],
  ])('with %s is refused in an envelope', async (_what, body, code) => {
    expect(await call(body)).toMatchObject({ ok: false, error: { code, traceId: expect.any(String) as unknown } });
  });

  it.each([null, 'text', 42, []])('as %p is refused in an envelope', async (event) => {
    const answer = await devcloud.call('broken', 'anyone', event as never);
    expect(answer).toMatchObject({ ok: false, error: { code: 'request.invalid' } });
  });

  it('by nobody is refused before anything else is read', async () => {
    const answer = await devcloud.call('broken', null, { action: 'identity.session.get', input: {} });
    expect(answer).toMatchObject({ ok: false, error: { code: 'auth.unknown_caller' } });
  });
});
