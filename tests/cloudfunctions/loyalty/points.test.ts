import { main } from '../../../cloudfunctions/loyalty';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { contracts, type ActionName } from '../../../src/shared/contract/registry';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { dayOf } from '../../../src/shared/kernel/time';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { givePoints, takePayment } from '../../fixtures/ledger-entries';
import { callInternally } from '../../fixtures/money';
import { leaveEvents, storedDocument, storedDocuments } from '../../fixtures/outbox';
import { claimAs, reportSale, stockShelves } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(180_000);

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
let devcloud: Devcloud;
let finance: Client;
let visitors = 0;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  finance = clientOf(devcloud, people.finance.openid);
});

afterAll(() => devcloud.stop());

afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
});

const now = () => devcloud.clock.now().getTime();
/** Lets time pass, without the timer. */
const pass = (ms: number) => devcloud.clock.moveTo(new Date(now() + ms));
/** A minute later, with its timer. */
async function minute(): Promise<void> {
  pass(MINUTE_MS);
  await devcloud.runTimer('jobs');
  await devcloud.settle();
}
/** Somebody who was never here. */
const visitor = (): Client => clientOf(devcloud, `visitor-${(visitors += 1)}`);
const taps = (count: number, tap: () => Promise<unknown>) => Promise.all(Array.from({ length: count }, tap));

test('every action of the contract is carried out by the function', () => {
  const named = Object.keys(contracts).filter((name) => name.startsWith('loyalty.'));
  expect(main.actions.map(({ name }) => name).sort()).toEqual(named.sort());
});

describe('the points home', () => {
  it('of somebody new is empty, and tells what today would bring and what the next level needs', async () => {
    const home = await visitor().call('loyalty.home.get', {});
    expect(home).toMatchObject({
      available: 0,
      pendingIn: 0,
      worthFen: 0,
      lots: [],
      expiringSoon: 0,
      coupons: 0,
      checkIn: { days: [], streak: 0, doneToday: false, todayPoints: 5 },
      level: { level: 'regular', growth: 0, next: { level: 'silver', growthNeeded: 2_000 }, memberPrice: false },
    });
  });

  it('shows lots with their last day, what they are worth and what expires soon', async () => {
    const { personId } = idsOf(customers.liu);
    const account = accounts.customerPoints(personId);
    await givePoints(devcloud, 'points:soon', account, 1_234, now() + 10 * DAY_MS);
    await givePoints(devcloud, 'points:later', account, 2_000, now() + 300 * DAY_MS);
    const home = await clientOf(devcloud, customers.liu.openid).call('loyalty.home.get', {});
    expect(home).toMatchObject({ account, available: 3_234, worthFen: 32_300, expiringSoon: 1_234 });
    expect(home.lots).toEqual([
      { lotId: 'points:soon', remaining: 1_234, expiresOn: dayOf(now() + 10 * DAY_MS - 1) },
      { lotId: 'points:later', remaining: 2_000, expiresOn: dayOf(now() + 300 * DAY_MS - 1) },
    ]);
  });
});

describe('a check-in', () => {
  it('gives points as a lot of their own and growth, and shows in the calendar', async () => {
    const person = visitor();
    expect(await person.call('loyalty.checkin.do', {})).toEqual({ points: 5, streak: 1 });
    const home = await person.call('loyalty.home.get', {});
    expect(home).toMatchObject({
      available: 5,
      checkIn: { days: [dayOf(now())], streak: 1, doneToday: true, todayPoints: 5 },
      level: { growth: 1 },
    });
    expect(home.lots).toHaveLength(1);
  });

  it('is one a day, also under twenty taps at once', async () => {
    const person = visitor();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => person.answer('loyalty.checkin.do', {}, { contended: true })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(new Set(codes)).toEqual(new Set(['loyalty.checkin.done_today']));
    expect((await person.call('loyalty.home.get', {})).available).toBe(5);
  });

  it('gives what it gave when the same call comes again', async () => {
    const person = visitor();
    const first = await person.call('loyalty.checkin.do', {}, { requestId: 'check-in-again' });
    const again = { requestId: 'check-in-again', contended: true };
    expect(await person.call('loyalty.checkin.do', {}, again)).toEqual(first);
    expect((await person.call('loyalty.home.get', {})).available).toBe(5);
  });
});

describe('points by hand', () => {
  const { phone, openid } = customers.zhang;

  it('are booked with their reason, and their owner is told', async () => {
    const input = { phone, points: 300, reason: '补登 11 月活动' };
    expect(await finance.call('loyalty.points.adjust', input)).toEqual({ available: 300 });
    expect(await finance.call('loyalty.points.adjust', { ...input, points: -100, reason: '登错了' })).toEqual({ available: 200 });
    const found = await finance.call('loyalty.member.find', { phone });
    expect(found).toMatchObject({ personId: idsOf(customers.zhang).personId, name: '张晓雯', available: 200 });
    await devcloud.settle();
    const { rows } = await clientOf(devcloud, openid).call('identity.inbox.list', {});
    expect(rows.map(({ kind, facts }) => [kind, facts['points']])).toContainEqual(['points_adjusted', '-100']);
  });

  it('are given once when the same command comes again', async () => {
    const input = { phone, points: 50, reason: '再来一次' };
    const options = { requestId: 'adjust-twice', contended: true };
    const first = await finance.call('loyalty.points.adjust', input, options);
    expect(await finance.call('loyalty.points.adjust', input, options)).toEqual(first);
    expect((await finance.refusal('loyalty.points.adjust', { ...input, points: 60 }, options)).code).toBe('request.id_reused');
  });

  it('never take more than there is, nor somebody nobody knows', async () => {
    const tooMuch = { phone, points: -999_999, reason: '全扣' };
    expect((await finance.refusal('loyalty.points.adjust', tooMuch, { contended: true })).code).toBe('loyalty.points.not_enough');
    const unknown = { phone: '13999999999', points: 1, reason: '给' };
    expect((await finance.refusal('loyalty.points.adjust', unknown, { contended: true })).code).toBe('loyalty.person.missing');
    expect((await finance.refusal('loyalty.member.find', { phone: '13999999999' })).code).toBe('loyalty.person.missing');
  });

  it.each([0, 0.5, Number.NaN, 2_000_000, -2_000_000])('are refused when they are %p', async (points) => {
    const error = await finance.refusal('loyalty.points.adjust', { phone, points, reason: '坏数' });
    expect(error.code).toBe('request.invalid');
  });
});

describe('only whom it concerns', () => {
  const input = { phone: customers.zhang.phone, points: 1, reason: '试' };
  const some: readonly (readonly [ActionName, object])[] = [
    ['loyalty.points.adjust', input],
    ['loyalty.member.find', { phone: input.phone }],
    ['loyalty.coupon_rule.list', {}],
    ['loyalty.offer.open', { offerId: 'crl_00000000' }],
    ['loyalty.offer.close', { offerId: 'crl_00000000' }],
  ];

  it.each(some)('may call %s', async (name, given) => {
    for (const { openid } of [customers.zhang, people.guide, people.technician, people.dealer, people.partner]) {
      const error = await clientOf(devcloud, openid).refusal(name, given);
      expect(error.code).toBe('auth.forbidden');
    }
  });

  it.each(['loyalty.points.release', 'loyalty.points.expire', 'loyalty.points.remind'] as const)(
    'and nobody from outside %s',
    async (name) => {
      expect((await finance.refusal(name, {})).code).toBe('auth.forbidden');
    },
  );
});

describe('points of a purchase', () => {
  it('come when the order is paid and its after-sale window has passed, and the buyer is told', async () => {
    const { orderId, totalFen } = await reportSale(devcloud);
    await takePayment(devcloud, orderId, totalFen);
    await leaveEvents(devcloud, [{ type: 'order.paid', orderId }]);
    await claimAs(devcloud, 'buyer-of-a-heater', orderId);
    await devcloud.settle();
    const buyer = clientOf(devcloud, 'buyer-of-a-heater');
    expect(await buyer.call('loyalty.home.get', {})).toMatchObject({ available: 0, pendingIn: 3_280 });
    await leaveEvents(devcloud, [{ type: 'order.completed', orderId }]);
    await minute();
    expect(await callInternally(devcloud, 'loyalty.points.release', {})).toEqual({ released: 0, finished: true });
    pass(7 * DAY_MS);
    await callInternally(devcloud, 'loyalty.points.release', {});
    expect(await buyer.call('loyalty.home.get', {})).toMatchObject({
      available: 3_280,
      pendingIn: 0,
      level: { level: 'silver', growth: 3_280, memberPrice: true },
    });
    await minute();
    const { rows } = await buyer.call('identity.inbox.list', {});
    expect(rows.map(({ kind }) => kind)).toContain('points_given');
    const again = await Promise.all(Array.from({ length: 5 }, () => callInternally(devcloud, 'loyalty.points.release', {})));
    expect(again.every(({ released }) => released === 0)).toBe(true);
  });
});

describe('expiry', () => {
  it('takes what is left of a lot that is over, touches no other lot, and is harmless when repeated', async () => {
    const account = accounts.customerPoints('per_expiring0001');
    await givePoints(devcloud, 'points:e1', account, 100, now() + DAY_MS);
    await givePoints(devcloud, 'points:e2', account, 70, now() + 2 * DAY_MS);
    await givePoints(devcloud, 'points:e3', account, 30, now() + 400 * DAY_MS);
    pass(3 * DAY_MS);
    await taps(5, () => callInternally(devcloud, 'loyalty.points.expire', {}));
    expect(await storedDocument(devcloud, 'ledger_accounts', account)).toMatchObject({
      posted: 30,
      lots: [{ lotId: 'points:e3', remaining: 30 }],
    });
    const expired = await storedDocuments(devcloud, 'ledger_transfers', { kind: 'points_expired', from: account });
    expect(expired.map(({ amount }) => amount).sort()).toEqual([100, 70]);
  });

  it('goes on past an account that cannot be written', async () => {
    const broken = accounts.customerPoints('per_broken000001');
    const fine = accounts.customerPoints('per_fine00000001');
    await givePoints(devcloud, 'points:b1', broken, 10, now() + DAY_MS);
    await givePoints(devcloud, 'points:f1', fine, 10, now() + DAY_MS + 1);
    // As nothing of ours does it: a lot that is larger than its account.
    await devcloud.store.update('ledger_accounts', { query: { _id: broken }, data: { $set: { posted: 5 } }, multi: false, merge: true, upsert: false });
    pass(2 * DAY_MS);
    expect(await callInternally(devcloud, 'loyalty.points.expire', {})).toMatchObject({ finished: true });
    expect(await storedDocument(devcloud, 'ledger_accounts', fine)).toMatchObject({ posted: 0, lots: [] });
    await devcloud.store.update('ledger_accounts', { query: { _id: broken }, data: { $set: { posted: 10 } }, multi: false, merge: true, upsert: false });
    await callInternally(devcloud, 'loyalty.points.expire', {});
    expect(await storedDocument(devcloud, 'ledger_accounts', broken)).toMatchObject({ posted: 0, lots: [] });
  });
});

describe('reminding', () => {
  it('tells of what expires soon, once, with the last day', async () => {
    const client = clientOf(devcloud, 'reminded-visitor');
    const { account } = await client.call('loyalty.home.get', {});
    const name = accounts.customerPoints(account.split('/')[1] ?? '');
    const expiresAt = now() + 20 * DAY_MS;
    await givePoints(devcloud, 'points:r1', name, 88, expiresAt);
    await givePoints(devcloud, 'points:r2', name, 500, now() + 200 * DAY_MS);
    pass(DAY_MS);
    await taps(3, () => callInternally(devcloud, 'loyalty.points.remind', {}).catch(() => undefined));
    pass(DAY_MS);
    await callInternally(devcloud, 'loyalty.points.remind', {});
    await minute();
    const { rows } = await client.call('identity.inbox.list', {});
    const told = rows.filter(({ kind }) => kind === 'points_expiring');
    expect(told.map(({ facts }) => facts)).toEqual([{ points: '88', lastOn: dayOf(expiresAt - 1) }]);
  });

  it('goes through more people than one batch holds, in order, and says when it is through', async () => {
    const soon = now() + 5 * DAY_MS;
    for (let person = 0; person < 25; person += 1) {
      await givePoints(devcloud, `points:many${person}`, accounts.customerPoints(`per_many${String(person).padStart(8, '0')}`), 10, soon);
    }
    pass(DAY_MS);
    await callInternally(devcloud, 'loyalty.points.remind', {});
    expect(await storedDocument(devcloud, 'reminder_rounds', 'points')).toMatchObject({ on: dayOf(now()), finished: true });
    expect(await storedDocuments(devcloud, 'point_reminders', { _id: { $regex: '^per_many' } })).toHaveLength(25);
  });
});
