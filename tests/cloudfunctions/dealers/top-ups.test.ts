import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Output } from '../../../src/shared/contract/registry';
import { foundCompany, people } from '../../fixtures/company';
import { dealerBalance, handedOver, HEATER_FEN, openDealership, requested, storedStanding, topUp } from '../../fixtures/dealers';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { payOnPhone, recordCash, startPaying, tell } from '../../fixtures/money';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(120_000);

/** A dealer brings money by WeChat Pay, whatever becomes of it on the way. */
const { dealer: DEALER, finance: FINANCE, owner: OWNER } = people;
const AMOUNT_FEN = 500_000;

let devcloud: Devcloud;
beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
});
afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
  await devcloud.stop();
});

const dealer = () => clientOf(devcloud, DEALER.openid);
const bill = async (amountFen = AMOUNT_FEN) => (await dealer().call('dealers.top_up.create', { amountFen })).topUpId;
const start = (topUpId: string) => startPaying(devcloud, topUpId, 'rest', DEALER.openid);
const pay = (prepared: Output<'payments.payment.start'>) => payOnPhone(devcloud, prepared, DEALER.openid);
const posted = async () => (await dealerBalance(devcloud)).posted;
const shown = async (topUpId: string) => (await dealer().call('dealers.account.get', {})).topUps.find(({ id }) => id === topUpId);

describe('money by WeChat Pay', () => {
  it('is on the account once WeChat says so, and pays what is due first', async () => {
    await handedOver(devcloud, await requested(devcloud, 1), 1);
    const topUpId = await bill();
    await pay(await start(topUpId));
    expect(await posted()).toBe(-HEATER_FEN);
    await tell(devcloud);
    expect(await posted()).toBe(AMOUNT_FEN - HEATER_FEN);
    expect((await storedStanding(devcloud))?.dues).toEqual([]);
    expect(await shown(topUpId)).toMatchObject({ creditedFen: AMOUNT_FEN, cancelled: false });
    expect(await dealer().call('payments.order.get', { orderId: topUpId })).toMatchObject({ dueFen: 0, paidFen: AMOUNT_FEN, commands: [] });
  });

  it('counts without a notification, when he asks; what WeChat tells later, and twice, adds nothing', async () => {
    await devcloud.pay.setBehaviour({ notifications: 'twice', order: 'last_first' });
    const topUpId = await bill();
    const prepared = await start(topUpId);
    await pay(prepared);
    expect(await dealer().call('payments.payment.check', { paymentId: prepared.paymentId })).toMatchObject({ state: 'succeeded' });
    await devcloud.settle();
    expect(await posted()).toBe(AMOUNT_FEN);
    await tell(devcloud);
    await tell(devcloud);
    expect(await posted()).toBe(AMOUNT_FEN);
  });

  it('is found out later when neither phone nor notification says what became of it', async () => {
    await devcloud.pay.setBehaviour({ notifications: 'never' });
    const topUpId = await bill();
    const prepared = await start(topUpId);
    await pay(prepared);
    await devcloud.pay.setBehaviour({ calls: 'unavailable' });
    expect(await dealer().refusal('payments.payment.check', { paymentId: prepared.paymentId })).toMatchObject({ code: 'payments.wechat.unavailable' });
    expect(await posted()).toBe(0);
    await devcloud.pay.setBehaviour({ calls: 'served' });
    await devcloud.advanceClock(20 * 60_000);
    await devcloud.settle();
    expect(await posted()).toBe(AMOUNT_FEN);
  });

  it('comes to nothing when he closes the sheet, and he may pay the same bill again', async () => {
    const topUpId = await bill();
    const first = await start(topUpId);
    await dealer().call('payments.payment.close', { paymentId: first.paymentId });
    expect(await shown(topUpId)).toMatchObject({ creditedFen: 0 });
    await pay(await start(topUpId));
    await tell(devcloud);
    expect(await posted()).toBe(AMOUNT_FEN);
  });

  it('goes back when he took the bill back while the sheet was open', async () => {
    const topUpId = await bill();
    const prepared = await start(topUpId);
    await dealer().call('dealers.top_up.cancel', { topUpId });
    expect(await dealer().call('payments.order.get', { orderId: topUpId })).toMatchObject({ cancelled: true, dueFen: 0, paidFen: 0, commands: [] });
    await pay(prepared);
    await tell(devcloud);
    await tell(devcloud);
    expect(await posted()).toBe(0);
    expect((await dealer().call('payments.order.get', { orderId: topUpId })).paybacks).toMatchObject([{ reason: 'overpaid', amountFen: AMOUNT_FEN, state: 'succeeded' }]);
    expect(await shown(topUpId)).toMatchObject({ creditedFen: 0, cancelled: true });
  });

  it('is not taken back while finance has a transfer for it to look at; after that said no, it is', async () => {
    const topUpId = await bill();
    const recorded = await recordCash(devcloud, topUpId, 200_000, DEALER.openid);
    if (!recorded.ok) throw new Error(recorded.error.code);
    expect(await dealer().refusal('dealers.top_up.cancel', { topUpId })).toMatchObject({ code: 'dealers.top_up.awaits_confirmation', details: { awaitingFen: 200_000 } });
    expect(await shown(topUpId)).toMatchObject({ cancelled: false });
    await clientOf(devcloud, FINANCE.openid).call('payments.payment.reject', { paymentId: recorded.data.paymentId, reason: '没有这笔钱' });
    expect(await dealer().call('dealers.top_up.cancel', { topUpId })).toMatchObject({ cancelled: true });
    expect(await recordCash(devcloud, topUpId, 200_000, DEALER.openid)).toMatchObject({ ok: false, error: { code: 'payments.order.nothing_due' } });
  });

  it('is either taken back or recorded for, also when both happen at once', async () => {
    const outcomes: string[] = [];
    for (let trial = 0; trial < 5; trial += 1) {
      const topUpId = await bill();
      const evidence = ['cloud://local-env.local/evidence/receipt-1.jpg'];
      const record = { orderId: topUpId, part: 'rest', method: 'transfer', amountFen: AMOUNT_FEN, evidence } as const;
      const [cancelled, recorded] = await Promise.all([
        dealer().answer('dealers.top_up.cancel', { topUpId }, { contended: true }),
        dealer().answer('payments.payment.record', record, { contended: true }),
      ]);
      outcomes.push([cancelled.ok ? 'cancelled' : cancelled.error.code, recorded.ok ? 'recorded' : recorded.error.code].join(' '));
    }
    const allowed = ['cancelled payments.order.nothing_due', 'dealers.top_up.awaits_confirmation recorded'];
    expect(outcomes.filter((outcome) => !allowed.includes(outcome))).toEqual([]);
  });

  it('is credited once when he paid by transfer as well: the second goes back', async () => {
    const topUpId = await bill();
    const prepared = await start(topUpId);
    const recorded = await recordCash(devcloud, topUpId, AMOUNT_FEN, DEALER.openid);
    if (!recorded.ok) throw new Error(recorded.error.code);
    await pay(prepared);
    await tell(devcloud);
    await clientOf(devcloud, FINANCE.openid).call('payments.payment.confirm', { paymentId: recorded.data.paymentId });
    await devcloud.settle();
    expect(await posted()).toBe(AMOUNT_FEN);
    const { paybacks } = await dealer().call('payments.order.get', { orderId: topUpId });
    expect(paybacks).toMatchObject([{ reason: 'overpaid', amountFen: AMOUNT_FEN }]);
  });

  it('stands in the office’s list by what became of it, found by its dealer and its number, page by page', async () => {
    const finance = clientOf(devcloud, FINANCE.openid);
    const listed = async (input: Parameters<typeof finance.call<'dealers.top_up.list'>>[1]) => (await finance.call('dealers.top_up.list', input)).rows.map(({ id }) => id);
    const [open, given] = [await bill(), await bill(10_000)];
    const credited = await topUp(devcloud, 5_000);
    await dealer().call('dealers.top_up.cancel', { topUpId: given });
    expect(await listed({})).toEqual([credited, given, open]);
    expect(await listed({ filter: 'open' })).toEqual([open]);
    expect(await listed({ filter: 'credited' })).toEqual([credited]);
    expect(await listed({ filter: 'cancelled' })).toEqual([given]);
    expect(await listed({ search: '城东' })).toEqual([credited, given, open]);
    const [row] = (await finance.call('dealers.top_up.list', { filter: 'credited' })).rows;
    expect(row).toMatchObject({ organisationName: '城东专卖店', byName: '黄老板', amountFen: 5_000, creditedFen: 5_000 });
    expect(await listed({ search: row?.topUpNo ?? '' })).toEqual([credited]);
    expect(await listed({ search: '城西' })).toEqual([]);
    expect(await listed({ after: given })).toEqual([open]);
  });

  it('is named by its dealer where finance looks through money that came, and goes back', async () => {
    const topUpId = await bill();
    const prepared = await start(topUpId);
    await dealer().call('dealers.top_up.cancel', { topUpId });
    await pay(prepared);
    await tell(devcloud);
    const finance = clientOf(devcloud, FINANCE.openid);
    expect((await finance.call('payments.payment.list', {})).rows).toMatchObject([{ orderId: topUpId, dealerName: '城东专卖店' }]);
    expect((await finance.call('payments.payback.list', {})).rows).toMatchObject([{ orderId: topUpId, dealerName: '城东专卖店' }]);
  });

  it('is paid by who runs the dealership alone, and confirmed by the company’s finance alone', async () => {
    const topUpId = await bill();
    expect(await clientOf(devcloud, people.dealerGuide.openid).refusal('payments.payment.start', { orderId: topUpId, part: 'rest' })).toMatchObject({ code: 'orders.order.missing' });
    expect(await clientOf(devcloud, OWNER.openid).refusal('payments.payment.start', { orderId: topUpId, part: 'rest' })).toMatchObject({ code: 'auth.forbidden' });
    const recorded = await recordCash(devcloud, topUpId, AMOUNT_FEN, DEALER.openid);
    if (!recorded.ok) throw new Error(recorded.error.code);
    const { paymentId } = recorded.data;
    expect(await dealer().refusal('payments.payment.confirm', { paymentId })).toMatchObject({ code: 'auth.forbidden' });
    expect(await posted()).toBe(0);
    await clientOf(devcloud, FINANCE.openid).call('payments.payment.reject', { paymentId, reason: '账上没有这笔' });
    await topUp(devcloud, 100);
    expect(await posted()).toBe(100);
  });
});
