import type { PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { finishedVisit } from '../../fixtures/finished-work';
import { clientOf } from '../../fixtures/functions-client';
import { COMPLAINT_CASES, filed } from './complaint-cases';
import { CONSULTATION_CASES } from './consultation-cases';

/** Owns the store beside the one in question: sees nothing of it. */
export const otherOwner = {
  openid: 'owner-yuhua',
  name: '郑店长',
  phone: '13900000011',
  roles: [{ role: 'owner', organisationId: 'org_storeyuhua' }],
} as const satisfies PersonPlan;

const { zhang, liu } = customers;
const NO_VISIT = 'wko_zzzzzzzzzzzzzzzzzzz';
const NO_RESCUE = 'rsc_zzzzzzzzzzzzzzzzzzz';
const BAD_RATING = { stars: 2, tags: ['late' as const], words: '', photos: [] };

/** Rates a fresh visit badly, as its customer. Gives the id of the rescue. */
export async function openedRescue(devcloud: Devcloud): Promise<{ readonly rescueId: string; readonly workOrderId: string }> {
  const workOrderId = await finishedVisit(devcloud);
  await clientOf(devcloud, zhang.openid).call('care.rating.give', { workOrderId, ...BAD_RATING });
  return { rescueId: workOrderId.replace('wko', 'rsc'), workOrderId };
}

/** The same, and somebody spoke with the customer. */
async function contacted(devcloud: Devcloud) {
  const { rescueId } = await openedRescue(devcloud);
  await clientOf(devcloud, people.supervisor.openid).call('care.rescue.contact', { rescueId, note: '打过电话' });
  return { rescueId, note: '带了小礼品上门' };
}

const ofVisit = {
  by: zhang,
  outsiders: { people: [liu, people.dealer, people.otherGuide, otherOwner], code: 'service.work_order.missing' },
  missing: { input: <I extends { readonly workOrderId: string }>(input: I): I => ({ ...input, workOrderId: NO_VISIT }), code: 'service.work_order.missing' },
} as const;

const consoled = {
  by: people.supervisor,
  wrongRoles: [zhang, people.guide, people.technician, people.finance, people.dealer, people.partner],
  outsiders: { people: [otherOwner], code: 'care.rescue.missing' },
  missing: { input: <I extends { readonly rescueId: string }>(input: I): I => ({ ...input, rescueId: NO_RESCUE }), code: 'care.rescue.missing' },
} as const;

const badSteps = [{}, { rescueId: NO_RESCUE }, { rescueId: NO_RESCUE, note: ' ' }, { rescueId: { $gt: '' }, note: 'x' }];
const otherNote = <I extends { readonly note: string }>(input: I): I => ({ ...input, note: '别的话' });

const RATING_CASES: ActionCases<'care.rating' | 'care.rescue' | 'care.media' | 'care.desk' | 'care.calendar'> = {
  'care.desk.get': { by: people.supervisor, prepare: () => ({}), malformed: ['all'], wrongRoles: [zhang, people.technician, people.dealer, people.partner] },
  'care.calendar.get': { by: people.supervisor, prepare: () => ({}), malformed: ['all'], wrongRoles: consoled.wrongRoles },
  'care.media.list': {
    by: zhang,
    prepare: async (devcloud) => ({ of: 'complaint', ...(await filed(devcloud)) }),
    malformed: [{}, { of: 'rescue' }, { of: 'complaint' }, { of: 'complaint', complaintId: { $gt: '' } }],
    outsiders: { people: [liu, people.guide, people.technician, otherOwner], code: 'care.complaint.missing' },
    missing: { input: () => ({ of: 'complaint', complaintId: 'cmp_zzzzzzzzzzzzzzzzzzz' }), code: 'care.complaint.missing' },
  },
  'care.rating.get': { ...ofVisit, prepare: async (devcloud) => ({ workOrderId: await finishedVisit(devcloud) }), malformed: [{}, { workOrderId: '' }, { workOrderId: { $gt: '' } }] },
  'care.rating.give': {
    ...ofVisit,
    prepare: async (devcloud) => ({ workOrderId: await finishedVisit(devcloud), ...BAD_RATING }),
    malformed: [
      {},
      { workOrderId: NO_VISIT, ...BAD_RATING, stars: 0 },
      { workOrderId: NO_VISIT, ...BAD_RATING, stars: 2.5 },
      { workOrderId: NO_VISIT, ...BAD_RATING, stars: 6 },
      { workOrderId: NO_VISIT, ...BAD_RATING, tags: ['nice'] },
      { workOrderId: NO_VISIT, ...BAD_RATING, words: 'x'.repeat(201) },
      { workOrderId: NO_VISIT, ...BAD_RATING, photos: ['https://example.com/a.jpg'] },
      { workOrderId: NO_VISIT, ...BAD_RATING, photos: ['cloud://local-env/evidence/a.jpg'] },
    ],
    otherwise: (rating) => ({ ...rating, stars: 5 }),
    onlyOnce: 'care.rating.given',
  },
  'care.rating.asked': { by: zhang, prepare: () => ({}), malformed: [] },
  'care.rating.of_me': { by: people.technician, prepare: () => ({}), malformed: [{ after: 7 }], wrongRoles: [zhang, people.owner, people.guide] },
  'care.rescue.list': { by: people.supervisor, prepare: () => ({}), malformed: [{ over: 'yes' }, { after: 7 }], wrongRoles: consoled.wrongRoles },
  'care.rescue.get': {
    ...consoled,
    prepare: async (devcloud) => ({ rescueId: (await openedRescue(devcloud)).rescueId }),
    malformed: [{}, { rescueId: '' }, { rescueId: { $gt: '' } }],
  },
  'care.rescue.contact': {
    ...consoled,
    prepare: async (devcloud) => ({ rescueId: (await openedRescue(devcloud)).rescueId, note: '打过电话', steps: ['offer_service'] }),
    malformed: [...badSteps, { rescueId: NO_RESCUE, note: 'x', steps: ['shout'] }],
    otherwise: otherNote,
  },
  'care.rescue.visit': { ...consoled, prepare: contacted, malformed: badSteps, otherwise: otherNote },
  'care.rescue.resolve': {
    ...consoled,
    prepare: async (devcloud) => ({ ...(await contacted(devcloud)), outcome: 'rescued' }),
    malformed: [...badSteps, { rescueId: NO_RESCUE, note: 'x', outcome: 'open' }],
    otherwise: (step) => ({ ...step, outcome: 'lost' }),
    onlyOnce: 'care.rescue.command_not_allowed',
  },
};

/** How every action that people call must be tried. */
export const ACTION_CASES: ActionCases<'care'> = { ...RATING_CASES, ...COMPLAINT_CASES, ...CONSULTATION_CASES };
