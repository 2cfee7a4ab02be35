import type { Devcloud } from '../../../devcloud/start-devcloud';
import { BAD_ORDERS, missingOrder, NO_ORDER, type ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { buy } from '../../fixtures/purchases';
import { deliver } from '../../fixtures/sales';

const NO_REFUND = 'rfd_zzzzzzzzzzzzzzzzzzz';

/** Asks all of a fresh purchase back. */
async function wanted(devcloud: Devcloud) {
  const { orderId } = await buy(devcloud, customers.zhang.openid);
  return { orderId, lines: [{ lineId: `${orderId}_1`, quantity: 1 }], goodsReturned: false };
}

async function requested(devcloud: Devcloud): Promise<{ refundId: string }> {
  const input = { ...(await wanted(devcloud)), reason: '买重了' };
  return clientOf(devcloud, customers.zhang.openid).call('orders.refund.request', input);
}

async function decidable(devcloud: Devcloud): Promise<{ refundId: string; digest: string }> {
  const { refundId } = await requested(devcloud);
  const { preview } = await clientOf(devcloud, people.finance.openid).call('orders.refund.get', { refundId });
  return { refundId, digest: preview?.digest ?? '' };
}

/** A fridge that was delivered, given back and approved: it is still at the customer's. */
async function expected(devcloud: Devcloud) {
  const wish = await wanted(devcloud);
  await deliver(devcloud, wish.orderId);
  const customer = clientOf(devcloud, customers.zhang.openid);
  const { refundId } = await customer.call('orders.refund.request', { ...wish, goodsReturned: true, reason: '买重了' });
  const { preview } = await clientOf(devcloud, people.finance.openid).call('orders.refund.get', { refundId });
  await clientOf(devcloud, people.finance.openid).call('orders.refund.approve', { refundId, digest: preview?.digest ?? '' });
  await devcloud.settle();
  return { refundId, outcome: 'received' as const };
}

const strangers = [customers.liu, people.otherGuide, people.dealer, people.technician, people.partner];
const ofOrder = { outsiders: { people: strangers, code: 'orders.order.missing' } } as const;
const ofRefund = { outsiders: { people: strangers, code: 'orders.refund.missing' } } as const;
const noFinance = [people.supervisor, people.guide, people.technician, people.dealer, customers.zhang];
const noRefund = <I extends { readonly refundId: string }>(input: I): I => ({ ...input, refundId: NO_REFUND });
const missingRefund = { input: noRefund, code: 'orders.refund.missing' } as const;
const badRefunds = [{}, { refundId: '' }, { refundId: { $gt: '' } }];
const badLines = [
  { orderId: NO_ORDER, lines: [], goodsReturned: false },
  { orderId: NO_ORDER, lines: [{ lineId: 'x', quantity: -1 }], goodsReturned: false },
  { orderId: NO_ORDER, lines: [{ lineId: 'x', quantity: 1, amountFen: 0.5 }], goodsReturned: false },
  { orderId: NO_ORDER, lines: [{ lineId: 'x', quantity: 1, amountFen: -1 }], goodsReturned: false },
];

/** How asking for a refund and deciding it must be tried. */
export const REFUND_CASES: ActionCases<'orders.refund'> = {
  'orders.refund.preview': {
    by: customers.zhang,
    prepare: wanted,
    malformed: badLines,
    missing: missingOrder,
    ...ofOrder,
  },
  'orders.refund.request': {
    by: customers.zhang,
    onlyOnce: 'orders.refund.open_already',
    prepare: async (devcloud) => ({ ...(await wanted(devcloud)), reason: '买重了' }),
    malformed: [
      ...badLines,
      { orderId: NO_ORDER, lines: [{ lineId: 'x', quantity: 1 }], goodsReturned: false, reason: ' ' },
    ],
    otherwise: (request) => ({ ...request, reason: '不想要了' }),
    missing: missingOrder,
    ...ofOrder,
  },
  'orders.refund.get': {
    by: customers.zhang,
    prepare: requested,
    malformed: badRefunds,
    missing: missingRefund,
    ...ofRefund,
  },
  'orders.refund.evidence': {
    by: customers.zhang,
    prepare: requested,
    malformed: badRefunds,
    missing: missingRefund,
    ...ofRefund,
  },
  'orders.refund.approve': {
    by: people.finance,
    onlyOnce: 'orders.refund.decided',
    prepare: decidable,
    malformed: [...badRefunds, { refundId: NO_REFUND, digest: 'short' }],
    otherwise: (approval) => ({ ...approval, digest: 'x'.repeat(32) }),
    wrongRoles: noFinance,
    missing: missingRefund,
  },
  'orders.refund.reject': {
    by: people.finance,
    onlyOnce: 'orders.refund.decided',
    prepare: async (devcloud) => ({ ...(await requested(devcloud)), reason: '已经拆封' }),
    malformed: [...badRefunds, { refundId: NO_REFUND, reason: '' }],
    otherwise: (rejection) => ({ ...rejection, reason: '超过时间' }),
    wrongRoles: noFinance,
    missing: missingRefund,
  },
  'orders.refund.withdraw': {
    by: customers.zhang,
    onlyOnce: 'orders.refund.decided',
    prepare: requested,
    malformed: badRefunds,
    otherwise: noRefund,
    missing: missingRefund,
    ...ofRefund,
  },
  'orders.refund.receive': {
    by: people.supervisor,
    onlyOnce: 'orders.refund.goods_settled',
    prepare: expected,
    malformed: [...badRefunds, { refundId: NO_REFUND, outcome: 'lost' }],
    otherwise: (said) => ({ ...said, outcome: 'given_up' }),
    wrongRoles: [people.finance, people.partner, customers.zhang],
    missing: missingRefund,
  },
  'orders.refund.expected': {
    by: people.supervisor,
    prepare: () => ({}),
    malformed: [{ after: 7 }],
    wrongRoles: [people.finance, people.guide, people.technician, people.dealer, customers.zhang],
  },
  'orders.refund.list': {
    by: people.finance,
    prepare: () => ({ filter: 'requested' }),
    malformed: [{ filter: 'all' }, { after: 7 }],
    wrongRoles: noFinance,
  },
  'orders.refund.of_order': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ orderId: (await wanted(devcloud)).orderId }),
    malformed: BAD_ORDERS,
    missing: missingOrder,
    ...ofOrder,
  },
};
