import type { PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { BAD_ORDERS, missingOrder, NO_ORDER, noOrder, type ActionCases } from '../../fixtures/action-case';
import { customers, idsOf, people } from '../../fixtures/company';
import { anAppointment, aReport, claimAs, deliver, reportSale, sceneOf } from '../../fixtures/sales';
import { clientOf } from '../../fixtures/functions-client';
import { install } from '../../fixtures/work-orders';
import { CHECKOUT_CASES } from './checkout-cases';
import { REFUND_CASES } from './refund-cases';

const NOBODY_DISPATCHES = [people.guide, people.finance, people.technician, people.dealer, people.partner, customers.zhang];
const OTHERS = { people: [customers.liu, people.otherGuide, people.dealer], code: 'orders.order.missing' } as const;

/** Dispatches for the dealer, and sees nothing of the stores beside him. */
export const dealerSupervisor = {
  openid: 'supervisor-dealer',
  name: '钱主管',
  phone: '13900000010',
  roles: [{ role: 'supervisor', organisationId: 'org_dealereast' }],
} as const satisfies PersonPlan;

/** A step can be taken once. */
const onlyOnce = 'orders.order.command_not_allowed';

const dispatched = {
  by: people.supervisor,
  wrongRoles: NOBODY_DISPATCHES,
  outsiders: { people: [dealerSupervisor], code: 'orders.order.missing' },
  missing: missingOrder,
} as const;

/** Steps that a technician may take too, for whom other people's orders do not exist. */
const visited = {
  ...dispatched,
  wrongRoles: [people.guide, people.finance, people.dealer, people.partner, customers.zhang],
  outsiders: { people: [dealerSupervisor, people.technician], code: 'orders.order.missing' },
} as const;

async function ready(devcloud: Devcloud, until?: 'ship' | 'schedule' | 'depart' | 'complete'): Promise<{ orderId: string }> {
  const { orderId } = await reportSale(devcloud);
  if (until !== undefined) await deliver(devcloud, orderId, until);
  return { orderId };
}

const NO_APPLIANCE = 'app_zzzzzzzzzzzzzz';
let serialNumbers = 0;

async function ownAppliance(devcloud: Devcloud): Promise<Input<'orders.appliance.get'>> {
  const { orderId } = await reportSale(devcloud);
  await claimAs(devcloud, customers.zhang.openid, orderId);
  serialNumbers += 1;
  await install(devcloud, orderId, [`CASE-${serialNumbers}000`]);
  const { appliances } = await clientOf(devcloud, people.owner.openid).call('orders.order.get', { orderId });
  return { applianceId: appliances[0]?.id ?? '' };
}

const forNobody = { window: { on: '2030-01-01', from: '09:00', to: '11:00' }, personName: '陈立', technician: { personId: 'per_chenli0001' } };
const backwards = { window: { on: '2030-01-01', from: '9:00', to: '11:00' }, personName: '陈立' };

export const ACTION_CASES: ActionCases<'orders'> = {
  ...CHECKOUT_CASES,
  ...REFUND_CASES,
  'orders.home.get': { by: customers.zhang, prepare: () => ({}), malformed: [7, 'home'] },
  'orders.order.mine': { by: customers.zhang, prepare: () => ({}), malformed: [{ after: 7 }, { after: 'x'.repeat(81) }] },
  'orders.order.list': {
    by: people.guide,
    prepare: () => ({ filter: 'to_ship' }),
    malformed: [{ filter: 'everything' }, { search: 'x'.repeat(31) }, { search: { $ne: '' } }],
    wrongRoles: [customers.zhang],
  },
  'orders.order.get': { by: people.guide, prepare: (devcloud) => ready(devcloud), malformed: BAD_ORDERS, outsiders: OTHERS, missing: missingOrder },
  'orders.visit.list': {
    by: people.technician,
    prepare: () => ({}),
    malformed: [7, 'today'],
    wrongRoles: [people.owner, people.supervisor, people.guide, customers.zhang],
  },
  'orders.appliance.get': {
    by: customers.zhang,
    prepare: ownAppliance,
    malformed: [{}, { applianceId: 'nothing' }],
    outsiders: { people: [customers.liu, people.otherGuide, people.dealer], code: 'orders.appliance.missing' },
    missing: { input: () => ({ applianceId: NO_APPLIANCE }), code: 'orders.appliance.missing' },
  },
  'orders.appliance.retire': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ ...(await ownAppliance(devcloud)), retired: true }),
    malformed: [{}, { applianceId: 'nothing', retired: true }, { applianceId: NO_APPLIANCE }, { applianceId: NO_APPLIANCE, retired: 'yes' }],
    otherwise: (input) => ({ ...input, retired: false }),
    // Staff see it; whose it is decides.
    outsiders: { people: [customers.liu, people.otherGuide, people.dealer, people.owner], code: 'orders.appliance.missing' },
    missing: { input: (input) => ({ ...input, applianceId: NO_APPLIANCE }), code: 'orders.appliance.missing' },
  },
  'orders.address.parse': {
    by: people.guide,
    prepare: () => ({ text: '张女士 13800138000' }),
    malformed: [{}, { text: '  ' }, { text: '长'.repeat(301) }],
  },
  'orders.report.create': {
    by: people.guide,
    prepare: () => aReport(),
    malformed: [
      { ...aReport(), lines: [] },
      { ...aReport(), lines: [{ productId: 'prd_heater0001', quantity: 1.5, unitPriceFen: 100 }] },
      { ...aReport(), lines: [{ productId: 'prd_heater0001', quantity: 0, unitPriceFen: 100 }] },
      { ...aReport(), lines: [{ productId: 'prd_heater0001', quantity: 1, unitPriceFen: -1 }] },
      { ...aReport(), customer: { name: '', phone: '13800138000' } },
      { ...aReport(), customer: { name: '张女士', phone: '12345' } },
      { ...aReport(), wishedWindow: { on: '2026-02-30', from: '09:00', to: '11:00' } },
    ],
    otherwise: (report) => ({ ...report, customer: { name: '李先生', phone: '13800138001' } }),
    wrongRoles: [people.finance, people.supervisor, people.partner, customers.zhang],
  },
  'orders.order.claim': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ scene: await sceneOf(devcloud, (await reportSale(devcloud)).orderId), relation: 'buyer' }),
    malformed: [{}, { scene: 'x'.repeat(65), relation: 'buyer' }, { scene: 'x', relation: 'owner' }],
    otherwise: (claim) => ({ ...claim, relation: 'user' }),
    missing: { input: (claim) => ({ ...claim, scene: `${claim.scene.slice(0, -1)}_` }), code: 'attribution.code.not_recognised' },
  },
  'orders.sharing.decide': {
    by: customers.zhang,
    prepare: async (devcloud) => {
      const { orderId } = await reportSale(devcloud);
      await claimAs(devcloud, customers.zhang.openid, orderId);
      await claimAs(devcloud, customers.liu.openid, orderId, 'user');
      return { orderId, personId: idsOf(customers.liu).personId, granted: true };
    },
    malformed: [...BAD_ORDERS, { orderId: NO_ORDER, personId: 'per_!', granted: true }, { orderId: NO_ORDER, personId: 'per_zzzzzzzzzzzz', granted: 'yes' }],
    otherwise: (answer) => ({ ...answer, granted: false }),
    outsiders: { people: [people.guide, people.owner, people.otherGuide, people.technician], code: 'orders.order.missing' },
    missing: missingOrder,
  },
  'orders.order.cancel': {
    by: people.guide,
    onlyOnce,
    prepare: async (devcloud) => ({ ...(await ready(devcloud)), reason: '顾客改主意' }),
    malformed: [...BAD_ORDERS, { orderId: NO_ORDER }, { orderId: NO_ORDER, reason: ' ' }],
    otherwise: (cancel) => ({ ...cancel, reason: '报错了' }),
    wrongRoles: [people.finance, people.partner, customers.zhang],
    outsiders: { people: [people.otherGuide, people.dealer, people.technician], code: 'orders.order.missing' },
    missing: missingOrder,
  },
  'orders.delivery.ship': { ...dispatched, onlyOnce, prepare: (devcloud) => ready(devcloud), malformed: BAD_ORDERS, otherwise: noOrder },
  'orders.delivery.schedule': {
    ...dispatched,
    prepare: async (devcloud) => ({ ...(await ready(devcloud, 'ship')), ...anAppointment(devcloud) }),
    malformed: [...BAD_ORDERS, { orderId: NO_ORDER, ...backwards }, { orderId: NO_ORDER, ...forNobody }],
    otherwise: (appointment) => ({ ...appointment, personName: '高明' }),
  },
  'orders.delivery.depart': { ...visited, onlyOnce, prepare: (devcloud) => ready(devcloud, 'schedule'), malformed: BAD_ORDERS, otherwise: noOrder },
  'orders.delivery.complete': { ...visited, onlyOnce, prepare: (devcloud) => ready(devcloud, 'depart'), malformed: BAD_ORDERS, otherwise: noOrder },
  'orders.delivery.fail': {
    ...visited,
    onlyOnce,
    prepare: async (devcloud) => ({ ...(await ready(devcloud, 'depart')), reason: '没人在家' }),
    malformed: [...BAD_ORDERS, { orderId: NO_ORDER, reason: '长'.repeat(61) }],
    otherwise: (failure) => ({ ...failure, reason: '下雨' }),
  },
};
