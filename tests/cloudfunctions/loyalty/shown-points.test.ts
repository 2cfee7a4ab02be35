import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { DEFAULT_SETTINGS, type SettingArea, type SettingValues } from '../../../src/shared/domain/setting-areas';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { giveGrowth } from '../../fixtures/ledger-entries';
import { payOnPhone, startPaying, tell, unpaidOrder } from '../../fixtures/money';
import { storedDocument } from '../../fixtures/outbox';
import { basketOf, buy, quotedBasket } from '../../fixtures/purchases';
import { products, stockShelves } from '../../fixtures/sales';

const { openid } = customers.zhang;
const { personId } = idsOf(customers.zhang);
let devcloud: Devcloud;

beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});

afterEach(() => devcloud.stop());

const customer = () => clientOf(devcloud, openid);
const promised = async () =>
  Number((await storedDocument(devcloud, 'ledger_accounts', accounts.customerPoints(personId)))?.['pendingIn'] ?? 0);
const factsOf = async (transferId: string) =>
  (await storedDocument(devcloud, 'ledger_transfers', transferId))?.['facts'];

function publish<A extends SettingArea>(area: A, values: SettingValues[A]) {
  const change = { area, values, basedOn: 0, reason: '换规则' } as object as Input<'settings.area.publish'>;
  return clientOf(devcloud, people.owner.openid).call('settings.area.publish', change);
}

/** Two points a yuan from now on. */
const doublePoints = () =>
  publish('points', { ...DEFAULT_SETTINGS.points, earning: { base: { mode: 'per_yuan', points: 2 }, byCategory: {} } });

async function pay(orderId: string): Promise<void> {
  await payOnPhone(devcloud, await startPaying(devcloud, orderId, 'rest', openid), openid);
  await tell(devcloud);
}

describe('the points that a quote shows', () => {
  it('are what the buyer gets, though the rule is another one by the time he pays', async () => {
    const { earnsPoints } = await customer().call('orders.checkout.quote', basketOf());
    expect(earnsPoints).toBe(4_567);
    const { orderId } = await buy(devcloud, openid);
    await doublePoints();
    await pay(orderId);
    expect(await promised()).toBe(4_567);
    const frozen = { mode: 'per_yuan', rulePoints: 1, earnBps: 10_000, level: 'regular', pointsVersion: 0, levelsVersion: 0 };
    expect(await factsOf(`points:${orderId}_1`)).toMatchObject(frozen);
  });

  it('are his too when he has reached a higher level meanwhile, or his level brings less', async () => {
    await giveGrowth(devcloud, personId, 10_000);
    const { earnsPoints, level } = await customer().call('orders.checkout.quote', basketOf());
    expect({ earnsPoints, level }).toEqual({ earnsPoints: 5_480, level: 'gold' });
    const { orderId } = await buy(devcloud, openid);
    await giveGrowth(devcloud, personId, 30_000);
    await publish('levels', { ...DEFAULT_SETTINGS.levels, gold: { ...DEFAULT_SETTINGS.levels.gold, earnBps: 10_000 } });
    await pay(orderId);
    expect(await promised()).toBe(5_480);
    expect(await factsOf(`points:${orderId}_1`)).toMatchObject({ level: 'gold', earnBps: 12_000, levelsVersion: 0 });
  });

  it('are what a refund of a part is reckoned from', async () => {
    const { orderId } = await buy(devcloud, openid, basketOf(products.fridge._id, 2));
    await doublePoints();
    await pay(orderId);
    expect(await promised()).toBe(9_134);
    const finance = clientOf(devcloud, people.finance.openid);
    const lines = [{ lineId: `${orderId}_1`, quantity: 1 }];
    const preview = await finance.call('orders.refund.preview', { orderId, lines, goodsReturned: true });
    expect(preview).toMatchObject({ pointsReversed: 4_567 });
  });

  it('are asked about again when they change before the order is placed', async () => {
    const seen = await quotedBasket(devcloud, openid);
    await doublePoints();
    expect((await customer().refusal('orders.checkout.place', seen)).code).toBe('orders.checkout.changed');
  });
});

test('a sale that a member reported, whose buyer was shown nothing, brings what the rules say when it is paid', async () => {
  const { orderId } = await unpaidOrder(devcloud);
  await doublePoints();
  await pay(orderId);
  expect(await promised()).toBe(6_560);
  expect(await factsOf(`points:${orderId}_1`)).toMatchObject({ rulePoints: 2, pointsVersion: 1 });
});
