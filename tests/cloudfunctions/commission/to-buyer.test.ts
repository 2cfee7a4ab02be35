import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { entriesOf, partnerId } from '../../fixtures/commissions';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { LAMP, pay, purchase, refund, shelveLamps, type Purchase } from '../../fixtures/lamps';
import { basketOf, quotedBasket } from '../../fixtures/purchases';
import { claimAs, reportSale, stockShelves } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(60_000);

type Values = Extract<Input<'settings.area.publish'>, { area: 'commission' }>['values'];

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await shelveLamps(devcloud);
  await publish(5_000);
});
afterAll(() => devcloud.stop());
afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
});

/** Lets buyers off so much of what bringing them is worth. */
async function publish(toBuyerBps: number): Promise<void> {
  const finance = clientOf(devcloud, people.finance.openid);
  const { values, version } = await finance.call('settings.area.get', { area: 'commission' });
  const { rules } = values as Values;
  const changed = { ...(values as Values), rules: rules.map((rule) => (rule.audience === 'staff' ? rule : { ...rule, toBuyerBps })) };
  await finance.call('settings.area.publish', { area: 'commission', values: changed, basedOn: version, reason: '让一半给朋友' });
}

const scan = async (openid: string, host: { readonly openid: string }) => {
  const { scene } = await clientOf(devcloud, host.openid).call('attribution.code.issue', { kind: 'personal' });
  await clientOf(devcloud, openid).call('attribution.scan.record', { scene, entry: 1047 });
};

/** Somebody new whom the partner brought and the guide advises buys two lamps. */
async function broughtBuyer(): Promise<Purchase> {
  const bought = await purchase(devcloud, 2, 0, 0, async (openid) => {
    await scan(openid, people.guide);
    await scan(openid, people.partner);
  });
  await devcloud.settle();
  return bought;
}

const quoteOf = (openid: string) => clientOf(devcloud, openid).call('orders.checkout.quote', basketOf(LAMP, 2));
const WHOLE = 2 * 333_33;
/** Less the coupon that every buyer of lamps has. */
const BEFORE = WHOLE - 77_77;
const COMMISSION = Math.floor((BEFORE * 300) / 10_000);
const LET_OFF = Math.floor(COMMISSION / 2);

describe('a commission that becomes a discount', () => {
  it('lowers the price of whom somebody brought, is seen on the order, and lowers exactly that commission', async () => {
    const bought = await broughtBuyer();
    expect(bought.payableFen).toBe(BEFORE - LET_OFF);
    const order = await clientOf(devcloud, bought.openid).call('orders.order.get', { orderId: bought.orderId });
    expect(order).toMatchObject({ card: { costFen: BEFORE - LET_OFF }, price: { couponFen: 77_77, friendFen: LET_OFF }, lines: [{ off: { amountFen: WHOLE, friendFen: LET_OFF } }] });
    await pay(devcloud, bought);
    const entries = await entriesOf(devcloud, bought.orderId);
    expect(entries.map(({ audience, promised }) => [audience, promised.amount]).toSorted()).toEqual([
      ['partner', COMMISSION - LET_OFF],
      ['staff', Math.floor((BEFORE * 200) / 10_000)],
    ]);
    const own = entries.find(({ payeeId }) => payeeId === partnerId());
    const why = await clientOf(devcloud, people.partner.openid).call('commission.entry.get', { entryId: own?._id ?? '' });
    expect(why).toMatchObject({ paidFen: BEFORE - LET_OFF, toBuyerFen: LET_OFF, rate: { mode: 'percent', bps: 300 }, entry: { earnedFen: COMMISSION - LET_OFF } });
  });

  it('is said in the quote, and to nobody whom nobody brought', async () => {
    const alone = await clientOf(devcloud, 'came-alone').call('orders.checkout.quote', basketOf(LAMP, 2));
    expect(alone).toMatchObject({ friendFen: 0, payableFen: WHOLE });
    await scan('came-by-guide', people.guide);
    expect(await quoteOf('came-by-guide')).toMatchObject({ friendFen: 0 });
    await scan('came-by-partner', people.partner);
    const letOff = Math.floor(Math.floor((WHOLE * 300) / 10_000) / 2);
    expect(await quoteOf('came-by-partner')).toMatchObject({ friendFen: letOff, payableFen: WHOLE - letOff, lines: [{ friendShareFen: letOff }] });
  });

  it('comes by a friend’s share at a friend’s rate', async () => {
    const friend = await broughtBuyer();
    await clientOf(devcloud, friend.openid).call('identity.profile.update', { name: '好邻居' });
    const { scene } = await clientOf(devcloud, friend.openid).call('attribution.share.code', {});
    await clientOf(devcloud, 'came-by-friend').call('attribution.scan.record', { scene, entry: 1007 });
    expect(await quoteOf('came-by-friend')).toMatchObject({ friendFen: Math.floor(Math.floor((WHOLE * 200) / 10_000) / 2) });
  });

  it('is not for who was a customer before somebody brought him', async () => {
    const { orderId } = await reportSale(devcloud);
    await claimAs(devcloud, customers.liu.openid, orderId);
    await devcloud.settle();
    await scan(customers.liu.openid, people.partner);
    expect(await quoteOf(customers.liu.openid)).toMatchObject({ friendFen: 0 });
  });

  it('is not for bringing oneself', async () => {
    await scan(people.partner.openid, people.partner);
    expect(await quoteOf(people.partner.openid)).toMatchObject({ friendFen: 0 });
  });

  it('goes back with what is refunded: the buyer what he paid, the referrer his share of what he earned', async () => {
    const bought = await broughtBuyer();
    await pay(devcloud, bought);
    const { preview } = await refund(devcloud, bought, [{ lineId: `${bought.orderId}_1`, quantity: 1 }], false);
    expect(preview.refundFen).toBe(Math.floor((BEFORE - LET_OFF) / 2));
    const left = async () => {
      const [entry] = (await entriesOf(devcloud, bought.orderId)).filter(({ payeeId }) => payeeId === partnerId());
      return entry === undefined ? null : entry.promised.amount - entry.promised.takenBack.reduce((sum, { amount }) => sum + amount, 0);
    };
    const half = (await left()) ?? 0;
    expect(Math.abs(half - (COMMISSION - LET_OFF) / 2)).toBeLessThanOrEqual(1);
    await refund(devcloud, bought, [{ lineId: `${bought.orderId}_1`, quantity: 1 }], false);
    expect(await left()).toBe(0);
  });

  it('costs the company nothing: the preview moves it from who brings to who buys', async () => {
    const finance = clientOf(devcloud, people.finance.openid);
    const { values } = await finance.call('settings.area.get', { area: 'commission' });
    const without = { ...(values as Values), rules: (values as Values).rules.map((rule) => ({ ...rule, toBuyerBps: 0 })) };
    const { before, after } = await finance.call('commission.rules.preview', { values: without });
    expect(before.buyer).toBeGreaterThan(0);
    expect(after).toEqual({ ...before, partner: before.partner + before.buyer, buyer: 0 });
  });

  it('is asked anew when the rules changed since, and is kept as it was for who has ordered', async () => {
    await scan('slow-buyer', people.partner);
    const quoted = await quotedBasket(devcloud, 'slow-buyer', basketOf(LAMP, 2));
    const ordered = await broughtBuyer();
    await publish(10_000);
    expect(await clientOf(devcloud, 'slow-buyer').refusal('orders.checkout.place', quoted)).toMatchObject({ code: 'orders.checkout.changed' });
    await pay(devcloud, ordered);
    expect((await entriesOf(devcloud, ordered.orderId)).find(({ payeeId }) => payeeId === partnerId())?.promised.amount).toBe(COMMISSION - LET_OFF);
    const all = await broughtBuyer();
    expect(all.payableFen).toBe(BEFORE - COMMISSION);
    await pay(devcloud, all);
    expect((await entriesOf(devcloud, all.orderId)).map(({ audience }) => audience)).toEqual(['staff']);
  });
});
