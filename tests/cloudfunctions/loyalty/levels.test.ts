import type { Devcloud } from '../../../devcloud/start-devcloud';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { DEFAULT_SETTINGS } from '../../../src/shared/domain/setting-areas';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { clerk, startClerk } from '../../fixtures/clerk';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { giveGrowth } from '../../fixtures/ledger-entries';
import { callInternally, payOnPhone, startPaying, tell } from '../../fixtures/money';
import { basketOf, buy } from '../../fixtures/purchases';
import { deliver, insertDocuments, products, stockShelves } from '../../fixtures/sales';
import { leaveEvents } from '../../fixtures/outbox';

const { openid } = customers.zhang;
const { personId } = idsOf(customers.zhang);

describe('a member', () => {
  let devcloud: Devcloud;

  beforeAll(async () => {
    devcloud = await startTestDevcloud();
    await foundCompany(devcloud);
    await stockShelves(devcloud);
  });

  afterAll(() => devcloud.stop());

  const customer = () => clientOf(devcloud, openid);
  const level = async () => (await customer().call('loyalty.home.get', {})).level;
  const growth = () => customer().call('ledger.account.explain', { account: accounts.customerGrowth(personId) });
  const heaterFen = async () =>
    (await customer().call('orders.checkout.quote', { items: basketOf(products.heater._id).items })).payableFen;

  it('is told what every level asks for and brings', async () => {
    const { level: own, levels } = await level();
    expect(own).toBe('regular');
    expect(levels.map(({ level: each, from, memberPrice }) => [each, from, memberPrice])).toEqual([
      ['regular', 0, false],
      ['silver', 2_000, true],
      ['gold', 10_000, true],
      ['diamond', 30_000, true],
    ]);
  });

  it('rises by what he buys once it is his, and then pays the member price', async () => {
    expect(await heaterFen()).toBe(328_000);
    const { orderId } = await buy(devcloud, openid, basketOf(products.fridge._id));
    await payOnPhone(devcloud, await startPaying(devcloud, orderId, 'rest', openid), openid);
    await tell(devcloud);
    expect(await level()).toMatchObject({ level: 'regular', growth: 0 });
    await deliver(devcloud, orderId);
    await devcloud.settle();
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 8 * DAY_MS));
    await callInternally(devcloud, 'loyalty.points.release', {});
    expect(await level()).toMatchObject({ level: 'silver', growth: 4_567, next: { level: 'gold', growthNeeded: 5_433 } });
    expect(await heaterFen()).toBe(298_000);
  });

  it('rises by checking in, and sees where every growth point came from', async () => {
    await customer().call('loyalty.checkin.do', {});
    const { balance, rows } = await growth();
    expect(balance.posted).toBe(4_568);
    expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(balance.posted);
    expect(rows.map(({ kind, mode, amount }) => [kind, mode, amount])).toEqual([
      ['growth_check_in', 'posted', 1],
      ['growth_purchase', 'post', 4_567],
      ['growth_purchase', 'pending', 0],
    ]);
    expect(rows[1]?.facts).toMatchObject({ title: 'BCD-500 对开门冰箱', payableFen: 456_700 });
  });

  it('rises by rating a visit, once, whatever the stars and however often it is told', async () => {
    const rated = { type: 'rating.given', workOrderId: 'wko_000000000001', stars: 2, insteadOf: null, personId, technicianMembershipId: null } as const;
    const { balance: before } = await growth();
    const commandId = await leaveEvents(devcloud, [{ ...rated, round: 1 }]);
    for (let again = 0; again < 2; again += 1) await callInternally(devcloud, 'jobs.events.deliver', { commandIds: [commandId] });
    await callInternally(devcloud, 'jobs.events.deliver', { commandIds: [await leaveEvents(devcloud, [{ ...rated, round: 2 }])] });
    const { balance, rows } = await growth();
    expect(balance.posted).toBe(before.posted + 5);
    expect(rows[0]).toMatchObject({ kind: 'growth_rating', amount: 5 });
  });

  it('falls again with what he gives back', async () => {
    const [order] = (await customer().call('orders.order.mine', {})).rows;
    const orderId = order?.id ?? '';
    const scope = { orderId, lines: [{ lineId: `${orderId}_1`, quantity: 1 }], goodsReturned: true };
    const { refundId } = await customer().call('orders.refund.request', { ...scope, reason: '不想要了' });
    const finance = clientOf(devcloud, people.finance.openid);
    const { preview } = await finance.call('orders.refund.get', { refundId });
    expect(preview?.growthReversed).toBe(4_567);
    await finance.call('orders.refund.approve', { refundId, digest: preview?.digest ?? '' });
    expect(await level()).toMatchObject({ level: 'regular', growth: 6 });
    expect((await growth()).rows[0]).toMatchObject({ kind: 'growth_reversed', amount: -4_567 });
    expect(await heaterFen()).toBe(328_000);
  });
});

describe('priority in service', () => {
  let devcloud: Devcloud;

  beforeAll(async () => {
    devcloud = await startClerk();
    await giveGrowth(devcloud, 'per_silver00001', 9_999);
    await giveGrowth(devcloud, 'per_gold0000001', 10_000);
  });

  afterAll(() => devcloud.stop());

  const ask = (...asked: string[]) => clerk<Record<string, boolean>>(devcloud, 'priority', { people: asked });

  it('is what the levels of these people bring; of somebody nobody knows, the lowest one', async () => {
    expect(await ask('per_gold0000001', 'per_silver00001', 'per_nobody00001', 'per_gold0000001')).toEqual({
      per_gold0000001: true,
      per_silver00001: false,
      per_nobody00001: false,
    });
    expect(await ask()).toEqual({});
  });

  it('follows the rules in force', async () => {
    const values = { ...DEFAULT_SETTINGS.levels, gold: { ...DEFAULT_SETTINGS.levels.gold, priorityService: false } };
    await insertDocuments(devcloud, 'settings', [{ _id: 'levels', values, version: 1 }]);
    expect(await ask('per_gold0000001')).toEqual({ per_gold0000001: false });
  });

  it('costs two queries, however many are asked about', async () => {
    const asked = Array.from({ length: 40 }, (_, n) => `per_asked${String(n).padStart(6, '0')}`);
    const { cost } = await devcloud.measure('clerk', 'anyone', { action: 'priority', input: { people: ['per_gold0000001', ...asked] }, requestId: 'how-much' });
    expect(cost).toMatchObject({ roundTrips: 2, documentsExamined: 2, unindexed: [] });
  });
});
