import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Output } from '../../../src/shared/contract/registry';
import { addDays, dayOf, DAY_MS } from '../../../src/shared/kernel/time';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import {
  aLottery,
  aMember,
  aPrize,
  givableRule,
  giftDestination as destination,
  giveGiftBack,
  held,
  bookLines,
  openLottery,
  owner,
  pointsPrize,
} from '../../fixtures/offers';
import { deliver, filter, stockShelves } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(180_000);

const contended = { contended: true };
const now = () => devcloud.clock.now().getTime();
const stock = () => held(devcloud, `stock/${filter._id}`);
let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});

afterAll(() => devcloud.stop());

afterEach(async () => {
  await devcloud.settle();
  expect(await storedFaults(devcloud)).toEqual([]);
});

type Draw = Output<'loyalty.lottery.draw'>['draw'];

describe('drawing', () => {
  it('is free first, then costs points, then is over for the day; tomorrow one may again', async () => {
    const { id: lotteryId } = await openLottery(devcloud, { prizes: [pointsPrize({ chanceBps: 1 })] });
    const member = await aMember(devcloud, 60);
    expect(await member.call('loyalty.lottery.get', { lotteryId })).toMatchObject({ freeLeft: 1, paidLeft: 2, available: 60, mine: [] });
    const first = await member.call('loyalty.lottery.draw', { lotteryId });
    expect(first).toMatchObject({ freeLeft: 0, paidLeft: 2, available: 60, draw: { number: 1, costPoints: 0 } });
    const second = await member.call('loyalty.lottery.draw', { lotteryId });
    expect(second).toMatchObject({ paidLeft: 1, available: 10, draw: { number: 2, costPoints: 50 } });
    const third = await member.refusal('loyalty.lottery.draw', { lotteryId }, contended);
    expect(third).toMatchObject({ code: 'loyalty.points.not_enough', details: { available: 10, needed: 50 } });
    devcloud.clock.moveTo(new Date(now() + DAY_MS));
    expect(await member.call('loyalty.lottery.draw', { lotteryId })).toMatchObject({ draw: { number: 3, costPoints: 0 } });
    const { mine } = await member.call('loyalty.lottery.get', { lotteryId });
    expect(mine.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect((await member.call('loyalty.draw.mine', {})).rows).toEqual(mine);
  });

  it('costs what was shown or is not made: nobody spends points on a draw that he took for free', async () => {
    const { id: lotteryId } = await openLottery(devcloud, { prizes: [pointsPrize({ chanceBps: 1 })] });
    const member = await aMember(devcloud, 60);
    const free = await member.refusal('loyalty.lottery.draw', { lotteryId, costPoints: 50 }, contended);
    expect(free).toMatchObject({ code: 'loyalty.lottery.cost_changed', details: { costPoints: 0 } });
    await member.call('loyalty.lottery.draw', { lotteryId, costPoints: 0 });
    const paid = await member.refusal('loyalty.lottery.draw', { lotteryId, costPoints: 0 }, contended);
    expect(paid).toMatchObject({ code: 'loyalty.lottery.cost_changed', details: { costPoints: 50 } });
    const after = await member.call('loyalty.lottery.get', { lotteryId });
    expect(after).toMatchObject({ paidLeft: 2, mine: [{ number: 1, costPoints: 0 }] });
    expect(await member.call('loyalty.lottery.draw', { lotteryId, costPoints: 50 })).toMatchObject({ draw: { costPoints: 50 } });
  });

  it('is limited for a day, also under twenty taps at once; what costs points costs them once', async () => {
    const { id: lotteryId } = await openLottery(devcloud, { prizes: [pointsPrize({ chanceBps: 1 })] });
    const member = await aMember(devcloud, 500);
    const answers = await Promise.all(Array.from({ length: 20 }, () => member.answer('loyalty.lottery.draw', { lotteryId }, contended)));
    const made = answers.flatMap((answer) => (answer.ok ? [answer.data.draw] : []));
    expect(made.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
    expect(made.filter(({ costPoints }) => costPoints === 0)).toHaveLength(1);
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(new Set(codes)).toEqual(new Set(['loyalty.lottery.no_draws_left']));
    const won = made.filter(({ outcome }) => outcome === 'won').length;
    expect((await member.call('loyalty.home.get', {})).available).toBe(400 + 100 * won);
  });

  it('hands out exactly the five pieces there are when a hundred people draw at once', async () => {
    const { id: lotteryId } = await openLottery(devcloud);
    const members = await Promise.all(Array.from({ length: 100 }, () => aMember(devcloud)));
    const answers = await Promise.all(members.map((member) => member.answer('loyalty.lottery.draw', { lotteryId }, contended)));
    const outcomes = answers.map((answer) => (answer.ok ? answer.data.draw.outcome : answer.error.code));
    expect(outcomes.filter((outcome) => outcome === 'won')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 'used_up')).toHaveLength(95);
    expect(await held(devcloud, `prize/${lotteryId}_1`)).toEqual({ posted: 5, pendingOut: 5 });
  });

  it('lets everybody win who draws at once, as long as there is plenty', async () => {
    const { id: lotteryId } = await openLottery(devcloud, { prizes: [pointsPrize({ quantity: 300 })] });
    const members = await Promise.all(Array.from({ length: 40 }, () => aMember(devcloud)));
    const answers = await Promise.all(members.map((member) => member.answer('loyalty.lottery.draw', { lotteryId }, contended)));
    const outcomes = answers.map((answer) => (answer.ok ? answer.data.draw.outcome : answer.error.code));
    expect(new Set(outcomes)).toEqual(new Set(['won']));
    const { lottery } = await owner(devcloud).call('loyalty.lottery.get', { lotteryId });
    expect(lottery.prizes).toMatchObject([{ quantity: 300, left: 260 }]);
  });

  it('empties every bin before a prize is used up', async () => {
    const { id: lotteryId } = await openLottery(devcloud, { prizes: [pointsPrize({ quantity: 12 })], freeDraws: 5 });
    const members = await Promise.all(Array.from({ length: 3 }, () => aMember(devcloud)));
    const outcomes: string[] = [];
    for (const member of members.flatMap((one) => Array<typeof one>(5).fill(one))) {
      outcomes.push((await member.call('loyalty.lottery.draw', { lotteryId })).draw.outcome);
    }
    expect(outcomes).toEqual([...Array<string>(12).fill('won'), ...Array<string>(3).fill('used_up')]);
  });

  it('gives points and coupons at once', async () => {
    const couponRuleId = await givableRule(devcloud);
    const prizes = [pointsPrize({ chanceBps: 5_000, quantity: 50 }), aPrize({ title: '券', kind: 'coupon', productId: null, couponRuleId, chanceBps: 5_000, quantity: 50 })];
    const { id: lotteryId } = await openLottery(devcloud, { prizes, freeDraws: 10 });
    const member = await aMember(devcloud);
    const before = await bookLines(devcloud);
    const drawn: Draw[] = [];
    for (let turn = 0; turn < 10; turn += 1) drawn.push((await member.call('loyalty.lottery.draw', { lotteryId })).draw);
    const wonPoints = drawn.filter(({ prize }) => prize?.kind === 'points');
    const wonCoupons = drawn.filter(({ prize }) => prize?.kind === 'coupon');
    expect(wonPoints.length + wonCoupons.length).toBe(10);
    expect((await member.call('loyalty.home.get', {})).available).toBe(100 * wonPoints.length);
    const { rows } = await member.call('loyalty.coupon.mine', {});
    expect(rows.map(({ id }) => id).sort()).toEqual(wonCoupons.map(({ couponId }) => couponId).sort());
    // What is no goods leaves no warehouse.
    const after = await bookLines(devcloud);
    expect(after.get('house/tokens-used')).toBe((before.get('house/tokens-used') ?? 0) + 10);
    for (const line of ['house/delivered', 'house/supply', 'prize']) expect(after.get(line)).toBe(before.get(line));
    expect((await member.call('loyalty.draw.mine', { filter: 'won' })).rows).toHaveLength(10);
    expect((await member.call('loyalty.draw.mine', { filter: 'to_claim' })).rows).toEqual([]);
  });

  it('is refused before the lottery begins, when it is over, and where there is none', async () => {
    const today = dayOf(now());
    const member = await aMember(devcloud);
    const codeFor = async (lotteryId: string) => (await member.refusal('loyalty.lottery.draw', { lotteryId }, contended)).code;
    const prizes = [pointsPrize()];
    const later = await openLottery(devcloud, { opensOn: addDays(today, 1), prizes });
    expect((await member.call('loyalty.lottery.get', { lotteryId: later.id })).lottery.running).toBe(false);
    expect(await codeFor(later.id)).toBe('loyalty.offer.closed');
    const ended = await openLottery(devcloud, { prizes });
    await owner(devcloud).call('loyalty.offer.close', { offerId: ended.id });
    expect(await codeFor(ended.id)).toBe('loyalty.offer.closed');
    const draft = await owner(devcloud).call('loyalty.lottery.save', aLottery(devcloud, { prizes }));
    expect(await codeFor(draft.id)).toBe('loyalty.offer.missing');
    expect(await codeFor('lot_0000000000')).toBe('loyalty.offer.missing');
  });
});

describe('goods that were won', () => {
  async function won() {
    const { id: lotteryId } = await openLottery(devcloud, { prizes: [aPrize({ quantity: 2 })], freeDraws: 3 });
    const member = await aMember(devcloud);
    const { draw } = await member.call('loyalty.lottery.draw', { lotteryId });
    expect(draw).toMatchObject({ outcome: 'won', toClaim: true, orderId: null });
    return { lotteryId, member, draw };
  }

  it('wait for an address, then come as every order does', async () => {
    const { lotteryId, member, draw } = await won();
    expect((await member.call('loyalty.draw.mine', { filter: 'to_claim' })).rows).toEqual([draw]);
    await owner(devcloud).call('loyalty.offer.close', { offerId: lotteryId });
    expect(await held(devcloud, `prize/${lotteryId}_1`)).toEqual({ posted: 1, pendingOut: 1 });
    const { orderId } = await member.call('loyalty.draw.claim', { drawId: draw.id, destination });
    expect(await held(devcloud, `prize/${lotteryId}_1`)).toEqual({ posted: 0, pendingOut: 0 });
    const before = await stock();
    expect(await member.call('orders.order.get', { orderId })).toMatchObject({ channel: 'gift', relation: 'buyer' });
    await deliver(devcloud, orderId);
    expect(await stock()).toEqual({ posted: before.posted - 1, pendingOut: before.pendingOut - 1 });
    const { rows } = await member.call('loyalty.draw.mine', { filter: 'won' });
    expect(rows).toMatchObject([{ id: draw.id, toClaim: false, orderId }]);
  });

  it('wait again when their order is cancelled, and can be claimed again', async () => {
    const { lotteryId, member, draw } = await won();
    const before = await stock();
    const { orderId } = await member.call('loyalty.draw.claim', { drawId: draw.id, destination });
    await clientOf(devcloud, people.supervisor.openid).call('orders.order.cancel', { orderId, reason: '地址送不到' });
    expect(await stock()).toEqual(before);
    expect((await held(devcloud, `prize/${lotteryId}_1`)).pendingOut).toBe(1);
    expect((await member.call('loyalty.draw.mine', { filter: 'to_claim' })).rows).toEqual([draw]);
    const again = await member.call('loyalty.draw.claim', { drawId: draw.id, destination });
    expect(again.orderId).not.toBe(orderId);
    await deliver(devcloud, again.orderId);
  });

  it('wait again also when their order is given back before it left', async () => {
    const { lotteryId, member, draw } = await won();
    const { orderId } = await member.call('loyalty.draw.claim', { drawId: draw.id, destination });
    await giveGiftBack(devcloud, member, orderId, false);
    expect((await held(devcloud, `prize/${lotteryId}_1`)).pendingOut).toBe(1);
    expect((await member.call('loyalty.draw.mine', { filter: 'to_claim' })).rows).toEqual([draw]);
  });

  it('nobody won are not to be claimed', async () => {
    const { id: lotteryId } = await openLottery(devcloud, { prizes: [pointsPrize()] });
    const member = await aMember(devcloud);
    const { draw } = await member.call('loyalty.lottery.draw', { lotteryId });
    expect((await member.refusal('loyalty.draw.claim', { drawId: draw.id, destination }, contended)).code).toBe('loyalty.draw.missing');
  });
});
