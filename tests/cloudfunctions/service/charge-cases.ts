import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, idsOf, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { askForService, visit } from '../../fixtures/work-orders';

/** What the actions at the door are tried with (`refusals.test.ts`). */

const NO_WORK_ORDER = 'wko_zzzzzzzzzzzzzzzzzzz';
const missing = {
  input: <I extends { readonly workOrderId: string }>(input: I): I => ({ ...input, workOrderId: NO_WORK_ORDER }),
  code: 'service.work_order.missing',
} as const;
const notGoing = [people.owner, people.supervisor, people.finance, people.guide, people.dealer, people.partner, customers.zhang];
const strangers = { people: [customers.liu, people.guide, people.dealer], code: 'service.work_order.missing' } as const;
const BAD_JOBS = [{}, { workOrderId: { $ne: '' } }];

async function atTheDoor(devcloud: Devcloud): Promise<{ readonly workOrderId: string }> {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'arrive');
  return { workOrderId };
}

const labour = { lines: [{ itemId: 'repair_labour', quantity: 1 }], finding: 'defect' as const };

async function proposed(devcloud: Devcloud) {
  const job = await atTheDoor(devcloud);
  const { proposalId, totalFen } = await clientOf(devcloud, people.technician.openid).call('service.charge.propose', { ...job, ...labour });
  return { ...job, proposalId, totalFen };
}

async function agreed(devcloud: Devcloud) {
  const yes = await proposed(devcloud);
  await clientOf(devcloud, customers.zhang.openid).call('service.charge.agree', yes);
  return yes.workOrderId;
}

async function doorScene(devcloud: Devcloud): Promise<string> {
  return (await clientOf(devcloud, people.technician.openid).call('attribution.code.issue', { kind: 'door' })).scene;
}

export const CHARGE_CASES: ActionCases<'service'> = {
  'service.charge.propose': {
    by: people.technician,
    prepare: async (devcloud) => ({ ...(await atTheDoor(devcloud)), ...labour }),
    malformed: [...BAD_JOBS, { workOrderId: NO_WORK_ORDER, lines: [], finding: 'defect' }, { workOrderId: NO_WORK_ORDER, ...labour, finding: 'bad luck' }],
    otherwise: (input) => ({ ...input, finding: 'misuse' }),
    wrongRoles: notGoing,
    missing,
  },
  'service.charge.withdraw': {
    by: people.technician,
    prepare: async (devcloud) => {
      const { workOrderId, proposalId } = await proposed(devcloud);
      return { workOrderId, proposalId };
    },
    malformed: BAD_JOBS,
    otherwise: (input) => ({ ...input, proposalId: 'p2' }),
    onlyOnce: 'service.charge.decided',
    wrongRoles: notGoing,
    missing,
  },
  'service.charge.agree': {
    by: customers.zhang,
    prepare: proposed,
    malformed: [...BAD_JOBS, { workOrderId: NO_WORK_ORDER, proposalId: 'p1', totalFen: -1 }],
    otherwise: (input) => ({ ...input, totalFen: 1 }),
    onlyOnce: 'service.charge.decided',
    outsiders: strangers,
    missing,
  },
  'service.charge.waive': {
    by: people.supervisor,
    prepare: async (devcloud) => ({ workOrderId: await agreed(devcloud), amountFen: 100, reason: '等太久' }),
    malformed: [...BAD_JOBS, { workOrderId: NO_WORK_ORDER, amountFen: 0, reason: '等太久' }, { workOrderId: NO_WORK_ORDER, amountFen: 1, reason: ' ' }],
    otherwise: (input) => ({ ...input, amountFen: 200 }),
    wrongRoles: [people.finance, people.guide, people.technician, people.dealer, people.partner, customers.zhang],
    missing,
  },
  'service.door.open': {
    by: customers.zhang,
    prepare: async (devcloud) => {
      await atTheDoor(devcloud);
      return { scene: await doorScene(devcloud) };
    },
    malformed: [{}, { scene: 'x'.repeat(65) }, { scene: { $ne: '' } }],
    otherwise: () => ({ scene: 'another' }),
    missing: { input: () => ({ scene: 'd1nowhere' }), code: 'attribution.code.not_recognised' },
  },
  'service.door.check': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ scene: await doorScene(devcloud) }),
    malformed: [{}, { scene: 'x'.repeat(65) }, { scene: { $ne: '' } }],
    otherwise: () => ({ scene: 'another' }),
    missing: { input: () => ({ scene: 'd1nowhere' }), code: 'attribution.code.not_recognised' },
  },
  'service.door.report': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ scene: await doorScene(devcloud) }),
    malformed: [{}, { scene: 'x'.repeat(65) }, { scene: { $ne: '' } }],
    otherwise: () => ({ scene: 'another' }),
    missing: { input: () => ({ scene: 'd1nowhere' }), code: 'attribution.code.not_recognised' },
  },
  'service.door.decide': {
    by: people.technician,
    prepare: async (devcloud) => {
      const job = await atTheDoor(devcloud);
      await clientOf(devcloud, customers.liu.openid).call('service.door.open', { scene: await doorScene(devcloud) });
      return { ...job, personId: idsOf(customers.liu).personId, granted: true };
    },
    malformed: [...BAD_JOBS, { workOrderId: NO_WORK_ORDER, personId: 7, granted: true }, { workOrderId: NO_WORK_ORDER, personId: idsOf(customers.liu).personId }],
    otherwise: (input) => ({ ...input, granted: false }),
    wrongRoles: notGoing,
    missing,
  },
};
