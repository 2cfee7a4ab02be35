import type { PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, idsOf, people } from '../../fixtures/company';
import { windowAhead } from '../../fixtures/sales';
import { anAsk, askForService, doTheWork, visit, type VisitStep } from '../../fixtures/work-orders';

/** Dispatches for the dealer, and sees nothing of the stores beside him. */
export const dealerSupervisor = {
  openid: 'supervisor-dealer',
  name: '钱主管',
  phone: '13900000010',
  roles: [{ role: 'supervisor', organisationId: 'org_dealereast' }],
} as const satisfies PersonPlan;

/** A second technician, who has no job of his own. */
export const colleague = {
  openid: 'technician-two',
  name: '陈立',
  phone: '13900000021',
  roles: [{ role: 'technician', organisationId: 'org_headquarters' }],
} as const satisfies PersonPlan;

const NO_WORK_ORDER = 'wko_zzzzzzzzzzzzzzzzzzz';
const noWorkOrder = <I extends { readonly workOrderId: string }>(input: I): I => ({ ...input, workOrderId: NO_WORK_ORDER });
const missing = { input: noWorkOrder, code: 'service.work_order.missing' } as const;
const BAD = [{}, { workOrderId: '' }, { workOrderId: 'wko_!' }, { workOrderId: { $gt: '' } }];
const badWith = (rest: object) => [...BAD, ...BAD.map((bad) => ({ ...rest, ...bad })), rest];

const NOT_TECHNICIANS = [people.owner, people.supervisor, people.guide, people.finance, people.dealer, people.partner, customers.zhang];
const OTHERS = { people: [customers.liu, people.otherGuide, people.dealer, colleague], code: 'service.work_order.missing' } as const;
const colleagues = { people: [colleague], code: 'service.work_order.missing' } as const;

/** A job of 王师傅 that has come so far; `undefined`: nobody is appointed. */
async function job(devcloud: Devcloud, until?: VisitStep): Promise<{ workOrderId: string }> {
  const { workOrderId } = await askForService(devcloud);
  if (until !== undefined) await visit(devcloud, workOrderId, until);
  return { workOrderId };
}

const at = (devcloud: Devcloud) => ({ at: devcloud.clock.now().getTime() });
const photo = (name: string) => `cloud://test/service/${name}.jpg`;

/** A step of the technician, from the state in which he may take it. */
function ownStep(from: VisitStep) {
  return {
    by: people.technician,
    prepare: async (devcloud: Devcloud) => ({ ...(await job(devcloud, from)), ...at(devcloud) }),
    malformed: [...badWith({ at: 1 }), { workOrderId: NO_WORK_ORDER }, { workOrderId: NO_WORK_ORDER, at: -1 }, { workOrderId: NO_WORK_ORDER, at: '2026' }],
    otherwise: noWorkOrder,
    wrongRoles: NOT_TECHNICIANS,
    outsiders: colleagues,
    missing,
  };
}

const reason = '家里没有人';
const tomorrow = { on: '2030-01-01', from: '09:00', to: '11:00' };

export const CORE_CASES: ActionCases<'service'> = {
  'service.request.form': { by: customers.zhang, prepare: () => ({}), malformed: [7, { applianceId: 'nothing' }] },
  'service.request.create': {
    by: customers.zhang,
    prepare: () => anAsk(),
    malformed: [
      {},
      { ...anAsk(), kind: 'demolition' },
      { ...anAsk(), contact: { name: '张', phone: '12345' } },
      { ...anAsk(), description: '长'.repeat(301) },
      { ...anAsk(), media: Array.from({ length: 7 }, () => ({ fileId: photo('one'), kind: 'photo' })) },
      { ...anAsk(), media: [{ fileId: 'cloud://test/evidence/one.jpg', kind: 'photo' }] },
      { ...anAsk(), wishes: [{ on: '2026-02-30', from: '09:00', to: '11:00' }] },
      { ...anAsk(), place: { ...anAsk().place, point: { latitudeE6: 91_000_000, longitudeE6: 0 } } },
    ],
    otherwise: (ask) => ({ ...ask, description: '漏水' }),
    missing: { input: (ask) => ({ ...ask, applianceId: 'app_zzzzzzzzzzzzzz' }), code: 'orders.appliance.missing' },
  },
  'service.request.record': {
    by: people.guide,
    prepare: () => anAsk(),
    malformed: [{}, { ...anAsk(), category: 'spaceship' }, { ...anAsk(), place: null }],
    otherwise: (ask) => ({ ...ask, kind: 'maintenance' }),
    wrongRoles: [people.finance, people.dealer, people.partner, customers.zhang],
    missing: { input: (ask) => ({ ...ask, applianceId: 'app_zzzzzzzzzzzzzz' }), code: 'orders.appliance.missing' },
  },
  'service.request.search': {
    by: people.supervisor,
    prepare: async (devcloud) => {
      await job(devcloud);
      return { search: '13800001001' };
    },
    malformed: [{}, { search: '' }, { search: 'x'.repeat(33) }, { search: { $ne: '' } }],
    wrongRoles: [people.finance, people.dealer, people.partner, customers.zhang],
  },
  'service.work_order.mine': { by: customers.zhang, prepare: () => ({ open: true }), malformed: [{ after: 7 }, { open: 'yes' }] },
  'service.work_order.get': { by: customers.zhang, prepare: (devcloud) => job(devcloud), malformed: BAD, outsiders: OTHERS, missing },
  'service.media.list': { by: customers.zhang, prepare: (devcloud) => job(devcloud), malformed: BAD, outsiders: OTHERS, missing },
  'service.work_order.list': {
    by: people.finance,
    prepare: () => ({ filter: 'waiting' }),
    malformed: [
      { filter: 'everything' },
      { kind: 'demolition' },
      { search: 'x'.repeat(31) },
      { search: { $ne: '' } },
      { assigneeId: { $ne: '' } },
      { assigneeId: idsOf(people.technician).membershipId, search: '张' },
    ],
    wrongRoles: [people.partner, customers.zhang],
  },
  'service.work_order.reschedule': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ ...(await job(devcloud, 'accept')), window: { ...windowAhead(devcloud, 4), to: '20:00' } }),
    malformed: [...badWith({ window: tomorrow }), { workOrderId: NO_WORK_ORDER, window: { ...tomorrow, from: '9:00' } }],
    otherwise: (input) => ({ ...input, window: { ...input.window, from: '10:00' } }),
    outsiders: OTHERS,
    missing,
  },
  'service.work_order.cancel': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ ...(await job(devcloud, 'accept')), reason: '已经修好了' }),
    malformed: [...badWith({ reason }), { workOrderId: NO_WORK_ORDER }, { workOrderId: NO_WORK_ORDER, reason: ' ' }],
    otherwise: (input) => ({ ...input, reason }),
    outsiders: OTHERS,
    missing,
  },
  'service.day.get': { by: people.technician, prepare: () => ({}), malformed: [7, { from: '2026-02-30' }], wrongRoles: NOT_TECHNICIANS },
  'service.work_order.accept': ownStep('dispatch'),
  'service.work_order.decline': {
    ...ownStep('dispatch'),
    prepare: async (devcloud) => ({ ...(await job(devcloud, 'dispatch')), reason, ...at(devcloud) }),
    malformed: [...badWith({ reason, at: 1 }), { workOrderId: NO_WORK_ORDER, at: 1 }, { workOrderId: NO_WORK_ORDER, at: 1, reason: '长'.repeat(61) }],
  },
  'service.work_order.depart': ownStep('accept'),
  'service.work_order.arrive': ownStep('depart'),
  'service.work_order.begin': ownStep('arrive'),
  'service.work_order.pause': {
    ...ownStep('depart'),
    prepare: async (devcloud) => ({ ...(await job(devcloud, 'depart')), reason, ...at(devcloud) }),
    malformed: [...badWith({ reason, at: 1 }), { workOrderId: NO_WORK_ORDER, at: 1 }],
    wrongRoles: [people.guide, people.finance, people.dealer, people.partner, customers.zhang],
    outsiders: { people: [colleague, dealerSupervisor], code: 'service.work_order.missing' },
  },
  'service.step.record': {
    ...ownStep('arrive'),
    prepare: async (devcloud) => ({ ...(await job(devcloud, 'arrive')), stepId: null, photos: [photo('evidence')], ...at(devcloud) }),
    malformed: [
      ...badWith({ stepId: null, photos: [], at: 1 }),
      { workOrderId: NO_WORK_ORDER, stepId: null, photos: Array.from({ length: 7 }, () => photo('one')), at: 1 },
      { workOrderId: NO_WORK_ORDER, stepId: 7, photos: [], at: 1 },
    ],
  },
  'service.signature.record': {
    ...ownStep('begin'),
    prepare: async (devcloud) => ({ ...(await job(devcloud, 'begin')), fileId: 'cloud://test/service/signature.png', agreed: [], ...at(devcloud) }),
    malformed: [
      ...badWith({ fileId: photo('signature'), agreed: [], at: 1 }),
      { workOrderId: NO_WORK_ORDER, fileId: '', agreed: [], at: 1 },
      { workOrderId: NO_WORK_ORDER, fileId: photo('signature'), at: 1 },
    ],
  },
  'service.work_order.finish': {
    ...ownStep('begin'),
    prepare: async (devcloud) => {
      const { workOrderId } = await job(devcloud, 'begin');
      await doTheWork(devcloud, workOrderId);
      return { workOrderId, pieces: [], ...at(devcloud) };
    },
    malformed: [...badWith({ pieces: [], at: 1 }), { workOrderId: NO_WORK_ORDER, pieces: [{ lineId: 'x', serialNumber: '空格 不行' }], at: 1 }],
  },
  'service.position.report': {
    ...ownStep('depart'),
    prepare: async (devcloud) => ({ ...(await job(devcloud, 'depart')), point: { latitudeE6: 38_000_000, longitudeE6: 114_000_000 }, ...at(devcloud) }),
    malformed: [...badWith({ point: { latitudeE6: 0, longitudeE6: 0 }, at: 1 }), { workOrderId: NO_WORK_ORDER, point: { latitudeE6: 0.5, longitudeE6: 0 }, at: 1 }],
  },
  'service.position.withdraw': { by: people.technician, prepare: () => ({}), malformed: [7, 'all'], otherwise: null },
  'service.place.pin': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ ...(await job(devcloud)), point: { latitudeE6: 38_000_000, longitudeE6: 114_000_000 } }),
    malformed: [...badWith({ point: { latitudeE6: 0, longitudeE6: 0 } }), { workOrderId: NO_WORK_ORDER, point: { latitudeE6: 91_000_000, longitudeE6: 0 } }, { workOrderId: NO_WORK_ORDER, point: null }],
    otherwise: (input) => ({ ...input, point: { latitudeE6: 38_000_001, longitudeE6: 114_000_000 } }),
    outsiders: OTHERS,
    missing,
  },
  'service.position.get': { by: customers.zhang, prepare: (devcloud) => job(devcloud, 'depart'), malformed: BAD, outsiders: OTHERS, missing },
};

