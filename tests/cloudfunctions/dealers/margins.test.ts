import type { Devcloud } from '../../../devcloud/start-devcloud';
import { sumOfDues } from '../../../src/shared/domain/dealers/dues';
import { addDays, dayOf } from '../../../src/shared/kernel/time';
import { foundCompany, people } from '../../fixtures/company';
import { FRIDGE_FEN, handedOver, HEATER_FEN, openDealership, priced, publishPrices, requested, storedStanding } from '../../fixtures/dealers';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { account, delivered, FRIDGE_MARGIN_FEN, FRIDGE_SOLD_FEN, marginSeen, paidInFull, passDays, refunded, settleMargins, sold, soldAndPaid, storedMargin } from '../../fixtures/margins';
import { callInternally } from '../../fixtures/money';
import { products, reportSale } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(120_000);

let devcloud: Devcloud;
beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
  await settleMargins(devcloud);
});
afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
  const { posted } = await account(devcloud);
  expect(sumOfDues((await storedStanding(devcloud))?.dues ?? [])).toBe(Math.max(0, -posted));
  await devcloud.stop();
});

const dealer = () => clientOf(devcloud, people.dealer.openid);
const finance = () => clientOf(devcloud, people.finance.openid);

describe("the margin of a dealer's sale", () => {
  it('is frozen with the order by the terms and prices of that day, and promised when the customer has paid', async () => {
    const placed = await sold(devcloud, { quantity: 2, unitPriceFen: 420_000 });
    expect(await storedMargin(devcloud, placed)).toMatchObject({ subject: 'margin', termsVersion: 1, soldAt: '城东二店', organisationName: '城东专卖店', dueAt: null, waitsForPrice: false });
    // What is agreed from now on changes nothing of it.
    await settleMargins(devcloud, { priceTier: null });
    expect(await account(devcloud)).toEqual({ posted: 0, coming: 0 });
    await paidInFull(devcloud, placed);
    expect(await account(devcloud)).toEqual({ posted: 0, coming: 240_000 });
    const { standing } = await dealer().call('dealers.home.get', {});
    expect(standing).toMatchObject({ comingFen: 240_000, balanceFen: 0, creditUsedFen: 0 });
    const seen = await marginSeen(devcloud, placed);
    expect(seen).toMatchObject({ termsVersion: 1, priceList: { version: 1, effectiveFrom: '2024-01-01' }, mayPrice: false, card: { comingFen: 240_000, givenFen: 0, releaseAt: null } });
    expect(seen?.lines).toMatchObject([{ quantity: 2, paidFen: 840_000, priceFen: FRIDGE_FEN, marginFen: 240_000, leftFen: 240_000, state: 'promised' }]);
  });

  it('is his seven days after the goods came, and pays what he owes', async () => {
    await handedOver(devcloud, await requested(devcloud, 1), 1);
    const placed = await soldAndPaid(devcloud);
    await delivered(devcloud, placed);
    await passDays(devcloud, 6.9);
    expect(await account(devcloud)).toEqual({ posted: -HEATER_FEN, coming: FRIDGE_MARGIN_FEN });
    await passDays(devcloud, 0.1);
    expect(await account(devcloud)).toEqual({ posted: FRIDGE_MARGIN_FEN - HEATER_FEN, coming: 0 });
    expect((await storedStanding(devcloud))?.dues).toMatchObject([{ cause: 'pickup', amountFen: HEATER_FEN - FRIDGE_MARGIN_FEN }]);
    expect(await callInternally(devcloud, 'dealers.margin.release', {})).toEqual({ released: 0, finished: true });
    const explained = await dealer().call('ledger.account.explain', { account: 'dealer/org_dealereast/balance' });
    expect(explained.rows[0]).toMatchObject({ kind: 'dealer_margin', facts: { priceFen: FRIDGE_FEN, paidFen: FRIDGE_SOLD_FEN, subject: 'margin', termsVersion: 1, priceListVersion: 1 } });
  });

  it('sinks in proportion with a refund, before it is his and after; what he no longer has he owes by his days', async () => {
    const placed = await soldAndPaid(devcloud, { quantity: 2 });
    const half = FRIDGE_MARGIN_FEN;
    await refunded(devcloud, placed, 1);
    expect(await account(devcloud)).toEqual({ posted: 0, coming: half });
    await delivered(devcloud, placed);
    await passDays(devcloud, 7);
    expect(await account(devcloud)).toEqual({ posted: half, coming: 0 });
    await refunded(devcloud, placed, 1);
    expect(await account(devcloud)).toEqual({ posted: 0, coming: 0 });
    const other = await soldAndPaid(devcloud);
    await delivered(devcloud, other);
    await passDays(devcloud, 7);
    await handedOver(devcloud, await requested(devcloud, 1), 1);
    await refunded(devcloud, other, 0, FRIDGE_SOLD_FEN / 2);
    const dueOn = addDays(dayOf(devcloud.clock.now().getTime()), 30);
    const { dues, standing } = await dealer().call('dealers.account.get', {});
    expect(dues).toMatchObject([{ cause: 'pickup' }, { cause: 'order', causeId: other.orderId, causeNo: other.orderNo, dueOn, amountFen: half / 2 }]);
    expect(standing).toMatchObject({ owedFen: HEATER_FEN - half / 2 });
    expect((await marginSeen(devcloud, other))?.lines).toMatchObject([{ state: 'released', leftFen: half / 2, takenBack: [{ why: 'refund', amountFen: half / 2 }] }]);
  });

  it('waits while a refund of its order is asked for', async () => {
    const placed = await soldAndPaid(devcloud);
    await delivered(devcloud, placed);
    const office = clientOf(devcloud, people.supervisor.openid);
    const { refundId } = await office.call('orders.refund.request', { orderId: placed.orderId, lines: [{ lineId: `${placed.orderId}_1`, quantity: 1 }], goodsReturned: true, reason: '不合适' });
    await passDays(devcloud, 8);
    expect((await marginSeen(devcloud, placed))?.card).toMatchObject({ afterSale: true, releasedAt: null, comingFen: FRIDGE_MARGIN_FEN });
    await finance().call('orders.refund.reject', { refundId, reason: '已用过' });
    await passDays(devcloud, 1);
    expect((await marginSeen(devcloud, placed))?.card).toMatchObject({ afterSale: false, givenFen: FRIDGE_MARGIN_FEN });
  });

  it('is nothing of a cancelled order', async () => {
    const placed = await soldAndPaid(devcloud);
    await clientOf(devcloud, people.supervisor.openid).call('orders.order.cancel', { orderId: placed.orderId, reason: '不要了' });
    await devcloud.settle();
    expect(await account(devcloud)).toEqual({ posted: 0, coming: 0 });
    expect((await marginSeen(devcloud, placed))?.card).toMatchObject({ cancelled: true, comingFen: 0 });
  });

  it('is owed when it was sold beneath his price, and due by his days from when it counts', async () => {
    await publishPrices(devcloud, 'ptr_dear0000001', [priced(products.fridge, 450_000)]);
    await settleMargins(devcloud, { priceTier: 'ptr_dear0000001' });
    const placed = await soldAndPaid(devcloud, { unitPriceFen: 420_000 });
    expect(await account(devcloud)).toEqual({ posted: 0, coming: 0 });
    expect((await marginSeen(devcloud, placed))?.card.comingFen).toBe(-30_000);
    await delivered(devcloud, placed);
    await passDays(devcloud, 7);
    expect(await account(devcloud)).toEqual({ posted: -30_000, coming: 0 });
    const dueOn = addDays(dayOf(devcloud.clock.now().getTime()), 30);
    expect((await storedStanding(devcloud))?.dues).toEqual([{ cause: 'order', causeId: placed.orderId, causeNo: placed.orderNo, dueOn, amountFen: 30_000 }]);
    await refunded(devcloud, placed, 0, 210_000);
    expect(await account(devcloud)).toEqual({ posted: -15_000, coming: 0 });
  });

  it('of sales of the agent’s own stores, and of who settles none, is none', async () => {
    expect(await marginSeen(devcloud, await reportSale(devcloud), people.finance.openid)).toBeNull();
    await settleMargins(devcloud, { subjects: ['goods'] });
    expect(await marginSeen(devcloud, await sold(devcloud))).toBeNull();
  });
});

describe('a line without a price', () => {
  it('waits for finance, who names one with its reason; what was paid meanwhile is promised at once, and given when its days are over', async () => {
    await settleMargins(devcloud, { priceTier: 'ptr_nobody0001' });
    const placed = await soldAndPaid(devcloud, { quantity: 2 });
    await refunded(devcloud, placed, 1);
    await delivered(devcloud, placed);
    await passDays(devcloud, 8);
    expect(await account(devcloud)).toEqual({ posted: 0, coming: 0 });
    const { rows } = await finance().call('dealers.margin.list', { filter: 'unpriced' });
    expect(rows).toMatchObject([{ orderId: placed.orderId, unpriced: 1 }]);
    const lineId = `${placed.orderId}_1`;
    const tooHigh = await finance().answer('dealers.margin.price', { orderId: placed.orderId, lineId, priceFen: FRIDGE_SOLD_FEN + 1, reason: '按标价' });
    expect(tooHigh).toMatchObject({ ok: false, error: { code: 'trade.price.above_list' } });
    const named = await finance().call('dealers.margin.price', { orderId: placed.orderId, lineId, priceFen: 400_000, reason: '新店还没有价格表' });
    expect(named.lines).toMatchObject([{ unpriced: 'no_list', priceFen: 400_000, named: { byName: '孙会计', reason: '新店还没有价格表' }, marginFen: 2 * (FRIDGE_SOLD_FEN - 400_000), leftFen: FRIDGE_SOLD_FEN - 400_000 }]);
    expect(await account(devcloud)).toEqual({ posted: 0, coming: FRIDGE_SOLD_FEN - 400_000 });
    await passDays(devcloud, 0);
    expect(await account(devcloud)).toEqual({ posted: FRIDGE_SOLD_FEN - 400_000, coming: 0 });
    expect((await finance().call('dealers.margin.list', { filter: 'unpriced' })).rows).toEqual([]);
  });
});
