import type { Devcloud } from '../../../devcloud/start-devcloud';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { callInternally, dueFen, paid, payOnPhone, PRICE_FEN, startPaying, tell, unpaidOrder } from '../../fixtures/money';
import { leaveEvents } from '../../fixtures/outbox';
import { deliverEvents, refundApproved } from '../../fixtures/refunded';
import { stockShelves } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(60_000);

const DEPOSIT_FEN = 20_000;
const SETTLED = { posted: 0, pendingIn: 0 };

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});
afterEach(async () => {
  await devcloud.pay.setBehaviour({ calls: 'served', refunds: 'done', refundQueries: 'full', notifications: 'at_once' });
  expect(await storedFaults(devcloud)).toEqual([]);
});
afterAll(() => devcloud.stop());

const finance = () => clientOf(devcloud, people.finance.openid);
const customer = () => clientOf(devcloud, customers.zhang.openid);

/** Deposit and rest are paid. */
async function paidInTwo(): Promise<string> {
  const { orderId } = await unpaidOrder(devcloud);
  await paid(devcloud, orderId, 'deposit');
  await paid(devcloud, orderId, 'rest');
  return orderId;
}

const shares = async (orderId: string) =>
  (await customer().call('payments.order.get', { orderId })).paybacks.map(({ amountFen, state }) => [amountFen, state]);

describe('an approved refund', () => {
  it('goes back from the latest payment, and what that cannot give from the one before', async () => {
    const orderId = await paidInTwo();
    await refundApproved(devcloud, orderId, 8_000);
    expect(await dueFen(devcloud, orderId)).toEqual(SETTLED);
    expect(await shares(orderId)).toEqual([[8_000, 'succeeded']]);
    await refundApproved(devcloud, orderId, PRICE_FEN - 8_000);
    expect(await dueFen(devcloud, orderId)).toEqual(SETTLED);
    expect((await shares(orderId)).toSorted()).toEqual([[8_000, 'succeeded'], [DEPOSIT_FEN, 'succeeded'], [PRICE_FEN - DEPOSIT_FEN - 8_000, 'succeeded']].toSorted());
    expect(await customer().call('payments.order.get', { orderId })).toMatchObject({ payableFen: 0, paidFen: 0, dueFen: 0 });
  });

  it('of what was never paid sends nothing back', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    await paid(devcloud, orderId, 'deposit');
    await refundApproved(devcloud, orderId, 100_000);
    expect(await shares(orderId)).toEqual([]);
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: PRICE_FEN - DEPOSIT_FEN - 100_000, pendingIn: 0 });
  });

  it('is sent back once, however often the event is handled', async () => {
    const orderId = await paidInTwo();
    await refundApproved(devcloud, orderId, 500);
    for (let again = 0; again < 3; again += 1) await deliverEvents(devcloud, await leaveEvents(devcloud, [{ type: 'refund.approved', refundId: 'rfd_000000000000', orderId }]));
    expect(await shares(orderId)).toEqual([[500, 'succeeded']]);
  });

  it('waits with WeChat, stands set aside meanwhile, and arrives when WeChat says so', async () => {
    await devcloud.pay.setBehaviour({ refunds: 'pending' });
    const orderId = await paidInTwo();
    await refundApproved(devcloud, orderId, 700);
    expect(await shares(orderId)).toEqual([[700, 'pending']]);
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: -700, pendingIn: 700 });
    const [waiting] = await devcloud.pay.refunds();
    await devcloud.pay.decideRefund(waiting?._id ?? '', 'SUCCESS');
    await tell(devcloud);
    expect(await shares(orderId)).toEqual([[700, 'succeeded']]);
    expect(await dueFen(devcloud, orderId)).toEqual(SETTLED);
  });

  it('that WeChat refuses or returns waits for finance, who tries it again under the same number', async () => {
    await devcloud.pay.setBehaviour({ refunds: 'refused' });
    const orderId = await paidInTwo();
    await refundApproved(devcloud, orderId, 900);
    const { rows } = await finance().call('payments.payback.list', { filter: 'failed' });
    expect(rows).toMatchObject([{ orderId, amountFen: 900, failure: '基本账户余额不足', reason: 'refund' }]);
    const paybackId = rows[0]?.id ?? '';
    const { paybacks: told } = await customer().call('payments.order.get', { orderId });
    expect(told).toMatchObject([{ state: 'failed', failure: null }]);
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: -900, pendingIn: 900 });
    await devcloud.pay.setBehaviour({ refunds: 'returned' });
    expect(await finance().call('payments.payback.settle', { paybackId })).toMatchObject({ state: 'failed', failure: 'returned' });
    await devcloud.pay.setBehaviour({ refunds: 'done' });
    expect(await finance().call('payments.payback.settle', { paybackId })).toMatchObject({ state: 'succeeded', failure: null });
    expect(await dueFen(devcloud, orderId)).toEqual(SETTLED);
    expect((await devcloud.pay.refunds()).filter(({ refundFee }) => refundFee === 900)).toHaveLength(1);
  });

  it('that WeChat cannot send is handed over some other way, once, and leaves the account that it was paid from', async () => {
    await devcloud.pay.setBehaviour({ refunds: 'returned' });
    const orderId = await paidInTwo();
    await refundApproved(devcloud, orderId, 1_100);
    const { rows: [failed] } = await finance().call('payments.payback.list', { filter: 'failed' });
    const handing = { paybackId: failed?.id ?? '', method: 'transfer', note: '转到顾客建行尾号 1234' } as const;
    expect(await finance().call('payments.payback.hand_over', handing)).toMatchObject({
      state: 'succeeded',
      method: 'transfer',
      settledByName: people.finance.name,
      note: handing.note,
    });
    expect(await shares(orderId)).toEqual([[1_100, 'succeeded']]);
    expect(await dueFen(devcloud, orderId)).toEqual(SETTLED);
    expect(await finance().refusal('payments.payback.hand_over', handing)).toMatchObject({ code: 'payments.payback.settled' });
    expect(await finance().refusal('payments.payback.settle', { paybackId: handing.paybackId })).toMatchObject({ code: 'payments.payback.settled' });
    const { rows } = await finance().call('ledger.account.explain', { account: accounts.orderDue(orderId) });
    expect(rows.map(({ counterAccount, kind, amount }) => [counterAccount, kind, amount])).toContainEqual([accounts.house.cash('offline'), 'refund', 1_100]);
  });

  it('is not handed over while WeChat may still send it', async () => {
    await devcloud.pay.setBehaviour({ refunds: 'pending' });
    const orderId = await paidInTwo();
    await refundApproved(devcloud, orderId, 1_200);
    const { rows: [open] } = await finance().call('payments.payback.list', { filter: 'open' });
    const handing = { paybackId: open?.id ?? '', method: 'cash', note: '店里退现金' } as const;
    expect(await finance().refusal('payments.payback.hand_over', handing)).toMatchObject({ code: 'payments.payback.under_way' });
    expect(await shares(orderId)).toEqual([[1_200, 'pending']]);
  });

  it('is asked for by the sweep when WeChat could not be reached', async () => {
    const orderId = await paidInTwo();
    await devcloud.pay.setBehaviour({ calls: 'unavailable' });
    await refundApproved(devcloud, orderId, 300);
    expect(await shares(orderId)).toEqual([[300, 'created']]);
    const { paybacks: [payback] } = await customer().call('payments.order.get', { orderId });
    expect(await finance().refusal('payments.payback.settle', { paybackId: payback?.id ?? '' })).toMatchObject({ code: 'payments.wechat.unavailable' });
    await devcloud.pay.setBehaviour({ calls: 'served' });
    await devcloud.advanceClock(10 * 60_000);
    await callInternally(devcloud, 'payments.pending.sweep', {});
    expect(await shares(orderId)).toEqual([[300, 'succeeded']]);
  });
});

describe('a cancelled order', () => {
  const cancel = (orderId: string) => clientOf(devcloud, people.guide.openid).call('orders.order.cancel', { orderId, reason: '顾客改主意' });

  it('gives everything back and ends what was open', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    await paid(devcloud, orderId, 'deposit');
    const open = await startPaying(devcloud, orderId);
    await cancel(orderId);
    await tell(devcloud);
    expect(await shares(orderId)).toEqual([[DEPOSIT_FEN, 'succeeded']]);
    expect(await customer().call('payments.payment.check', { paymentId: open.paymentId })).toMatchObject({ state: 'closed' });
    expect(await customer().refusal('payments.payment.start', { orderId, part: 'rest' })).toMatchObject({ code: 'payments.order.nothing_due' });
    expect(await dueFen(devcloud, orderId)).toEqual(SETTLED);
  });

  it('gives back what the customer paid at the same moment', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const open = await startPaying(devcloud, orderId);
    await payOnPhone(devcloud, open);
    await cancel(orderId);
    await tell(devcloud);
    await tell(devcloud);
    expect(await shares(orderId)).toEqual([[PRICE_FEN, 'succeeded']]);
    expect(await dueFen(devcloud, orderId)).toEqual(SETTLED);
  });
});
