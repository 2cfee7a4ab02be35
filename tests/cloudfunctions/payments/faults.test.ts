import type { Devcloud } from '../../../devcloud/start-devcloud';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { posted } from '../../../src/shared/domain/ledger/make-transfer';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { killEverywhere } from '../../fixtures/kill-everywhere';
import { Killer } from '../../fixtures/killer';
import { book, sell } from '../../fixtures/ledger-entries';
import { callInternally, dueFen, paid, paidTwice, payOnPhone, paymentsOf, PRICE_FEN, startPaying, tell } from '../../fixtures/money';
import { leaveEvents } from '../../fixtures/outbox';
import { aParticipant } from '../../fixtures/participants';
import { anOrder, insertDocuments } from '../../fixtures/sales';

jest.setTimeout(300_000);

const killer = new Killer();
let devcloud: Devcloud;
// A cloud for each: the books are looked through again and again, and stay short.
beforeEach(async () => {
  devcloud = await startTestDevcloud({ faults: killer });
  await foundCompany(devcloud);
});
afterEach(() => devcloud.stop());

let made = 0;

/** 张女士's order, sold by the guide, without the calls that lead there. */
async function unpaidOrder(): Promise<{ readonly orderId: string }> {
  made += 1;
  const orderId = `ord_faults${String(made).padStart(6, '0')}`;
  const buyer = aParticipant('zhang', { personId: idsOf(customers.zhang).personId });
  const order = anOrder({ _id: orderId, reporterId: idsOf(people.guide).personId, participants: [buyer], createdAt: made });
  await insertDocuments(devcloud, 'orders', [order]);
  await sell(devcloud, orderId, PRICE_FEN);
  return { orderId };
}

/** What cancelling leaves behind for payments to do; the id of the command whose event is to be handled. */
async function cancelled(orderId: string): Promise<string> {
  const at = devcloud.clock.now().getTime();
  const said = { id: `sale:${orderId}:cancelled`, asset: 'CNY', amount: PRICE_FEN, kind: 'sale_reversed', facts: {}, at } as const;
  const back = posted({ ...said, from: accounts.orderDue(orderId), to: accounts.house.sales });
  await book(devcloud, { transfer: { ...back, reversalOf: `sale:${orderId}` } });
  return leaveEvents(devcloud, [{ type: 'order.cancelled', orderId }]);
}

const SETTLED = { posted: 0, pendingIn: 0 };

const contended = (requestId: string) => ({ requestId, contended: true });

/** A minute later: events that were not handled are, WeChat is asked for what is open, and tells. */
async function aMinuteLater(commandId: string): Promise<void> {
  devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 61_000));
  await callInternally(devcloud, 'jobs.events.deliver', { commandIds: [commandId] });
  await callInternally(devcloud, 'payments.pending.sweep', {});
  await tell(devcloud);
}

describe.each(['before', 'after'] as const)('a command of payments that is killed %s any of its database operations', (when) => {
  it('prepares one payment', async () => {
    const operations = await killEverywhere({ devcloud, killer, when }, {
      prepare: () => unpaidOrder(),
      command: ({ orderId }, requestId) =>
        clientOf(devcloud, customers.zhang.openid).call('payments.payment.start', { orderId, part: 'rest' }, contended(requestId)),
      look: async ({ orderId }) => {
        expect(await paymentsOf(devcloud, orderId)).toMatchObject([{ state: 'pending', amountFen: PRICE_FEN }]);
        expect(await dueFen(devcloud, orderId)).toEqual({ posted: PRICE_FEN, pendingIn: 0 });
      },
    });
    expect(operations).toBeGreaterThanOrEqual(10);
  });

  it('takes a notification once, however often it died on the way', async () => {
    const operations = await killEverywhere({ devcloud, killer, when }, {
      prepare: async () => {
        const { orderId } = await unpaidOrder();
        await payOnPhone(devcloud, await startPaying(devcloud, orderId));
        const [notice] = await devcloud.pay.notices.list();
        return { orderId, noticeId: notice?._id ?? '' };
      },
      command: ({ noticeId }) => devcloud.pay.notices.deliver(noticeId),
      look: async ({ orderId }) => {
        expect(await dueFen(devcloud, orderId)).toEqual(SETTLED);
        expect(await paymentsOf(devcloud, orderId)).toMatchObject([{ state: 'succeeded' }]);
      },
    });
    expect(operations).toBeGreaterThanOrEqual(8);
  });

  it('takes money by code once', async () => {
    await devcloud.pay.setBehaviour({ codes: 'paid' });
    await killEverywhere({ devcloud, killer, when }, {
      prepare: async () => ({ ...(await unpaidOrder()), authCode: await devcloud.pay.issueCode(customers.zhang.openid) }),
      command: ({ orderId, authCode }, requestId) =>
        clientOf(devcloud, people.guide.openid).call('payments.payment.collect', { orderId, part: 'rest', authCode }, contended(requestId)),
      look: async ({ orderId }) => {
        expect(await dueFen(devcloud, orderId)).toEqual(SETTLED);
        expect(await paymentsOf(devcloud, orderId)).toMatchObject([{ state: 'succeeded' }]);
      },
    });
  });

  it('confirms cash once, and promises back once what of it was too much', async () => {
    await killEverywhere({ devcloud, killer, when }, {
      prepare: async () => {
        const { orderId } = await unpaidOrder();
        return { orderId, paymentId: await paidTwice(devcloud, orderId) };
      },
      command: ({ paymentId }, requestId) =>
        clientOf(devcloud, people.finance.openid).call('payments.payment.confirm', { paymentId }, contended(requestId)),
      look: async ({ orderId }) => expect(await dueFen(devcloud, orderId)).toEqual({ posted: -20_000, pendingIn: 20_000 }),
    });
  });

  it('gives a cancelled order’s money back once', async () => {
    await killEverywhere({ devcloud, killer, when }, {
      prepare: async () => {
        const { orderId } = await unpaidOrder();
        await paid(devcloud, orderId);
        return { orderId, commandId: await cancelled(orderId) };
      },
      command: ({ commandId }) => callInternally(devcloud, 'jobs.events.deliver', { commandIds: [commandId] }),
      look: async ({ orderId, commandId }) => {
        await aMinuteLater(commandId);
        expect(await dueFen(devcloud, orderId)).toEqual(SETTLED);
        const [payment] = await paymentsOf(devcloud, orderId);
        const back = (await devcloud.pay.refunds()).filter(({ tradeNo }) => tradeNo === payment?.tradeNo);
        expect(back.map(({ refundFee, state }) => ({ refundFee, state }))).toEqual([{ refundFee: PRICE_FEN, state: 'SUCCESS' }]);
      },
    });
  });
});
