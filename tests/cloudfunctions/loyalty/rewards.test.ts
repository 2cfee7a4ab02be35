import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { aMember, aReward, givableRule, giftDestination as destination, giveGiftBack, held, openReward, owner } from '../../fixtures/offers';
import { storedDocuments } from '../../fixtures/outbox';
import { deliver, filter, products, stockShelves, waterSet } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(180_000);

const contended = { contended: true };
const stock = (productId = filter._id) => held(devcloud, `stock/${productId}`);
const prize = (rewardId: string) => held(devcloud, `prize/${rewardId}`);
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

describe('a reward', () => {
  it('is drafted, changed, opened with its pieces, and closed again, which gives them back', async () => {
    const before = (await stock()).posted;
    const draft = await owner(devcloud).call('loyalty.reward.save', aReward());
    expect(draft).toMatchObject({ state: 'draft', left: 5, costPoints: 300, product: { id: filter._id, pictureKey: 'consumable' } });
    const changed = await owner(devcloud).call('loyalty.reward.save', aReward({ rewardId: draft.id, quantity: 4 }));
    expect(changed).toMatchObject({ id: draft.id, quantity: 4 });
    expect((await stock()).posted).toBe(before);
    await owner(devcloud).call('loyalty.offer.open', { offerId: draft.id });
    expect([(await stock()).posted, (await prize(draft.id)).posted]).toEqual([before - 4, 4]);
    const late = await owner(devcloud).refusal('loyalty.reward.save', aReward({ rewardId: draft.id }), contended);
    expect(late.code).toBe('loyalty.offer.not_editable');
    expect(await owner(devcloud).call('loyalty.offer.close', { offerId: draft.id })).toEqual({ state: 'closed' });
    expect([(await stock()).posted, (await prize(draft.id)).posted]).toEqual([before, 0]);
    const { rewards } = await clientOf(devcloud, people.supervisor.openid).call('loyalty.reward.all', {});
    expect(rewards.find(({ id }) => id === draft.id)).toMatchObject({ state: 'closed', left: 0 });
  });

  it('says what it gives: a product there is, or a coupon that the office hands out', async () => {
    const codeFor = async (wrong: Parameters<typeof aReward>[0]) =>
      (await owner(devcloud).refusal('loyalty.reward.save', aReward(wrong), contended)).code;
    expect(await codeFor({ productId: null })).toBe('loyalty.prize.not_valid');
    expect(await codeFor({ productId: waterSet._id })).toBe('loyalty.prize.not_valid');
    expect(await codeFor({ kind: 'coupon' })).toBe('loyalty.prize.not_valid');
    expect(await codeFor({ kind: 'coupon', couponRuleId: 'crl_0000000000' })).toBe('loyalty.prize.not_valid');
    expect(await codeFor({ quantity: 41 })).toBe('loyalty.prize.not_enough_stock');
    expect(await codeFor({ rewardId: 'rwd_0000000000' })).toBe('loyalty.offer.missing');
    for (const wrong of [{ costPoints: 0 }, { quantity: 0 }, { costPoints: 1.5 }, { title: ' ' }]) {
      expect(await codeFor(wrong)).toBe('request.invalid');
    }
  });

  it('cannot be opened when the warehouse has less by then, or its coupon is given no more', async () => {
    const [one, two] = [
      await owner(devcloud).call('loyalty.reward.save', aReward({ productId: products.purifier._id, quantity: 2 })),
      await owner(devcloud).call('loyalty.reward.save', aReward({ productId: products.purifier._id, quantity: 2 })),
    ];
    await owner(devcloud).call('loyalty.offer.open', { offerId: one.id });
    const short = await owner(devcloud).refusal('loyalty.offer.open', { offerId: two.id }, contended);
    expect(short).toMatchObject({ code: 'loyalty.prize.not_enough_stock', details: { available: 1 } });
    await owner(devcloud).call('loyalty.offer.close', { offerId: one.id });
    const couponRuleId = await givableRule(devcloud);
    const coupon = await owner(devcloud).call('loyalty.reward.save', aReward({ kind: 'coupon', couponRuleId }));
    await owner(devcloud).call('loyalty.offer.close', { offerId: couponRuleId });
    const over = await owner(devcloud).refusal('loyalty.offer.open', { offerId: coupon.id }, contended);
    expect(over.code).toBe('loyalty.prize.not_valid');
  });
});

describe('exchanging', () => {
  it('takes the points and makes an order at no charge, which is delivered as every order', async () => {
    const reward = await openReward(devcloud, { productId: products.heater._id, costPoints: 800 });
    const { posted } = await stock(products.heater._id);
    const member = await aMember(devcloud, 1_000);
    const seen = await member.call('loyalty.reward.list', {});
    expect(seen.rewards.find(({ id }) => id === reward.id)).toMatchObject({ left: 5, taken: 0 });
    const answer = await member.call('loyalty.reward.exchange', { rewardId: reward.id, destination });
    expect(answer).toMatchObject({ couponId: null, available: 200 });
    const orderId = answer.orderId ?? '';
    expect(await member.call('orders.order.get', { orderId })).toMatchObject({ channel: 'gift', relation: 'buyer' });
    expect(await stock(products.heater._id)).toEqual({ posted: posted + 1, pendingOut: 1 });
    expect((await prize(reward.id)).posted).toBe(4);
    await deliver(devcloud, orderId);
    expect(await stock(products.heater._id)).toEqual({ posted, pendingOut: 0 });
    await devcloud.settle();
    expect((await member.call('loyalty.home.get', {})).available).toBe(200);
    const after = await member.call('loyalty.reward.list', {});
    expect(after).toMatchObject({ available: 200 });
    expect(after.rewards.find(({ id }) => id === reward.id)).toMatchObject({ left: 4, taken: 1 });
  });

  it('for a coupon gives one by its rule as it was promised, also when that is closed meanwhile', async () => {
    const couponRuleId = await givableRule(devcloud);
    const reward = await openReward(devcloud, { kind: 'coupon', couponRuleId, costPoints: 100, perPerson: 2 });
    await owner(devcloud).call('loyalty.offer.close', { offerId: couponRuleId });
    const member = await aMember(devcloud, 250);
    const answer = await member.call('loyalty.reward.exchange', { rewardId: reward.id, destination: null });
    expect(answer).toMatchObject({ orderId: null, available: 150 });
    await member.call('loyalty.reward.exchange', { rewardId: reward.id, destination: null });
    const { rows } = await member.call('loyalty.coupon.mine', {});
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual(expect.objectContaining({ id: answer.couponId, title: '抽奖券', amountFen: 5_000 }));
  });

  it('is refused without points, address or a piece, beyond the limit, and for what is not open', async () => {
    const reward = await openReward(devcloud, { quantity: 1 });
    const codeFor = async (member: Awaited<ReturnType<typeof aMember>>, rewardId = reward.id, to: typeof destination | null = destination) =>
      (await member.refusal('loyalty.reward.exchange', { rewardId, destination: to }, contended)).code;
    const poor = await aMember(devcloud, 299);
    expect(await codeFor(poor)).toBe('loyalty.points.not_enough');
    expect((await poor.call('loyalty.home.get', {})).available).toBe(299);
    const rich = await aMember(devcloud, 5_000);
    expect(await codeFor(rich, reward.id, null)).toBe('loyalty.reward.address_needed');
    expect(await codeFor(rich, 'rwd_0000000000')).toBe('loyalty.offer.missing');
    const draft = await owner(devcloud).call('loyalty.reward.save', aReward());
    expect(await codeFor(rich, draft.id)).toBe('loyalty.offer.missing');
    await rich.call('loyalty.reward.exchange', { rewardId: reward.id, destination });
    expect(await codeFor(await aMember(devcloud, 300))).toBe('loyalty.offer.gone');
    const more = await openReward(devcloud);
    await rich.call('loyalty.reward.exchange', { rewardId: more.id, destination });
    expect(await codeFor(rich, more.id)).toBe('loyalty.offer.limit_reached');
    await owner(devcloud).call('loyalty.offer.close', { offerId: more.id });
    expect(await codeFor(await aMember(devcloud, 300), more.id)).toBe('loyalty.offer.closed');
  });

  it('never spends a point twice, however often one taps at once', async () => {
    const couponRuleId = await givableRule(devcloud);
    const reward = await openReward(devcloud, { kind: 'coupon', couponRuleId, costPoints: 100, quantity: 50, perPerson: 50 });
    const member = await aMember(devcloud, 350);
    const input = { rewardId: reward.id, destination: null };
    const answers = await Promise.all(Array.from({ length: 20 }, () => member.answer('loyalty.reward.exchange', input, contended)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
    const codes = new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code])));
    expect(codes).toEqual(new Set(['loyalty.points.not_enough']));
    expect((await member.call('loyalty.home.get', {})).available).toBe(50);
    expect(await storedDocuments(devcloud, 'coupons', { ruleId: couponRuleId })).toHaveLength(3);
  });

  it('gives exactly five pieces to a hundred people who want one at once', async () => {
    const reward = await openReward(devcloud);
    const members = await Promise.all(Array.from({ length: 100 }, () => aMember(devcloud, 300)));
    const input = { rewardId: reward.id, destination };
    const answers = await Promise.all(members.map((member) => member.answer('loyalty.reward.exchange', input, contended)));
    const got = answers.flatMap((answer) => (answer.ok ? [answer.data.orderId] : []));
    expect(new Set(got).size).toBe(5);
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(new Set(codes)).toEqual(new Set(['loyalty.offer.gone']));
    expect(await prize(reward.id)).toEqual({ posted: 0, pendingOut: 0 });
  });
});

describe('the order of a reward', () => {
  async function exchanged(costPoints = 300) {
    const reward = await openReward(devcloud, { costPoints });
    const member = await aMember(devcloud, 500);
    const { orderId } = await member.call('loyalty.reward.exchange', { rewardId: reward.id, destination });
    return { reward, member, orderId: orderId ?? '' };
  }

  it('that is cancelled brings the points back, the piece into the warehouse, and lets the person exchange again', async () => {
    const { reward, member, orderId } = await exchanged();
    const before = await stock();
    await clientOf(devcloud, people.supervisor.openid).call('orders.order.cancel', { orderId, reason: '地址送不到' });
    expect(await stock()).toEqual({ posted: before.posted, pendingOut: before.pendingOut - 1 });
    expect((await member.call('loyalty.home.get', {})).available).toBe(500);
    await member.call('loyalty.reward.exchange', { rewardId: reward.id, destination });
    expect((await member.call('loyalty.home.get', {})).available).toBe(200);
  });

  it('that is given back before it left is cancelled, like any other', async () => {
    const { reward, member, orderId } = await exchanged();
    const before = await stock();
    await giveGiftBack(devcloud, member, orderId, false);
    expect((await member.call('orders.order.get', { orderId })).card.cancelled).toBe(true);
    expect(await stock()).toEqual({ posted: before.posted, pendingOut: before.pendingOut - 1 });
    const { available, rewards } = await member.call('loyalty.reward.list', {});
    expect([available, rewards.find(({ id }) => id === reward.id)?.taken]).toEqual([500, 0]);
  });

  it('that is given back after it came brings the points back, and no money', async () => {
    const { member, orderId } = await exchanged();
    await deliver(devcloud, orderId);
    const { posted } = await stock();
    const { refundId, preview } = await giveGiftBack(devcloud, member, orderId, true);
    expect(preview).toMatchObject({ refundFen: 0, paybacks: [], pointsReturned: 300, piecesReturned: 1 });
    expect((await member.call('loyalty.home.get', {})).available).toBe(500);
    expect((await stock()).posted).toBe(posted);
    await clientOf(devcloud, people.supervisor.openid).call('orders.refund.receive', { refundId, outcome: 'received' });
    expect((await stock()).posted).toBe(posted + 1);
  });
});
