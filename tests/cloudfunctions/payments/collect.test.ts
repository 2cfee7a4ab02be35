import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { collect, dueFen, paymentsOf, PRICE_FEN, unpaidOrder } from '../../fixtures/money';
import { stockShelves } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(60_000);

const SECOND_MS = 1000;

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});
afterEach(async () => {
  await devcloud.pay.setBehaviour({ calls: 'served', codes: 'by_amount' });
  expect(await storedFaults(devcloud)).toEqual([]);
});
afterAll(() => devcloud.stop());

const guide = () => clientOf(devcloud, people.guide.openid);
const SETTLED = { posted: 0, pendingIn: 0 };
const PAYER = customers.zhang.openid;

/** Collects the whole price, for which WeChat asks the payer's password. */
async function asked(orderId: string): Promise<string> {
  const answer = await collect(devcloud, orderId);
  if (!answer.ok) throw new Error(answer.error.code);
  expect(answer.data).toMatchObject({ state: 'pending', amountFen: PRICE_FEN });
  return answer.data.paymentId;
}

async function tradeNoOf(orderId: string): Promise<string> {
  return (await paymentsOf(devcloud, orderId)).at(-1)?.tradeNo ?? '';
}

describe('a payment by code', () => {
  it('of a small amount is there at once', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    expect(await collect(devcloud, orderId, { part: 'deposit' })).toMatchObject({ ok: true, data: { state: 'succeeded', amountFen: 20_000 } });
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: PRICE_FEN - 20_000, pendingIn: 0 });
  });

  it('waits while the payer types his password, and is there when he has', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const paymentId = await asked(orderId);
    await devcloud.advanceClock(10 * SECOND_MS);
    expect(await guide().call('payments.payment.check', { paymentId })).toMatchObject({ state: 'pending' });
    expect(await devcloud.pay.answerCode(await tradeNoOf(orderId), PAYER, true)).toBe(true);
    expect(await guide().call('payments.payment.check', { paymentId })).toMatchObject({ state: 'succeeded', collectedByName: '李敏' });
    expect(await dueFen(devcloud, orderId)).toEqual(SETTLED);
  });

  it('is taken back after forty-five seconds, and not before', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const paymentId = await asked(orderId);
    await devcloud.advanceClock(44 * SECOND_MS);
    expect(await guide().call('payments.payment.check', { paymentId })).toMatchObject({ state: 'pending' });
    await devcloud.advanceClock(SECOND_MS);
    expect(await guide().call('payments.payment.check', { paymentId })).toMatchObject({ state: 'closed' });
    expect(await devcloud.pay.answerCode(await tradeNoOf(orderId), PAYER, true)).toBe(false);
    expect(await collect(devcloud, orderId)).toMatchObject({ ok: true, data: { state: 'pending' } });
  });

  it('is given up by the guide no sooner than after fifteen seconds', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const paymentId = await asked(orderId);
    await devcloud.advanceClock(10 * SECOND_MS);
    expect(await guide().call('payments.payment.close', { paymentId })).toMatchObject({ state: 'pending' });
    await devcloud.advanceClock(5 * SECOND_MS);
    expect(await guide().call('payments.payment.close', { paymentId })).toMatchObject({ state: 'closed' });
  });

  it('charges no second code while the first is open, however often it is scanned', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const paymentId = await asked(orderId);
    const again = await collect(devcloud, orderId, { openid: customers.liu.openid });
    expect(again).toMatchObject({ ok: true, data: { paymentId, state: 'pending' } });
    expect(await devcloud.pay.askedOf(customers.liu.openid)).toEqual([]);
  });

  it('is refused with WeChat’s own reason, and nothing is owed for it', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const old = { orderId, part: 'rest', authCode: '134567890123456789' } as const;
    expect(await guide().refusal('payments.payment.collect', old)).toMatchObject({ code: 'payments.code.refused', details: { reason: '请扫描微信支付付款码' } });
    await devcloud.pay.setBehaviour({ codes: 'declined' });
    expect(await collect(devcloud, orderId)).toMatchObject({ ok: false, error: { code: 'payments.code.refused', details: { reason: '用户账号余额不足' } } });
    await devcloud.pay.setBehaviour({ codes: 'paid' });
    expect(await collect(devcloud, orderId)).toMatchObject({ ok: true, data: { state: 'succeeded' } });
    expect(await dueFen(devcloud, orderId)).toEqual(SETTLED);
  });

  it('whose answer was lost is found again: the customer pays once', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    await devcloud.pay.setBehaviour({ codes: 'paid', calls: 'lost' });
    expect(await collect(devcloud, orderId)).toMatchObject({ ok: false, error: { code: 'payments.wechat.unavailable' } });
    await devcloud.pay.setBehaviour({ calls: 'served' });
    expect(await collect(devcloud, orderId)).toMatchObject({ ok: true, data: { state: 'succeeded' } });
    expect(await dueFen(devcloud, orderId)).toEqual(SETTLED);
    expect((await devcloud.pay.trades()).filter(({ state }) => state === 'SUCCESS' ).length).toBeGreaterThan(0);
    expect(await paymentsOf(devcloud, orderId)).toHaveLength(1);
  });

  it('that WeChat never got is given up when its time is over', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    await devcloud.pay.setBehaviour({ calls: 'unavailable' });
    await collect(devcloud, orderId);
    await devcloud.pay.setBehaviour({ calls: 'served' });
    const [{ _id: paymentId } = { _id: '' }] = await paymentsOf(devcloud, orderId);
    expect(await guide().call('payments.payment.check', { paymentId })).toMatchObject({ state: 'pending' });
    await devcloud.advanceClock(45 * SECOND_MS);
    expect(await guide().call('payments.payment.check', { paymentId })).toMatchObject({ state: 'failed' });
  });

  it('keeps no code anywhere', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const authCode = await devcloud.pay.issueCode(PAYER);
    await guide().call('payments.payment.collect', { orderId, part: 'deposit', authCode });
    for (const collection of ['payments', 'commands', 'ledger_transfers']) {
      const { documents } = await devcloud.store.find(collection, { query: {}, limit: 1000 });
      expect(JSON.stringify(documents)).not.toContain(authCode);
    }
  });

  it('is for the members who are on the order', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    expect(await collect(devcloud, orderId, { by: people.otherGuide.openid })).toMatchObject({ error: { code: 'orders.order.missing' } });
    expect(await collect(devcloud, orderId, { by: people.finance.openid })).toMatchObject({ error: { code: 'auth.forbidden' } });
    expect(await collect(devcloud, orderId, { by: customers.zhang.openid })).toMatchObject({ error: { code: 'auth.forbidden' } });
  });
});
