import { createHmac } from 'node:crypto';
import { DAY_MS } from '../../src/shared/kernel/time';
import { TEST_SIGNING_KEY } from '../../devcloud/runner/function-settings';
import { aReport } from '../fixtures/sales';
import { everythingKept } from './outside/dev-interface';
import { openCompany, type LocalCompany } from './outside/local-company';
import type { Person } from './outside/person';

/** A code that does not work is refused with its reason, and with nothing else. */
jest.setTimeout(60_000);

let company: LocalCompany;
let owner: Person;
let guide: Person;
let scanner: Person;
let orderId = '';
let orderScene = '';

beforeAll(async () => {
  company = await openCompany();
  ({ owner, guide } = company.staff);
  scanner = company.person('scanner');
  ({ orderId } = await guide.does('orders.report.create', aReport()));
  ({ scene: orderScene } = await guide.does('attribution.code.issue', { kind: 'order', subjectId: orderId }));
});

afterAll(() => company.close());

/** Refused when scanned and when claimed, in a code alone. */
async function expectRefused(scene: string, code: string, person = scanner): Promise<void> {
  for (const answer of [
    await person.isRefused('attribution.scan.record', { scene, entry: 1047 }),
    await person.isRefused('orders.order.claim', { scene, relation: 'buyer' }),
  ]) {
    expect(answer).toEqual({ code, details: {}, traceId: answer.traceId });
    expect(Object.keys(answer).sort()).toEqual(['code', 'details', 'traceId']);
  }
}

const signed = (payload: string): string =>
  `${payload}.${createHmac('sha256', TEST_SIGNING_KEY).update(payload).digest('base64url').slice(0, 10)}`;

describe('a forged code', () => {
  it.each([
    ['with another signature', () => `${orderScene.slice(0, -1)}${orderScene.endsWith('A') ? 'B' : 'A'}`],
    ['with another kind', () => `r${orderScene.slice(1)}`],
    ['with another key version', () => `${orderScene[0] ?? ''}2${orderScene.slice(2)}`],
    ['cut short', () => orderScene.slice(0, 20)],
    ['that is not a code at all', () => 'hello'],
    ['that holds an id of ours', () => orderId],
    ['that is empty', () => ''],
  ])('%s is not recognised', async (_what, forge) => {
    await expectRefused(forge(), 'attribution.code.not_recognised');
  });

  it('that somebody signed with a stolen key, for nothing we made, is not recognised either', async () => {
    await expectRefused(signed('o1AAAAAAAAAAAAAAAA'), 'attribution.code.not_recognised');
  });

  it('of a foreign page is not recognised, and leaves no trace', async () => {
    const before = await everythingKept(company.dev);
    for (const link of ['https://example.com/pay?scene=1', `https://example.com/pages/other/index?scene=${orderScene}`, 'weixin://something', '']) {
      expect((await scanner.isRefused('attribution.scan.record', { link, entry: 1011 })).code).toBe('attribution.code.not_recognised');
    }
    expect(await everythingKept(company.dev)).toEqual(before);
  });
});

describe('a code that is over', () => {
  const campaign = (more: { expiresAt?: number; useLimit?: number }) => owner.does('attribution.code.create', { kind: 'campaign', title: '开业活动', ...more });

  it('expires when the clock says so', async () => {
    const { scene } = await campaign({ expiresAt: company.devcloud.clock.now().getTime() + DAY_MS });
    expect(await scanner.does('attribution.scan.record', { scene, entry: 1011 })).toEqual({ kind: 'campaign', title: '开业活动', organisationName: '恒远电器' });
    await company.moveClock(DAY_MS);
    const refusal = await scanner.isRefused('attribution.scan.record', { scene, entry: 1011 });
    expect(refusal).toEqual({ code: 'attribution.code.expired', details: {}, traceId: refusal.traceId });
  });

  it('is used up by as many persons as it has uses; who used it comes in again', async () => {
    const { scene } = await campaign({ useLimit: 2 });
    const [first, second, third] = ['one', 'two', 'three'].map((name) => company.person(`use-${name}`));
    await first?.does('attribution.scan.record', { scene, entry: 1011 });
    await second?.does('attribution.scan.record', { scene, entry: 1011 });
    expect((await third?.isRefused('attribution.scan.record', { scene, entry: 1011 }))?.code).toBe('attribution.code.used_up');
    await first?.does('attribution.scan.record', { scene, entry: 1011 });
  });

  it('holds its limit when twenty come at once', async () => {
    const { scene } = await campaign({ useLimit: 5 });
    const people = Array.from({ length: 20 }, (_, position) => company.person(`crowd-${position}`));
    const answers = await Promise.all(people.map((person) => person.tries('attribution.scan.record', { scene, entry: 1011 })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code])))).toEqual(new Set(['attribution.code.used_up']));
  });

  it('is revoked at once, and what it was of gets a new one', async () => {
    const { codeId } = await guide.does('attribution.code.issue', { kind: 'order', subjectId: orderId });
    await owner.does('attribution.code.revoke', { codeId });
    await expectRefused(orderScene, 'attribution.code.revoked');
    const { scene } = await guide.does('attribution.code.issue', { kind: 'order', subjectId: orderId });
    expect(scene).not.toBe(orderScene);
    expect(await scanner.does('attribution.scan.record', { scene, entry: 1047 })).toMatchObject({ kind: 'order' });
  });

  it('of a cancelled order takes nobody in', async () => {
    const placed = await guide.does('orders.report.create', aReport());
    const { scene } = await guide.does('attribution.code.issue', { kind: 'receipt', subjectId: placed.orderId });
    await guide.does('orders.order.cancel', { orderId: placed.orderId, reason: '顾客改主意了' });
    expect(await scanner.does('attribution.scan.record', { scene, entry: 1047 })).toMatchObject({ claimable: [], order: { cancelled: true } });
    expect((await scanner.isRefused('orders.order.claim', { scene, relation: 'buyer' })).code).toBe('attribution.code.expired');
  });
});

describe('a code of another kind', () => {
  it('claims no order', async () => {
    const { scene } = await guide.does('attribution.code.issue', { kind: 'personal' });
    expect((await scanner.isRefused('orders.order.claim', { scene, relation: 'buyer' })).code).toBe('attribution.code.not_recognised');
  });
});

describe('one order', () => {
  it('has one buyer, also when twenty tap at once', async () => {
    const placed = await guide.does('orders.report.create', aReport());
    const { scene } = await guide.does('attribution.code.issue', { kind: 'order', subjectId: placed.orderId });
    const people = Array.from({ length: 20 }, (_, position) => company.person(`tap-${position}`));
    const answers = await Promise.all(people.map((person) => person.tries('orders.order.claim', { scene, relation: 'buyer' })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(new Set(refusals)).toEqual(new Set(['orders.order.already_claimed']));
  });
});
