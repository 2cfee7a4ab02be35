import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { DEPOSIT_FEN, dueFen, paid, payOnPhone, paymentsOf, prepayIdOf, PRICE_FEN, startPaying, tell, unpaidOrder } from '../../fixtures/money';
import { stockShelves } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(60_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});
afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
});
afterAll(() => devcloud.stop());

const customer = () => clientOf(devcloud, customers.zhang.openid);

describe('what an order brings', () => {
  it('stands with its money once it is paid in full: its buyer and the books open the account, the guide does not', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    await paid(devcloud, orderId, 'deposit');
    expect(await customer().call('payments.order.get', { orderId })).toMatchObject({ earned: null });
    await paid(devcloud, orderId);
    const { person } = await customer().call('identity.session.get', {});
    const earned = { points: PRICE_FEN / 100, growth: PRICE_FEN / 100, given: false, releaseAt: null };
    const account = `customer/${person.id}/points`;
    expect(await customer().call('payments.order.get', { orderId })).toMatchObject({ earned: { ...earned, account } });
    expect((await customer().call('ledger.account.explain', { account })).balance.pendingIn).toBeGreaterThanOrEqual(earned.points);
    expect(await clientOf(devcloud, people.finance.openid).call('payments.order.get', { orderId })).toMatchObject({ earned: { account } });
    expect(await clientOf(devcloud, people.guide.openid).call('payments.order.get', { orderId })).toMatchObject({ earned: { ...earned, account: null } });
  });
});

describe('a customer who pays on his own phone', () => {
  it('pays the deposit, and later the rest; every figure adds up', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    expect(await customer().call('payments.order.get', { orderId })).toMatchObject({
      payableFen: PRICE_FEN,
      paidFen: 0,
      dueFen: PRICE_FEN,
      depositFen: DEPOSIT_FEN,
      commands: ['pay_self'],
    });
    const deposit = await paid(devcloud, orderId, 'deposit');
    expect(deposit.amountFen).toBe(DEPOSIT_FEN);
    expect(await customer().call('payments.order.get', { orderId })).toMatchObject({
      paidFen: DEPOSIT_FEN,
      dueFen: PRICE_FEN - DEPOSIT_FEN,
      depositFen: null,
      payments: [{ id: deposit.paymentId, part: 'deposit', method: 'wechat_self', state: 'succeeded', amountFen: DEPOSIT_FEN }],
    });
    const rest = await paid(devcloud, orderId);
    expect(rest.amountFen).toBe(PRICE_FEN - DEPOSIT_FEN);
    expect(await customer().call('payments.order.get', { orderId })).toMatchObject({ payableFen: PRICE_FEN, paidFen: PRICE_FEN, dueFen: 0, commands: [] });
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: 0, pendingIn: 0 });
    expect(await customer().refusal('payments.payment.start', { orderId, part: 'rest' })).toMatchObject({ code: 'payments.order.nothing_due' });
  });

  it('meets the same open payment with every tap, also with twenty at once', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const taps = await Promise.all(Array.from({ length: 20 }, () => customer().answer('payments.payment.start', { orderId, part: 'rest' }, { contended: true })));
    expect(taps.every(({ ok }) => ok)).toBe(true);
    expect(new Set(taps.map((tap) => JSON.stringify(tap.ok && tap.data))).size).toBe(1);
    expect(await paymentsOf(devcloud, orderId)).toHaveLength(1);
  });

  it('believes nobody who only says that it was paid', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const { paymentId } = await startPaying(devcloud, orderId);
    expect(await customer().call('payments.payment.check', { paymentId })).toMatchObject({ state: 'pending' });
    const [payment] = await paymentsOf(devcloud, orderId);
    const forged = { returnCode: 'SUCCESS', resultCode: 'SUCCESS', outTradeNo: payment?.tradeNo, totalFee: PRICE_FEN };
    expect(await devcloud.call('payments', customers.zhang.openid, forged as never)).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(await customer().call('payments.payment.check', { paymentId })).toMatchObject({ state: 'pending', settledAt: null });
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: PRICE_FEN, pendingIn: 0 });
  });

  it('needs no notification: asking is enough', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const prepared = await startPaying(devcloud, orderId);
    await payOnPhone(devcloud, prepared);
    expect(await customer().call('payments.payment.check', { paymentId: prepared.paymentId })).toMatchObject({ state: 'succeeded' });
    await tell(devcloud);
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: 0, pendingIn: 0 });
  });

  it('pays once, whether WeChat tells a hundred times, in any order, or not at all', async () => {
    const orders = await Promise.all([unpaidOrder(devcloud), unpaidOrder(devcloud)]);
    for (const { orderId } of orders) await payOnPhone(devcloud, await startPaying(devcloud, orderId));
    const notices = (await devcloud.pay.notices.list()).slice(0, 2);
    const hundred = Array.from({ length: 100 }, (_, position) => notices[(position * 7) % 2]?._id ?? '');
    for (let first = 0; first < 100; first += 20) {
      const taken = await Promise.all(hundred.slice(first, first + 20).map((id) => devcloud.pay.notices.deliver(id)));
      expect(taken).toEqual(taken.map(() => true));
    }
    for (const { orderId } of orders) {
      expect(await dueFen(devcloud, orderId)).toEqual({ posted: 0, pendingIn: 0 });
      expect((await paymentsOf(devcloud, orderId)).map(({ state }) => state)).toEqual(['succeeded']);
    }
  });
});

describe('money that comes when nobody waits for it', () => {
  it('is taken after the payment was closed', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const prepared = await startPaying(devcloud, orderId);
    expect(await customer().call('payments.payment.close', { paymentId: prepared.paymentId })).toMatchObject({ state: 'closed' });
    await payOnPhone(devcloud, prepared);
    await tell(devcloud);
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: 0, pendingIn: 0 });
    expect(await customer().call('payments.payment.check', { paymentId: prepared.paymentId })).toMatchObject({ state: 'succeeded' });
  });

  it('is taken twice and goes back once when the customer paid again after a retry', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const first = await startPaying(devcloud, orderId);
    await customer().call('payments.payment.close', { paymentId: first.paymentId });
    const second = await startPaying(devcloud, orderId);
    expect(second.paymentId).not.toBe(first.paymentId);
    expect(prepayIdOf(second)).not.toBe(prepayIdOf(first));
    await payOnPhone(devcloud, second);
    await payOnPhone(devcloud, first);
    await tell(devcloud);
    await tell(devcloud);
    const money = await customer().call('payments.order.get', { orderId });
    expect(money).toMatchObject({ payableFen: PRICE_FEN, paidFen: PRICE_FEN, dueFen: 0 });
    expect(money.paybacks).toMatchObject([{ reason: 'overpaid', amountFen: PRICE_FEN, state: 'succeeded' }]);
    expect(await devcloud.pay.refunds()).toMatchObject([expect.objectContaining({ refundFee: PRICE_FEN, state: 'SUCCESS' })]);
  });

  it('replaces an open payment for the deposit by one for the rest', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const deposit = await startPaying(devcloud, orderId, 'deposit');
    const rest = await startPaying(devcloud, orderId, 'rest');
    expect(rest.amountFen).toBe(PRICE_FEN);
    await payOnPhone(devcloud, deposit);
    await payOnPhone(devcloud, rest);
    await tell(devcloud);
    await tell(devcloud);
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: 0, pendingIn: 0 });
    expect((await customer().call('payments.order.get', { orderId })).paidFen).toBe(PRICE_FEN);
  });
});

describe('while WeChat cannot be reached', () => {
  afterEach(() => devcloud.pay.setBehaviour({ calls: 'served' }));

  it('nothing is prepared, or prepared once: the next tap goes on with the same payment', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    for (const calls of ['unavailable', 'lost'] as const) {
      await devcloud.pay.setBehaviour({ calls });
      expect(await customer().refusal('payments.payment.start', { orderId, part: 'rest' })).toMatchObject({ code: 'payments.wechat.unavailable' });
    }
    await devcloud.pay.setBehaviour({ calls: 'served' });
    await paid(devcloud, orderId);
    expect(await paymentsOf(devcloud, orderId)).toHaveLength(1);
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: 0, pendingIn: 0 });
  });

  it('a notification is not taken, so WeChat repeats it', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const prepared = await startPaying(devcloud, orderId);
    await payOnPhone(devcloud, prepared);
    await devcloud.pay.setBehaviour({ calls: 'unavailable' });
    await tell(devcloud);
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: PRICE_FEN, pendingIn: 0 });
    expect(await customer().refusal('payments.payment.check', { paymentId: prepared.paymentId })).toMatchObject({ code: 'payments.wechat.unavailable' });
    await devcloud.pay.setBehaviour({ calls: 'served' });
    await devcloud.advanceClock(15_000);
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: 0, pendingIn: 0 });
  });
});

describe('who may pay', () => {
  it('is whoever is on the order; for others it does not exist, and the shop does not pay for itself', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const start = (openid: string) => clientOf(devcloud, openid).refusal('payments.payment.start', { orderId, part: 'rest' });
    expect(await start(customers.liu.openid)).toMatchObject({ code: 'orders.order.missing' });
    expect(await start(people.otherGuide.openid)).toMatchObject({ code: 'orders.order.missing' });
    expect(await start(people.guide.openid)).toMatchObject({ code: 'auth.forbidden' });
  });
});
