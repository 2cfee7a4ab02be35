import { main } from '../../../cloudfunctions/payments';
import { writeCompany } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { contracts } from '../../../src/shared/contract/registry';
import { customers, foundCompany, organisations, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocuments } from '../../fixtures/outbox';
import { stockShelves } from '../../fixtures/sales';
import { ACTION_CASES, otherFinance, type ActionCase, type PaymentsAction } from './action-cases';

jest.setTimeout(60_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await writeCompany(devcloud.store, organisations, [otherFinance], 0);
  await stockShelves(devcloud);
});
afterAll(() => devcloud.stop());

const cases = Object.entries(ACTION_CASES) as unknown as readonly (readonly [PaymentsAction, ActionCase<'payments.payment.start'>])[];
const commands = cases.filter(([action]) => contracts[action].kind === 'command');
const roleBound = cases.filter(([action]) => contracts[action].access !== 'visitor');
const own = Object.keys(contracts).filter((name) => name.startsWith('payments.')) as PaymentsAction[];
const internal = own.filter((name) => contracts[name].access === 'internal');

/** Everything an action may write. */
async function footprint(): Promise<string> {
  const collections = ['payments', 'order_payments', 'paybacks', 'ledger_transfers', 'ledger_accounts', 'commands'];
  return JSON.stringify(await Promise.all(collections.map((collection) => storedDocuments(devcloud, collection))));
}

const call = (openid: string | null, action: PaymentsAction, input: unknown, options: { requestId?: string; contended?: boolean } = {}) =>
  clientOf(devcloud, openid).answer(action, input as never, options);

const refusedWith = (code: string) => ({ ok: false, error: { code } });
const requestIdOf = (what: string, action: PaymentsAction) => `${what}-${action.replaceAll('.', '-')}`;

test('every action of the contract is carried out by the function, and every one that people call has a case here', () => {
  expect(main.actions.map(({ name }) => name).toSorted()).toEqual([...own].toSorted());
  expect([...cases.map(([name]) => name), ...internal].toSorted()).toEqual([...own].toSorted());
});

test.each(internal)('%s is for our own functions only', async (action) => {
  for (const openid of [customers.zhang.openid, people.owner.openid, null]) {
    const input = action === 'payments.notification.take' ? { tradeNo: 'P123456789', kind: 'payment' } : {};
    expect(await call(openid, action, input)).toMatchObject(refusedWith('auth.forbidden'));
  }
});

describe.each(cases)('%s', (action, { by, prepare, malformed, outsiders, missing }) => {
  it('succeeds for who may, within its budget', async () => {
    expect(await call(by.openid, action, await prepare(devcloud))).toMatchObject({ ok: true });
  });

  it('refuses whom the platform does not vouch for, and what the schema does not know, and writes nothing', async () => {
    const input = await prepare(devcloud);
    await devcloud.settle();
    const before = await footprint();
    expect(await call(null, action, input)).toMatchObject(refusedWith('auth.unknown_caller'));
    for (const wrong of malformed) expect(await call(by.openid, action, wrong)).toMatchObject(refusedWith('request.invalid'));
    for (const { openid } of outsiders?.people ?? []) {
      expect([openid, await call(openid, action, input)]).toMatchObject([openid, refusedWith(outsiders?.code ?? '')]);
    }
    if (missing !== undefined) expect(await call(by.openid, action, missing.input(input))).toMatchObject(refusedWith(missing.code));
    expect(await footprint()).toBe(before);
  });
});

describe.each(roleBound)('%s', (action, { prepare, wrongRoles }) => {
  it('is forbidden to everybody without the role', async () => {
    const input = await prepare(devcloud);
    expect(wrongRoles).not.toEqual([]);
    for (const { openid } of wrongRoles ?? []) expect(await call(openid, action, input)).toMatchObject(refusedWith('auth.forbidden'));
  });
});

describe.each(commands)('%s', (action, { by, prepare, otherwise }) => {
  it('answers a repeat with the first answer, and refuses its request id for anything else', async () => {
    const input = await prepare(devcloud);
    const requestId = requestIdOf('repeat', action);
    const first = await call(by.openid, action, input, { requestId });
    expect(first.ok).toBe(true);
    await devcloud.settle();
    const before = await footprint();
    expect(await call(by.openid, action, input, { requestId, contended: true })).toEqual(first);
    if (otherwise !== undefined) {
      expect(await call(by.openid, action, otherwise(input), { requestId, contended: true })).toMatchObject(refusedWith('request.id_reused'));
    }
    expect(await footprint()).toBe(before);
  });

  it('is carried out once when the same request comes twenty times at once', async () => {
    const input = await prepare(devcloud);
    const requestId = requestIdOf('at-once', action);
    const answers = await Promise.all(Array.from({ length: 20 }, () => call(by.openid, action, input, { requestId, contended: true })));
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual(Array(20).fill('ok'));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await storedDocuments(devcloud, 'commands', { _id: { $regex: `:${requestId}$` } })).length).toBeLessThanOrEqual(1);
  });

  it('needs a request id', async () => {
    const { answer } = await devcloud.measure('payments', by.openid, { action, input: await prepare(devcloud) });
    expect(answer).toMatchObject({ ok: false, error: { code: 'request.invalid', details: { issues: [{ path: 'requestId' }] } } });
  });
});
