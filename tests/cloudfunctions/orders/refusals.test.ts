import { contracts } from '../../../src/shared/contract/registry';
import { main } from '../../../cloudfunctions/orders';
import { writeCompany } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, organisations } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocuments } from '../../fixtures/outbox';
import { stockShelves } from '../../fixtures/sales';
import { ACTION_CASES, dealerSupervisor, type ActionCase, type OrdersAction } from './action-cases';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await writeCompany(devcloud.store, organisations, [dealerSupervisor], 0);
  await stockShelves(devcloud);
});

afterAll(() => devcloud.stop());

/** All cases seen alike: an action with inputs that fit it. */
const cases = Object.entries(ACTION_CASES) as unknown as readonly (readonly [OrdersAction, ActionCase<'orders.order.cancel'>])[];
const commands = cases.filter(([action]) => contracts[action].kind === 'command');
const roleBound = cases.filter(([action]) => contracts[action].access !== 'visitor');

/** Everything an action may write, counted. */
async function footprint(): Promise<string> {
  const documents = await Promise.all(['orders', 'appliances', 'refunds', 'ledger_transfers', 'commands'].map((collection) => storedDocuments(devcloud, collection)));
  return JSON.stringify(documents);
}

const call = (openid: string | null, action: OrdersAction, input: unknown, options: { requestId?: string; contended?: boolean } = {}) =>
  clientOf(devcloud, openid).answer(action, input as never, options);

const requestIdOf = (what: string, action: OrdersAction) => `${what}-${action.replaceAll('.', '-')}`;

const refusedWith = (code: string) => ({ ok: false, error: { code } });

test('every action of the contract is carried out by the function and has a case here', () => {
  const inContract = Object.keys(contracts).filter((name) => name.startsWith('orders.'));
  expect(main.actions.map(({ name }) => name).toSorted()).toEqual(inContract.toSorted());
  const forPeople = main.actions.map(({ name }) => name).filter((name) => contracts[name].access !== 'internal');
  expect(cases.map(([name]) => name as string).toSorted()).toEqual(forPeople.toSorted());
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
      expect(await call(openid, action, input)).toMatchObject(refusedWith(outsiders?.code ?? ''));
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
    expect(otherwise).toBeDefined();
    const other = await call(by.openid, action, otherwise?.(input), { requestId, contended: true });
    expect(other).toMatchObject(refusedWith('request.id_reused'));
    expect(await footprint()).toBe(before);
  });

  it('is carried out once when the same request comes twenty times at once', async () => {
    const input = await prepare(devcloud);
    const requestId = requestIdOf('at-once', action);
    const answers = await Promise.all(Array.from({ length: 20 }, () => call(by.openid, action, input, { requestId, contended: true })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveProperty('size', 1);
    expect(await storedDocuments(devcloud, 'commands', { _id: { $regex: `:${requestId}$` } })).toHaveLength(1);
  });

  it('needs a request id', async () => {
    const input = await prepare(devcloud);
    const { answer } = await devcloud.measure('orders', by.openid, { action, input });
    expect(answer).toMatchObject({ ok: false, error: { code: 'request.invalid', details: { issues: [{ path: 'requestId' }] } } });
  });
});

/** These may happen again and again; every other command can happen once. */
const REPEATABLE: readonly OrdersAction[] = ['orders.report.create', 'orders.checkout.place', 'orders.order.claim', 'orders.sharing.decide', 'orders.delivery.schedule', 'orders.installation.schedule'];

/** How the second is refused where it is no step of an order. */
const SECOND_REFUSAL: Readonly<Partial<Record<OrdersAction, string>>> = {
  'orders.checkout.cancel': 'orders.checkout.not_cancellable',
  'orders.refund.request': 'orders.refund.open_already',
  'orders.refund.approve': 'orders.refund.decided',
  'orders.refund.reject': 'orders.refund.decided',
  'orders.refund.withdraw': 'orders.refund.decided',
};

describe.each(commands.filter(([action]) => !REPEATABLE.includes(action)))('%s', (action, { by, prepare }) => {
  it('succeeds once when twenty people press at once', async () => {
    const input = await prepare(devcloud);
    const answers = await Promise.all(Array.from({ length: 20 }, () => call(by.openid, action, input, { contended: true })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(new Set(codes)).toEqual(new Set([SECOND_REFUSAL[action] ?? 'orders.order.command_not_allowed']));
  });
});
