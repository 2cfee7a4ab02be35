import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, idsOf, people } from '../../fixtures/company';
import { windowAhead } from '../../fixtures/sales';
import { aTechnician, askForService } from '../../fixtures/work-orders';

/** What the actions of dispatching are tried with (`refusals.test.ts`). */

const notDispatching = [people.finance, people.guide, people.technician, people.dealer, people.partner, customers.zhang];
const NO_WORK_ORDER = 'wko_zzzzzzzzzzzzzzzzzzz';
const noWorkOrder = {
  input: <I extends { readonly workOrderId: string }>(input: I): I => ({ ...input, workOrderId: NO_WORK_ORDER }),
  code: 'service.work_order.missing',
} as const;

async function aWaitingJob(devcloud: Devcloud): Promise<{ readonly workOrderId: string }> {
  const { workOrderId } = await askForService(devcloud);
  return { workOrderId };
}

function aProfile() {
  const { _id: membershipId, personId, categories, kinds, areas, week, daysOff, active } = aTechnician(people.technician);
  return { personId, membershipId, categories: [...categories], kinds: [...kinds], areas: [...areas], week: [...week], daysOff: [...daysOff], active };
}

export const DISPATCH_CASES: ActionCases<'service'> = {
  'service.technician.list': { by: people.supervisor, prepare: () => ({}), malformed: [7], wrongRoles: notDispatching },
  'service.technician.save': {
    by: people.supervisor,
    prepare: aProfile,
    malformed: [{}, { ...aProfile(), week: [] }, { ...aProfile(), kinds: ['magic'] }, { ...aProfile(), daysOff: ['tomorrow'] }],
    otherwise: (profile) => ({ ...profile, active: false }),
    wrongRoles: notDispatching,
    missing: { input: (profile) => ({ ...profile, membershipId: 'mem_zzzzzzzzzzzz' }), code: 'service.technician.missing' },
  },
  'service.area.list': {
    by: people.supervisor,
    prepare: async (devcloud) => {
      await aWaitingJob(devcloud);
      return {};
    },
    malformed: [7],
    wrongRoles: notDispatching,
  },
  'service.board.get': {
    by: people.supervisor,
    prepare: () => ({ from: '2026-11-23', days: 7 }),
    malformed: [{}, { from: '2026-11-23', days: 8 }, { from: 'monday', days: 1 }],
    wrongRoles: notDispatching,
  },
  'service.waiting.list': { by: people.supervisor, prepare: () => ({}), malformed: [{ after: 7 }], wrongRoles: notDispatching },
  'service.proposal.list': {
    by: people.supervisor,
    prepare: aWaitingJob,
    malformed: [{}, { workOrderId: { $ne: '' } }],
    wrongRoles: notDispatching,
    missing: noWorkOrder,
  },
  'service.work_order.dispatch': {
    by: people.supervisor,
    prepare: async (devcloud) => ({
      ...(await aWaitingJob(devcloud)),
      membershipId: idsOf(people.technician).membershipId,
      window: windowAhead(devcloud),
    }),
    malformed: [{}, { workOrderId: NO_WORK_ORDER, membershipId: 'mem_zzzzzzzzzzzz', window: { on: 'x', from: '1', to: '2' } }],
    otherwise: (input) => ({ ...input, window: { ...input.window, from: '12:00', to: '13:00' } }),
    wrongRoles: notDispatching,
    missing: noWorkOrder,
  },
  'service.slot.list': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ of: 'work_order', ...(await aWaitingJob(devcloud)) }),
    malformed: [{}, { of: 'ask', kind: 'repair', category: 'spaceship', city: '石家庄市', district: '' }, { of: 'weather' }],
    outsiders: { people: [customers.liu, people.guide], code: 'service.work_order.missing' },
    missing: { input: () => ({ of: 'work_order', workOrderId: NO_WORK_ORDER }), code: 'service.work_order.missing' },
  },
};
