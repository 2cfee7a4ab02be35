import type { PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { BAD_ORDERS, missingOrder, NO_ORDER, type ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { paid, paidTwice, paymentsOf, recordCash, startPaying, unpaidOrder } from '../../fixtures/money';
import { storeOwner } from '../../fixtures/partner-store';
import { counterGuide, otherCounterGuide } from '../../fixtures/retailers';
import { tillPayment } from '../../fixtures/till-sales';

/** Keeps the books of the dealer beside the stores, and sees nothing of theirs. */
export const otherFinance = {
  openid: 'owner-dealer',
  name: '钱老板',
  phone: '13900000011',
  roles: [{ role: 'finance', organisationId: 'org_dealereast' }],
} as const satisfies PersonPlan;

const owning = (openid: string, name: string, phone: string, organisationId: 'org_storeyuhua' | 'org_dealershop') => ({ openid, name, phone, roles: [{ role: 'owner', organisationId }] }) satisfies PersonPlan;
/** Runs the company's store beside the one whose money it is. */
export const besideOwner = owning('owner-yuhua', '冯店长', '13900000012', 'org_storeyuhua');
/** Runs a store of the dealer's. */
export const shopOwner = owning('owner-dealershop', '钱店长', '13900000013', 'org_dealershop');

const NO_PAYMENT = 'pay_zzzzzzzzzzzzzzzzzzz';
const noPayment = <I extends { readonly paymentId: string }>(input: I): I => ({ ...input, paymentId: NO_PAYMENT });
const BAD_PAYMENTS = [{}, { paymentId: 'P123' }, { paymentId: { $ne: '' } }];
const EVIDENCE = ['cloud://local-env.local/evidence/receipt-1.jpg'];

const paymentMissing = { input: noPayment, code: 'payments.payment.missing' } as const;
const NOT_FINANCE = [people.guide, people.technician, people.supervisor, people.dealer, people.partner, customers.zhang];
/** What counts as paid in their places is their gain, so that none of them vouches for it. */
const NOT_VOUCHING = [...NOT_FINANCE, otherFinance, shopOwner, storeOwner];

async function anOrder(devcloud: Devcloud): Promise<string> {
  return (await unpaidOrder(devcloud)).orderId;
}

async function anOpenPayment(devcloud: Devcloud): Promise<{ paymentId: string }> {
  const { paymentId } = await startPaying(devcloud, await anOrder(devcloud));
  return { paymentId };
}

async function aRecord(devcloud: Devcloud): Promise<{ paymentId: string }> {
  const answer = await recordCash(devcloud, await anOrder(devcloud), 1_000);
  if (!answer.ok) throw new Error(answer.error.code);
  return { paymentId: answer.data.paymentId };
}

/** Cash that was too much: finance hands it back. */
async function anOfflinePayback(devcloud: Devcloud): Promise<{ paybackId: string }> {
  const orderId = await anOrder(devcloud);
  const paymentId = await paidTwice(devcloud, orderId);
  await clientOf(devcloud, people.finance.openid).call('payments.payment.confirm', { paymentId });
  const cash = (await paymentsOf(devcloud, orderId)).find(({ method }) => method === 'cash');
  return { paybackId: cash?.promised[0]?.paybackId ?? '' };
}

/** WeChat refuses it. */
async function aFailedPayback(devcloud: Devcloud): Promise<{ paybackId: string; method: 'transfer'; note: string }> {
  const orderId = await anOrder(devcloud);
  await paid(devcloud, orderId);
  await devcloud.pay.setBehaviour({ refunds: 'refused' });
  await clientOf(devcloud, people.guide.openid).call('orders.order.cancel', { orderId, reason: '顾客改主意' });
  await devcloud.settle();
  await devcloud.pay.setBehaviour({ refunds: 'done' });
  const { rows } = await clientOf(devcloud, people.finance.openid).call('payments.payback.list', { filter: 'failed' });
  return { paybackId: rows.find((row) => row.orderId === orderId)?.id ?? '', method: 'transfer', note: '转到顾客建行账户' };
}

const NO_PAYBACK = 'pbk_zzzzzzzzzzzzzzzzzzz';

export const ACTION_CASES: ActionCases<'payments'> = {
  'payments.order.get': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ orderId: await anOrder(devcloud) }),
    malformed: BAD_ORDERS,
    outsiders: { people: [customers.liu, people.otherGuide, people.dealer, people.technician, otherFinance], code: 'orders.order.missing' },
    missing: missingOrder,
  },
  'payments.payment.start': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ orderId: await anOrder(devcloud), part: 'deposit' }),
    malformed: [...BAD_ORDERS, { orderId: NO_ORDER, part: 'half' }, { orderId: NO_ORDER }],
    otherwise: (start) => ({ ...start, part: 'rest' }),
    outsiders: { people: [customers.liu, people.otherGuide, people.dealer], code: 'orders.order.missing' },
    missing: missingOrder,
  },
  'payments.payment.collect': {
    by: people.guide,
    prepare: async (devcloud) => ({ orderId: await anOrder(devcloud), part: 'deposit', authCode: await devcloud.pay.issueCode(customers.zhang.openid) }),
    malformed: [
      ...BAD_ORDERS,
      { orderId: NO_ORDER, part: 'rest', authCode: '1' },
      { orderId: NO_ORDER, part: 'rest', authCode: '994567890123456789' },
      { orderId: NO_ORDER, part: 'rest', authCode: 134567890123456789n.toString().slice(1) },
    ],
    otherwise: (collection) => ({ ...collection, part: 'rest' }),
    wrongRoles: [people.finance, people.partner, customers.zhang],
    outsiders: { people: [people.otherGuide, people.dealer, people.technician], code: 'orders.order.missing' },
    missing: missingOrder,
  },
  'payments.payment.check': {
    by: customers.zhang,
    prepare: anOpenPayment,
    malformed: BAD_PAYMENTS,
    otherwise: null,
    outsiders: { people: [customers.liu, people.otherGuide, people.dealer, otherFinance], code: 'payments.payment.missing' },
    missing: paymentMissing,
  },
  'payments.payment.close': {
    by: customers.zhang,
    prepare: anOpenPayment,
    malformed: BAD_PAYMENTS,
    otherwise: null,
    outsiders: { people: [customers.liu, people.otherGuide, people.dealer], code: 'payments.payment.missing' },
    missing: paymentMissing,
  },
  'payments.payment.record': {
    by: people.guide,
    prepare: async (devcloud) => ({ orderId: await anOrder(devcloud), part: 'rest', method: 'cash', amountFen: 1_000, evidence: EVIDENCE }),
    malformed: [0, -1, 0.5, Number.NaN, 1e15, '100', null].map((amountFen) => ({ orderId: NO_ORDER, part: 'rest', method: 'cash', amountFen, evidence: EVIDENCE })).concat([
      { orderId: NO_ORDER, part: 'rest', method: 'cash', amountFen: 1, evidence: [] },
      { orderId: NO_ORDER, part: 'rest', method: 'wechat_self', amountFen: 1, evidence: EVIDENCE },
      { orderId: NO_ORDER, part: 'rest', method: 'cash', amountFen: 1, evidence: ['https://elsewhere/a.jpg'] },
      { orderId: NO_ORDER, part: 'rest', method: 'cash', amountFen: 1, evidence: ['cloud://local-env.local/scene-codes/a.jpg'] },
    ]),
    otherwise: (record) => ({ ...record, amountFen: record.amountFen + 1 }),
    wrongRoles: [people.partner, customers.zhang],
    outsiders: { people: [people.otherGuide, people.dealer, people.technician, otherFinance], code: 'orders.order.missing' },
    missing: missingOrder,
  },
  'payments.ticket.take': {
    by: counterGuide,
    prepare: tillPayment,
    malformed: [
      { ticketNo: '' },
      { ticketNo: 'x'.repeat(41) },
      { soldOn: '2026-13-01' },
      { amountFen: 0 },
      { amountFen: 1.5 },
      { orderId: { $ne: '' } },
    ].map((wrong) => ({ orderId: NO_ORDER, ticketNo: 'A1', soldOn: '2026-11-01', amountFen: 1, ...wrong })),
    otherwise: (sale) => ({ ...sale, amountFen: sale.amountFen - 1 }),
    onlyOnce: 'payments.order.nothing_due',
    wrongRoles: [people.supervisor, people.technician, people.dealer, people.partner, customers.zhang],
    outsiders: { people: [people.guide, otherCounterGuide, otherFinance], code: 'orders.order.missing' },
    missing: missingOrder,
  },
  'payments.payment.confirm': {
    by: people.finance,
    onlyOnce: 'payments.payment.not_awaiting',
    prepare: aRecord,
    malformed: BAD_PAYMENTS,
    otherwise: noPayment,
    wrongRoles: NOT_VOUCHING,
    outsiders: { people: [besideOwner], code: 'payments.payment.missing' },
    missing: paymentMissing,
  },
  'payments.payment.reject': {
    by: people.finance,
    onlyOnce: 'payments.payment.not_awaiting',
    prepare: async (devcloud) => ({ ...(await aRecord(devcloud)), reason: '凭证看不清' }),
    malformed: [...BAD_PAYMENTS, { paymentId: NO_PAYMENT }, { paymentId: NO_PAYMENT, reason: ' ' }, { paymentId: NO_PAYMENT, reason: '长'.repeat(61) }],
    otherwise: (rejection) => ({ ...rejection, reason: '金额不对' }),
    wrongRoles: NOT_VOUCHING,
    outsiders: { people: [besideOwner], code: 'payments.payment.missing' },
    missing: paymentMissing,
  },
  'payments.payment.list': {
    by: people.finance,
    prepare: () => ({ filter: 'pending' }),
    malformed: [{ filter: 'all' }, { after: 7 }, { filter: { $ne: '' } }],
    wrongRoles: NOT_VOUCHING,
  },
  'payments.evidence.get': {
    by: people.finance,
    prepare: aRecord,
    malformed: BAD_PAYMENTS,
    wrongRoles: [people.partner, customers.zhang],
    outsiders: { people: [people.otherGuide, people.dealer, people.technician, otherFinance], code: 'payments.payment.missing' },
    missing: paymentMissing,
  },
  'payments.payback.list': {
    by: people.owner,
    prepare: () => ({}),
    malformed: [{ filter: 'pending' }, { after: 'x'.repeat(81) }],
    wrongRoles: NOT_VOUCHING,
  },
  'payments.payback.settle': {
    by: people.finance,
    onlyOnce: 'payments.payback.settled',
    prepare: anOfflinePayback,
    malformed: [
      {},
      { paybackId: 'R1' },
      { paybackId: NO_PAYMENT, note: '长'.repeat(61) },
      { paybackId: NO_PAYBACK, till: { kind: 'ticket', ticketNo: 'A1' } },
      { paybackId: NO_PAYBACK, till: { kind: 'struck_off', reason: ' ' } },
    ],
    otherwise: (settling) => ({ ...settling, note: '现金' }),
    wrongRoles: NOT_VOUCHING,
    outsiders: { people: [besideOwner], code: 'payments.payback.missing' },
    missing: { input: () => ({ paybackId: NO_PAYBACK }), code: 'payments.payback.missing' },
  },
  'payments.payback.hand_over': {
    by: people.finance,
    onlyOnce: 'payments.payback.settled',
    prepare: aFailedPayback,
    malformed: [
      { paybackId: NO_PAYBACK, method: 'transfer' },
      { paybackId: NO_PAYBACK, method: 'transfer', note: ' ' },
      { paybackId: NO_PAYBACK, method: 'wechat_self', note: '微信' },
    ],
    otherwise: (handing) => ({ ...handing, method: 'cash' }),
    wrongRoles: NOT_VOUCHING,
    outsiders: { people: [besideOwner], code: 'payments.payback.missing' },
    missing: { input: (handing) => ({ ...handing, paybackId: NO_PAYBACK }), code: 'payments.payback.missing' },
  },
  'payments.reconciliation.get': {
    by: people.finance,
    prepare: () => ({ on: '2026-11-01' }),
    malformed: [{ on: 'yesterday' }, { on: '2026-02-30' }],
    wrongRoles: NOT_FINANCE,
    outsiders: { people: [otherFinance], code: 'auth.forbidden' },
  },
  'payments.desk.get': {
    by: people.finance,
    prepare: () => ({}),
    malformed: [7, 'mine'],
    wrongRoles: NOT_FINANCE,
    outsiders: { people: [otherFinance], code: 'auth.forbidden' },
  },
  'payments.reconciliation.repeat': {
    by: people.finance,
    prepare: () => ({ on: '2026-11-01' }),
    malformed: [{}, { on: 'yesterday' }, { on: { $gt: '' } }],
    otherwise: () => ({ on: '2026-11-02' }),
    wrongRoles: NOT_FINANCE,
    outsiders: { people: [otherFinance], code: 'auth.forbidden' },
  },
};
