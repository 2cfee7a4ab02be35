import { main } from '../../../cloudfunctions/attribution';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { BAD_ORDERS, NO_ORDER, type ActionCases } from '../../fixtures/action-case';
import { tryActions } from '../../fixtures/action-trials';
import { customers, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { products, reportSale, sceneOf, stockShelves } from '../../fixtures/sales';

jest.setTimeout(60_000);

const notOffice = [people.guide, people.technician, people.dealer, people.partner, customers.zhang];
const campaign = { kind: 'campaign', title: '新春换新' } as const;
const BAD_CODES = [{}, { codeId: '' }, { codeId: 'cod_!' }, { codeId: { $gt: '' } }];
const missing = { input: () => ({ codeId: 'cod_zzzzzzzzzz' }), code: 'attribution.code.missing' } as const;

async function personalCode(devcloud: Devcloud) {
  const { codeId } = await clientOf(devcloud, people.guide.openid).call('attribution.code.issue', { kind: 'personal' });
  return { codeId };
}

async function campaignCode(devcloud: Devcloud) {
  const { codeId } = await clientOf(devcloud, people.owner.openid).call('attribution.code.create', campaign);
  return { codeId };
}

const posterOf = (devcloud: Devcloud) =>
  clientOf(devcloud, customers.zhang.openid).call('attribution.share.create', { target: { kind: 'home' }, channel: 'poster' });

/** A reported order that stands credited to who reported it. */
async function creditedOrder(devcloud: Devcloud) {
  const { orderId } = await reportSale(devcloud);
  await devcloud.settle();
  return { orderId };
}

/** A sale that its buyer has taken. */
async function boughtOrder(devcloud: Devcloud) {
  const { orderId } = await reportSale(devcloud);
  await clientOf(devcloud, customers.zhang.openid).call('orders.order.claim', { scene: await sceneOf(devcloud, orderId, 'order'), relation: 'buyer' });
  return orderId;
}

/** One for all cases: a picture takes a second to draw, and twenty at once take twenty. */
let shown: Promise<string> | undefined;

async function shownOrder(devcloud: Devcloud): Promise<string> {
  const orderId = await boughtOrder(devcloud);
  await clientOf(devcloud, customers.zhang.openid).call('attribution.household.code', { orderId });
  return orderId;
}

const orderMissing = { input: <I extends { readonly orderId: string }>(input: I): I => ({ ...input, orderId: NO_ORDER }), code: 'orders.order.missing' } as const;
const NOT_ON_IT = [people.otherGuide, people.dealer];

const ACTION_CASES: ActionCases<'attribution'> = {
  'attribution.scan.record': {
    by: customers.liu,
    prepare: async (devcloud) => ({ scene: await sceneOf(devcloud, (await reportSale(devcloud)).orderId), entry: 1047 }),
    malformed: [{}, { scene: 'x'.repeat(65), entry: 0 }, { scene: 'x', entry: -1 }, { scene: { $ne: '' }, entry: 0 }],
    otherwise: (scan) => ({ ...scan, entry: 1011 }),
    missing: { input: (scan) => ({ ...scan, scene: `${scan.scene?.slice(0, -1)}_` }), code: 'attribution.code.not_recognised' },
  },
  'attribution.code.issue': {
    by: people.guide,
    prepare: async (devcloud) => ({ kind: 'order', subjectId: (await reportSale(devcloud)).orderId }),
    malformed: [{}, { kind: 'order' }, { kind: 'order', subjectId: 'ord_!' }, { kind: 'campaign' }],
    otherwise: () => ({ kind: 'personal' }),
    wrongRoles: [customers.zhang],
    outsiders: { people: [people.otherGuide, people.dealer], code: 'orders.order.missing' },
    missing: { input: () => ({ kind: 'receipt', subjectId: 'ord_zzzzzzzzzz' }), code: 'orders.order.missing' },
  },
  'attribution.household.code': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ orderId: await boughtOrder(devcloud) }),
    malformed: BAD_ORDERS,
    otherwise: () => ({ orderId: NO_ORDER }),
    outsiders: { people: [customers.liu, people.guide, people.owner], code: 'orders.order.missing' },
    missing: orderMissing,
  },
  'attribution.household.image': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ orderId: await (shown ??= shownOrder(devcloud)) }),
    malformed: BAD_ORDERS,
    otherwise: null,
    outsiders: { people: [customers.liu, people.guide, people.owner], code: 'orders.order.missing' },
    missing: orderMissing,
  },
  'attribution.code.create': {
    by: people.finance,
    prepare: () => campaign,
    malformed: [
      { kind: 'campaign' },
      ...['', '\u200b\ufeff', '甲'.repeat(31)].map((title) => ({ ...campaign, title })),
      ...[0, 1.5, 2 ** 40].map((useLimit) => ({ ...campaign, useLimit })),
      ...[-1, 1.5, 2 ** 53].map((expiresAt) => ({ ...campaign, expiresAt })),
      { ...campaign, kind: 'order' },
    ],
    otherwise: (code) => ({ ...code, title: '别的' }),
    wrongRoles: notOffice,
  },
  'attribution.code.image': {
    by: people.guide,
    prepare: personalCode,
    malformed: BAD_CODES,
    otherwise: null,
    wrongRoles: [customers.zhang],
    outsiders: { people: [people.otherGuide, people.dealer], code: 'attribution.code.missing' },
    missing,
  },
  'attribution.code.list': { by: people.owner, prepare: () => ({}), malformed: [{ after: 7 }, { after: 'x'.repeat(81) }], wrongRoles: notOffice },
  'attribution.code.revoke': {
    by: people.finance,
    prepare: campaignCode,
    malformed: BAD_CODES,
    otherwise: missing.input,
    wrongRoles: notOffice,
    missing,
  },
  'attribution.credit.get': {
    by: people.guide,
    prepare: creditedOrder,
    malformed: BAD_ORDERS,
    wrongRoles: [customers.zhang],
    outsiders: { people: NOT_ON_IT, code: 'orders.order.missing' },
    missing: orderMissing,
  },
  'attribution.credit.overrule': {
    by: people.supervisor,
    onlyOnce: 'attribution.credit.same',
    prepare: async (devcloud) => ({ ...(await creditedOrder(devcloud)), chain: 'sale', touchId: null, reason: '顾客自己找来的' }),
    malformed: [
      ...BAD_ORDERS,
      { orderId: NO_ORDER, chain: 'sale', touchId: null },
      { orderId: NO_ORDER, chain: 'both', touchId: null, reason: '改' },
      { orderId: NO_ORDER, chain: 'sale', touchId: null, reason: ' ' },
    ],
    otherwise: (overruling) => ({ ...overruling, reason: '另一个原因' }),
    wrongRoles: [people.guide, people.finance, people.dealer, people.partner, customers.zhang],
    missing: orderMissing,
  },
  'attribution.share.create': {
    by: customers.zhang,
    prepare: () => ({ target: { kind: 'product', productId: products.fridge._id }, channel: 'card' }),
    malformed: [
      {},
      { target: { kind: 'home' } },
      { target: { kind: 'home' }, channel: 'fax' },
      { target: { kind: 'product' }, channel: 'card' },
      { target: { kind: 'case', caseId: 'cas_!' }, channel: 'link' },
    ],
    otherwise: (share) => ({ ...share, channel: 'link' }),
    missing: { input: (share) => ({ ...share, target: { kind: 'product', productId: 'prd_zzzzzzzzzz' } }), code: 'catalog.product.missing' },
    outsiders: { people: [{ openid: 'nobody-yet' }], code: 'attribution.share.name_needed' },
  },
  'attribution.share.code': {
    by: customers.zhang,
    prepare: () => ({}),
    malformed: [7, 'mine'],
    otherwise: null,
    outsiders: { people: [{ openid: 'nobody-yet' }], code: 'attribution.share.name_needed' },
  },
  'attribution.share.image': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ shareId: (await posterOf(devcloud)).shareId }),
    malformed: [{}, { shareId: 'shr_!' }],
    otherwise: null,
    outsiders: { people: [customers.liu, people.owner], code: 'attribution.share.missing' },
    missing: { input: () => ({ shareId: 'shr_zzzzzzzzzz' }), code: 'attribution.share.missing' },
  },
  'attribution.share.mine': { by: customers.zhang, prepare: () => ({}), malformed: [{ after: 7 }, { after: 'x'.repeat(81) }] },
  'attribution.contest.mine': { by: people.guide, prepare: () => ({}), malformed: [{ after: 7 }, { after: 'x'.repeat(81) }] },
  'attribution.contest.list': { by: people.finance, prepare: () => ({}), malformed: [{ after: 7 }, { after: 'x'.repeat(81) }], wrongRoles: notOffice },
  'attribution.code.scans': {
    by: people.guide,
    prepare: personalCode,
    malformed: BAD_CODES,
    wrongRoles: [customers.zhang],
    outsiders: { people: [people.otherGuide, people.dealer], code: 'attribution.code.missing' },
    missing,
  },
};

tryActions({ main, cases: ACTION_CASES, collections: ['scene_codes', 'scans', 'code_uses', 'bindings', 'shares', 'share_openings', 'credits'], found: stockShelves });
