import type { PaybackDocument } from '../../../cloudfunctions/payments/documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { posted } from '../../../src/shared/domain/ledger/make-transfer';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { dayOf, startOfDay, addDays } from '../../../src/shared/kernel/time';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { book } from '../../fixtures/ledger-entries';
import { callInternally, dueFen, paid, payOnPhone, paymentsOf, PRICE_FEN, recordCash, startPaying, unpaidOrder } from '../../fixtures/money';
import { storedDocuments } from '../../fixtures/outbox';
import { stockShelves } from '../../fixtures/sales';

jest.setTimeout(60_000);

const HOUR_MS = 3_600_000;

let devcloud: Devcloud;
beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});
afterEach(() => devcloud.stop());

const finance = () => clientOf(devcloud, people.finance.openid);
const now = () => devcloud.clock.now().getTime();

/** Moves the clock to eleven of the next day, when yesterday's bill is there. */
async function nextMorning(): Promise<string> {
  const on = dayOf(now());
  await devcloud.runner.settle();
  devcloud.clock.moveTo(new Date(startOfDay(addDays(on, 1)) + 11 * HOUR_MS));
  return on;
}

async function compared(on: string) {
  expect(await callInternally(devcloud, 'payments.reconciliation.run', {})).toMatchObject({ on });
  return finance().call('payments.reconciliation.get', { on });
}

async function change(collection: string, id: string, fields: Record<string, string | number | null>): Promise<void> {
  await devcloud.store.update(collection, { query: { _id: id }, data: { $set: fields }, multi: false, merge: true, upsert: false });
}

async function remove(collection: string, id: string): Promise<void> {
  await devcloud.store.remove(collection, { query: { _id: id }, multi: false });
}

describe('yesterday compared with WeChat’s bill', () => {
  it('agrees after an ordinary day: payments by phone and code, cash, and money that went back', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    await paid(devcloud, orderId, 'deposit');
    await paid(devcloud, orderId);
    const other = await unpaidOrder(devcloud);
    await recordCash(devcloud, other.orderId, 5_000);
    const [cash] = await paymentsOf(devcloud, other.orderId);
    await finance().call('payments.payment.confirm', { paymentId: cash?._id ?? '' });
    await clientOf(devcloud, people.guide.openid).call('orders.order.cancel', { orderId, reason: '顾客改主意' });
    await devcloud.settle();
    const on = await nextMorning();
    expect(await compared(on)).toMatchObject({ on, oursFen: PRICE_FEN, theirsFen: PRICE_FEN, payments: 2, returnedFen: PRICE_FEN, paybacks: 2, mismatches: [], days: [{ on, mismatches: 0 }] });
  });

  it('books first what the bill knows and nobody told us', async () => {
    await devcloud.pay.setBehaviour({ notifications: 'never' });
    const { orderId } = await unpaidOrder(devcloud);
    await payOnPhone(devcloud, await startPaying(devcloud, orderId));
    const on = await nextMorning();
    expect(await compared(on)).toMatchObject({ mismatches: [], oursFen: PRICE_FEN, theirsFen: PRICE_FEN });
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: 0, pendingIn: 0 });
  });

  it('books a payback by the bill when WeChat’s own query keeps silent', async () => {
    await devcloud.pay.setBehaviour({ refundQueries: 'empty' });
    const { orderId } = await unpaidOrder(devcloud);
    await paid(devcloud, orderId);
    await clientOf(devcloud, people.guide.openid).call('orders.order.cancel', { orderId, reason: '顾客改主意' });
    await devcloud.settle();
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: -PRICE_FEN, pendingIn: PRICE_FEN });
    const on = await nextMorning();
    expect(await compared(on)).toMatchObject({ mismatches: [] });
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: 0, pendingIn: 0 });
  });

  it('is the same when it runs again', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    await paid(devcloud, orderId);
    const on = await nextMorning();
    const { ranAt, ...first } = await compared(on);
    expect(await compared(on)).toMatchObject(first);
    expect(ranAt).not.toBeNull();
    expect((await finance().call('payments.reconciliation.get', {})).on).toBe(on);
  });

  it('is looked at once more by finance, who put right what differed', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    await paid(devcloud, orderId);
    const [payment] = await paymentsOf(devcloud, orderId);
    await change('_devcloud_pay_trades', payment?.tradeNo ?? '', { totalFee: 1 });
    const on = await nextMorning();
    expect(await compared(on)).toMatchObject({ days: [{ on, mismatches: 1 }] });
    expect(await finance().call('payments.desk.get', {})).toEqual({ differing: 1 });
    await change('_devcloud_pay_trades', payment?.tradeNo ?? '', { totalFee: PRICE_FEN });
    expect(await finance().call('payments.reconciliation.repeat', { on })).toEqual({ on, mismatches: 0 });
    expect(await finance().call('payments.reconciliation.get', { on })).toMatchObject({ mismatches: [], days: [{ on, mismatches: 0 }] });
    expect(await finance().call('payments.desk.get', {})).toEqual({ differing: 0 });
  });

  it('of a day whose bill is not there yet is the day before', async () => {
    const today = dayOf(now());
    const { on } = await callInternally(devcloud, 'payments.reconciliation.run', { on: today });
    expect(on < today).toBe(true);
  });

  it('is put off when WeChat cannot be reached', async () => {
    await devcloud.pay.setBehaviour({ calls: 'unavailable' });
    await expect(callInternally(devcloud, 'payments.reconciliation.run', {})).rejects.toThrow('payments.wechat.unavailable');
    expect(await storedDocuments(devcloud, 'reconciliations')).toEqual([]);
  });
});

describe('a day on which something is wrong', () => {
  /** An order paid through WeChat yesterday. */
  async function paidYesterday() {
    const { orderId, orderNo } = await unpaidOrder(devcloud);
    const { paymentId } = await paid(devcloud, orderId);
    const [payment] = await paymentsOf(devcloud, orderId);
    return { orderId, orderNo, paymentId, tradeNo: payment?.tradeNo ?? '' };
  }

  const kindsOf = ({ mismatches }: Awaited<ReturnType<typeof compared>>) => mismatches.map(({ kind, subject }) => ({ kind, subject }));

  it('lists a payment that we have lost', async () => {
    const { paymentId, tradeNo } = await paidYesterday();
    const on = await nextMorning();
    await remove('payments', paymentId);
    expect(kindsOf(await compared(on))).toEqual([
      { kind: 'missing_here', subject: tradeNo },
      { kind: 'journal_unbalanced', subject: `payment:${paymentId}` },
    ]);
  });

  it('lists a payment that WeChat has lost', async () => {
    const { orderId, orderNo, tradeNo } = await paidYesterday();
    const on = await nextMorning();
    await remove('_devcloud_pay_trades', tradeNo);
    expect((await compared(on)).mismatches).toMatchObject([{ kind: 'missing_at_wechat', subject: tradeNo, orderId, orderNo }]);
  });

  it('lists another amount, and does not book it', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    await payOnPhone(devcloud, await startPaying(devcloud, orderId));
    const [payment] = await paymentsOf(devcloud, orderId);
    await change('_devcloud_pay_trades', payment?.tradeNo ?? '', { totalFee: 1 });
    const on = await nextMorning();
    expect((await compared(on)).mismatches).toMatchObject([{ kind: 'state_differs', oursFen: PRICE_FEN, theirsFen: 1 }]);
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: PRICE_FEN, pendingIn: 0 });
  });

  it('lists a booked payment of another amount', async () => {
    const { tradeNo } = await paidYesterday();
    await change('_devcloud_pay_trades', tradeNo, { totalFee: PRICE_FEN + 1 });
    const on = await nextMorning();
    expect((await compared(on)).mismatches).toMatchObject([{ kind: 'amount_differs', subject: tradeNo, oursFen: PRICE_FEN, theirsFen: PRICE_FEN + 1 }]);
  });

  it('lists an order that is overpaid and nobody sends back', async () => {
    const { orderId, orderNo } = await paidYesterday();
    const said = { id: 'forgotten', asset: 'CNY', amount: 700, kind: 'sale_reversed', facts: {}, at: now() } as const;
    await book(devcloud, { transfer: { ...posted({ ...said, from: accounts.orderDue(orderId), to: accounts.house.sales }), reversalOf: `sale:${orderId}` } });
    const on = await nextMorning();
    expect(kindsOf(await compared(on))).toEqual([{ kind: 'order_overpaid', subject: orderNo }]);
  });

  it('lists a payback that does not arrive', async () => {
    await devcloud.pay.setBehaviour({ refunds: 'pending' });
    const { orderId } = await paidYesterday();
    await clientOf(devcloud, people.guide.openid).call('orders.order.cancel', { orderId, reason: '顾客改主意' });
    await devcloud.settle();
    const [payback] = (await storedDocuments(devcloud, 'paybacks')) as object[] as PaybackDocument[];
    const found: ReturnType<typeof kindsOf>[] = [];
    for (let mornings = 0; mornings < 4; mornings += 1) found.push(kindsOf(await compared(await nextMorning())));
    // It stands on the one day on which it became late, and does not make every day after it differ.
    expect(found.flat()).toEqual([{ kind: 'payback_stuck', subject: payback?.refundNo }]);
    expect([found[0], found[3]]).toEqual([[], []]);
    const cancelledOn = dayOf(payback?.createdAt ?? 0);
    expect(await finance().call('payments.reconciliation.repeat', { on: cancelledOn })).toEqual({ on: cancelledOn, mismatches: 0 });
  });

  it('lists what WeChat sent after all although a person handed it over', async () => {
    await devcloud.pay.setBehaviour({ refunds: 'returned' });
    const { orderId } = await paidYesterday();
    await clientOf(devcloud, people.guide.openid).call('orders.order.cancel', { orderId, reason: '顾客改主意' });
    await devcloud.settle();
    const [payback] = (await storedDocuments(devcloud, 'paybacks')) as object[] as PaybackDocument[];
    const paybackId = payback?._id ?? '';
    await finance().call('payments.payback.hand_over', { paybackId, method: 'cash', note: '店里退现金，顾客签收' });
    await devcloud.pay.decideRefund(payback?.refundNo ?? '', 'SUCCESS');
    const on = await nextMorning();
    expect((await compared(on)).mismatches).toMatchObject([{ kind: 'state_differs', subject: payback?.refundNo, oursFen: PRICE_FEN, theirsFen: PRICE_FEN }]);
  });

  it('lists a document whose transfer has another amount', async () => {
    const { paymentId } = await paidYesterday();
    await change('ledger_transfers', `payment:${paymentId}`, { amount: 5 });
    const on = await nextMorning();
    expect((await compared(on)).mismatches).toMatchObject([{ kind: 'journal_unbalanced', subject: `payment:${paymentId}`, oursFen: PRICE_FEN, theirsFen: 5 }]);
  });

  it('is for finance and the owner to look at', async () => {
    for (const { openid } of [people.guide, people.supervisor, people.dealer, customers.zhang]) {
      expect(await clientOf(devcloud, openid).refusal('payments.reconciliation.get', {})).toMatchObject({ code: 'auth.forbidden' });
    }
    expect(await clientOf(devcloud, people.owner.openid).call('payments.reconciliation.get', {})).toMatchObject({ ranAt: null, mismatches: [] });
  });
});
