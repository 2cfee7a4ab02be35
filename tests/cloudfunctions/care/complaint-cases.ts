import type { PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import type { ComplaintCommand } from '../../../src/shared/domain/care/states';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { finishedVisit } from '../../fixtures/finished-work';
import { clientOf } from '../../fixtures/functions-client';

const { zhang, liu } = customers;
const NO_COMPLAINT = 'cmp_zzzzzzzzzzzzzzzzzzz';
const NO_VISIT = 'wko_zzzzzzzzzzzzzzzzzzz';

const strangeOwner = { openid: 'owner-yuhua' } as const satisfies Pick<PersonPlan, 'openid'>;

/** What 张晓雯 complains of, about nothing that was bought here. */
export const aComplaint = {
  workOrderId: null,
  orderId: null,
  category: 'service',
  description: '师傅把地板划了一道，没有说',
  photos: ['cloud://local-env/care/floor.jpg'],
  occurredOn: '2026-09-20',
  contact: { name: zhang.name, phone: zhang.phone },
} as const satisfies Input<'care.complaint.file'>;

/** Complains of a finished visit, as its customer. */
export async function filed(devcloud: Devcloud): Promise<{ readonly complaintId: string }> {
  const workOrderId = await finishedVisit(devcloud);
  const { complaintId } = await clientOf(devcloud, zhang.openid).call('care.complaint.file', { ...aComplaint, workOrderId, photos: [] });
  return { complaintId };
}

const STEPS: readonly ComplaintCommand[] = ['acknowledge', 'investigate', 'propose', 'resolve', 'follow_up', 'close'];

/** Takes a complaint up to and including a step of the office. */
export async function stepped(devcloud: Devcloud, until: ComplaintCommand): Promise<{ readonly complaintId: string }> {
  const { complaintId } = await filed(devcloud);
  const office = clientOf(devcloud, people.supervisor.openid);
  for (const command of STEPS.slice(0, STEPS.indexOf(until) + 1)) {
    await office.call('care.complaint.step', { complaintId, command, note: `办了 ${command}` });
  }
  return { complaintId };
}

const noComplaint = <I extends { readonly complaintId: string }>(input: I): I => ({ ...input, complaintId: NO_COMPLAINT });
const missing = { input: noComplaint, code: 'care.complaint.missing' } as const;
const noOffice = [zhang, people.guide, people.technician, people.finance, people.dealer, people.partner];
const handled = { by: people.supervisor, wrongRoles: noOffice, outsiders: { people: [strangeOwner], code: 'care.complaint.missing' }, missing } as const;
const ofVisit = {
  outsiders: { people: [liu, people.dealer, strangeOwner], code: 'service.work_order.missing' },
  missing: { input: <I extends { readonly workOrderId: string | null }>(input: I): I => ({ ...input, workOrderId: NO_VISIT }), code: 'service.work_order.missing' },
} as const;
const everything = { period: 'month', on: '2026-11-20', side: 'all', value: 'none', figure: 'complaints' } as const;
const badOpenings = [
  {},
  { ...everything, side: 'store' },
  { ...everything, value: { $gt: '' } },
  { ...everything, value: 'a|b' },
  { ...everything, figure: 'refundFen' },
  { ...everything, after: 7 },
];
const badComplaints = [
  {},
  { ...aComplaint, description: ' ' },
  { ...aComplaint, category: 'price' },
  { ...aComplaint, occurredOn: '2026-02-30' },
  { ...aComplaint, contact: { name: '', phone: zhang.phone } },
  { ...aComplaint, contact: { name: zhang.name, phone: '12345' } },
  { ...aComplaint, photos: Array(10).fill(aComplaint.photos[0]) },
  { ...aComplaint, photos: ['cloud://local-env/evidence/somebody-elses.jpg'] },
];
const badForms = [{}, { complaintId: NO_COMPLAINT }, { complaintId: NO_COMPLAINT, annex: 'four' }, { complaintId: { $gt: '' }, annex: 'report' }];

/** How complaints and their forms must be tried. */
export const COMPLAINT_CASES: ActionCases<'care.complaint' | 'care.form' | 'care.analysis'> = {
  'care.complaint.file': {
    by: zhang,
    prepare: async (devcloud) => ({ ...aComplaint, workOrderId: await finishedVisit(devcloud) }),
    malformed: badComplaints,
    otherwise: (complaint) => ({ ...complaint, category: 'quality' }),
    ...ofVisit,
  },
  'care.complaint.record': {
    by: people.supervisor,
    prepare: async (devcloud) => ({ ...aComplaint, workOrderId: await finishedVisit(devcloud), method: 'phone' }),
    malformed: [...badComplaints, { ...aComplaint, method: 'letter' }],
    otherwise: (complaint) => ({ ...complaint, method: 'in_person' }),
    wrongRoles: [zhang, people.technician, people.finance, people.dealer, people.partner],
    outsiders: { people: [people.otherGuide, strangeOwner], code: 'service.work_order.missing' },
    missing: ofVisit.missing,
  },
  'care.complaint.mine': { by: zhang, prepare: () => ({}), malformed: [{ after: 7 }] },
  'care.complaint.list': { by: people.supervisor, prepare: () => ({ filter: 'open' }), malformed: [{ filter: 'all' }, { after: 7 }], wrongRoles: noOffice },
  'care.complaint.get': {
    by: zhang,
    prepare: filed,
    malformed: [{}, { complaintId: '' }, { complaintId: { $gt: '' } }],
    outsiders: { people: [liu, people.guide, people.technician, people.finance, people.dealer, strangeOwner], code: 'care.complaint.missing' },
    missing,
  },
  'care.complaint.step': {
    ...handled,
    prepare: async (devcloud) => ({ ...(await filed(devcloud)), command: 'acknowledge', note: '已打电话道歉' }),
    malformed: [{}, { complaintId: NO_COMPLAINT, command: 'forget', note: 'x' }, { complaintId: NO_COMPLAINT, command: 'acknowledge', note: ' ' }],
    otherwise: (step) => ({ ...step, note: '别的话' }),
    onlyOnce: 'care.complaint.command_not_allowed',
  },
  'care.complaint.wait': {
    ...handled,
    prepare: async (devcloud) => ({ ...(await stepped(devcloud, 'acknowledge')), waiting: true, note: '等顾客发照片' }),
    malformed: [{}, { complaintId: NO_COMPLAINT, waiting: 1, note: 'x' }, { complaintId: NO_COMPLAINT, waiting: true, note: '' }],
    otherwise: (step) => ({ ...step, note: '别的话' }),
    onlyOnce: 'care.complaint.command_not_allowed',
  },
  'care.complaint.add': {
    by: zhang,
    prepare: async (devcloud) => ({ ...(await filed(devcloud)), photos: ['cloud://local-env/care/more.jpg'], note: '又裂了' }),
    malformed: [
      {},
      { complaintId: NO_COMPLAINT, photos: [], note: '' },
      { complaintId: NO_COMPLAINT, photos: ['cloud://local-env/service/a.jpg'], note: '' },
      { complaintId: NO_COMPLAINT, photos: aComplaint.photos, note: 'x'.repeat(201) },
    ],
    otherwise: (added) => ({ ...added, note: '' }),
    outsiders: { people: [liu, people.guide, people.technician, people.dealer, strangeOwner], code: 'care.complaint.missing' },
    missing,
  },
  'care.complaint.answer': {
    by: zhang,
    prepare: async (devcloud) => ({ ...(await stepped(devcloud, 'propose')), answer: 'accept', note: '' }),
    malformed: [{}, { complaintId: NO_COMPLAINT, answer: 'maybe', note: '' }, { complaintId: NO_COMPLAINT, answer: 'accept', note: 'x'.repeat(201) }],
    otherwise: (answer) => ({ ...answer, answer: 'refuse' }),
    onlyOnce: 'care.complaint.command_not_allowed',
    outsiders: { people: [liu, people.guide, people.technician, people.dealer, strangeOwner], code: 'care.complaint.missing' },
    missing,
  },
  'care.form.get': { ...handled, prepare: async (devcloud) => ({ ...(await filed(devcloud)), annex: 'report' }), malformed: badForms },
  'care.form.save': {
    ...handled,
    prepare: async (devcloud) => ({ ...(await filed(devcloud)), annex: 'report', fields: [{ key: 'employer', value: '第一中学' }] }),
    malformed: [...badForms, { complaintId: NO_COMPLAINT, annex: 'report', fields: [{ key: 'employer', value: 7 }] }],
    otherwise: (form) => ({ ...form, fields: [] }),
  },
  'care.form.reveal': {
    ...handled,
    prepare: async (devcloud) => ({ ...(await filed(devcloud)), annex: 'report', key: 'identity_number' }),
    malformed: [...badForms, { complaintId: NO_COMPLAINT, annex: 'report', key: 7 }],
    otherwise: (opened) => ({ ...opened, key: 'age' }),
  },
  'care.form.openings': { ...handled, prepare: filed, malformed: [{}, { complaintId: { $gt: '' } }, { complaintId: NO_COMPLAINT, after: 7 }] },
  'care.analysis.get': {
    by: people.owner,
    prepare: () => ({ period: 'quarter', on: '2026-11-20' }),
    malformed: [{}, { period: 'year', on: '2026-01-01' }, { period: 'month', on: '2026-02-30' }],
    wrongRoles: noOffice,
  },
  'care.analysis.open': { by: people.owner, prepare: () => everything, malformed: badOpenings, wrongRoles: noOffice },
  'care.analysis.export': { by: people.owner, prepare: () => everything, malformed: badOpenings, wrongRoles: noOffice },
};
