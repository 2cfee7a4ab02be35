import type { ActionCases } from '../../fixtures/action-case';
import { customers, idsOf, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { aCustomer, aLead, lostLead, pooledLead, toldLead } from '../../fixtures/leads';
import type { Devcloud } from '../../../devcloud/start-devcloud';

const NO_LEAD = 'led_zzzzzzzzzzzzzzzzzzz';
const { zhang } = customers;
const { guide, otherGuide, technician, dealer, dealerGuide, supervisor, finance, partner, owner } = people;

const BAD_LEADS = [{}, { leadId: '' }, { leadId: 'led_!' }, { leadId: { $gt: '' } }];
const missing = { input: <I extends { readonly leadId: string }>(input: I): I => ({ ...input, leadId: NO_LEAD }), code: 'leads.lead.missing' } as const;
const followers = { by: guide, wrongRoles: [zhang, finance, partner], outsiders: { people: [otherGuide, technician, dealer], code: 'leads.lead.missing' }, missing } as const;
const managers = { by: supervisor, wrongRoles: [zhang, guide, technician, finance, partner], outsiders: { people: [dealer], code: 'leads.lead.missing' }, missing } as const;

const otherWords = <I extends { readonly words: string }>(input: I): I => ({ ...input, words: '别的话' });
const ofGuide = async (devcloud: Devcloud) => ({ leadId: await toldLead(devcloud) });

/** The scene of somebody's own code. */
export async function personalScene(devcloud: Devcloud, openid: string): Promise<string> {
  return (await clientOf(devcloud, openid).call('attribution.code.issue', { kind: 'personal' })).scene;
}

const MOST_A_DAY = 5;
let enquirers = 0;
/** A customer sends a few enquiries a day at most: the tries of this one are spread over days. */
async function enquiry(devcloud: Devcloud) {
  enquirers += 1;
  if (enquirers % (MOST_A_DAY - 1) === 0) devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 86_400_000));
  return { ...aCustomer(), scene: await personalScene(devcloud, guide.openid) };
}

const TELLING: ActionCases<'leads.lead'> = {
  'leads.lead.submit': {
    by: partner,
    prepare: () => aLead(),
    malformed: [
      {},
      { ...aLead(), customer: { name: '陈女士', phone: '12' } },
      { ...aLead(), customer: { name: '', phone: '13700000001' } },
      { ...aLead(), wish: ' ' },
      { ...aLead(), wish: 'x'.repeat(101) },
      { ...aLead(), category: 'boat' },
      { ...aLead(), consentVersion: '' },
      { ...aLead(), workOrderId: 'x' },
      { ...aLead(), keep: 'yes' },
    ],
    otherwise: (lead) => ({ ...lead, wish: '想看净水器' }),
    wrongRoles: [zhang, finance],
    missing: { input: (lead) => ({ ...lead, workOrderId: 'wko_zzzzzzzzzzzzzzzzzzz' }), code: 'service.work_order.missing' },
  },
  'leads.lead.enquire': {
    by: zhang,
    prepare: enquiry,
    malformed: [{}, { ...aLead(), scene: 'x'.repeat(65) }, { ...aLead() }],
    otherwise: (told) => ({ ...told, wish: '想看净水器' }),
    missing: { input: (told) => ({ ...told, scene: 'gnobodysigned' }), code: 'attribution.code.not_recognised' },
  },
  'leads.lead.list': {
    by: guide,
    prepare: () => ({ of: 'mine', filter: 'following' }),
    malformed: [{}, { of: 'all' }, { of: 'mine', filter: 'old' }, { of: 'pool', after: 7 }, { of: 'team', search: 'x'.repeat(31) }],
    wrongRoles: [zhang, finance, partner],
  },
  'leads.lead.get': { ...followers, prepare: ofGuide, malformed: BAD_LEADS },
};

const STEPS: ActionCases<'leads.lead'> = {
  'leads.lead.assign': {
    ...managers,
    prepare: async (devcloud) => ({ leadId: await toldLead(devcloud, supervisor, { keep: false }), heldBy: null, to: idsOf(guide) }),
    malformed: [...BAD_LEADS, { leadId: NO_LEAD, heldBy: null, to: { personId: 'x' } }, { leadId: NO_LEAD, to: idsOf(guide) }],
    outsiders: { people: [dealer], code: 'leads.holder.missing' },
    otherwise: (step) => ({ ...step, to: idsOf(otherGuide) }),
    onlyOnce: 'leads.lead.given_meanwhile',
  },
  'leads.lead.claim': {
    by: dealerGuide,
    prepare: async (devcloud) => ({ leadId: await pooledLead(devcloud, dealerGuide) }),
    malformed: BAD_LEADS,
    wrongRoles: [zhang, finance, partner],
    outsiders: { people: [guide, otherGuide, technician], code: 'leads.lead.missing' },
    missing,
    otherwise: missing.input,
    onlyOnce: 'leads.lead.taken',
  },
  'leads.lead.release': {
    ...followers,
    prepare: async (devcloud) => ({ ...(await ofGuide(devcloud)), words: '最近忙不过来' }),
    malformed: [...BAD_LEADS, { leadId: NO_LEAD, words: ' ' }],
    otherwise: otherWords,
  },
  'leads.lead.follow_up': {
    ...followers,
    prepare: async (devcloud) => ({ ...(await ofGuide(devcloud)), kind: 'call', words: '说周末来店里看', nextOn: null }),
    malformed: [
      ...BAD_LEADS,
      { leadId: NO_LEAD, kind: 'call', words: '', nextOn: null },
      { leadId: NO_LEAD, kind: 'fax', words: 'x', nextOn: null },
      { leadId: NO_LEAD, kind: 'call', words: 'x', nextOn: '2026-13-01' },
    ],
    otherwise: otherWords,
  },
  'leads.lead.advance': {
    ...followers,
    prepare: async (devcloud) => ({ ...(await ofGuide(devcloud)), stage: 'quoted', words: '报了 6,980 元', amountFen: 698_000, nextOn: null }),
    malformed: [...BAD_LEADS, { leadId: NO_LEAD, stage: 'won', words: '', amountFen: null, nextOn: null }, { leadId: NO_LEAD, stage: 'quoted', words: '', amountFen: -1, nextOn: null }],
    otherwise: otherWords,
  },
  'leads.lead.lose': {
    ...followers,
    prepare: async (devcloud) => ({ ...(await ofGuide(devcloud)), reason: 'price', words: '嫌贵' }),
    malformed: [...BAD_LEADS, { leadId: NO_LEAD, reason: 'mood', words: '' }, { leadId: NO_LEAD, reason: 'price', words: 'x'.repeat(201) }],
    otherwise: otherWords,
    onlyOnce: 'leads.lead.command_not_allowed',
  },
  'leads.lead.reopen': {
    ...followers,
    prepare: async (devcloud) => ({ leadId: await lostLead(devcloud), words: '顾客又打来了' }),
    malformed: [...BAD_LEADS, { leadId: NO_LEAD, words: ' ' }],
    otherwise: otherWords,
    onlyOnce: 'leads.lead.command_not_allowed',
  },
};

const OTHERS: ActionCases<'leads.entry' | 'leads.phone' | 'leads.candidate' | 'leads.brought' | 'leads.desk'> = {
  'leads.entry.list': { ...followers, prepare: ofGuide, malformed: [...BAD_LEADS, { leadId: NO_LEAD, after: 7 }] },
  'leads.phone.reveal': { ...followers, prepare: ofGuide, malformed: BAD_LEADS, otherwise: missing.input },
  'leads.phone.openings': { ...managers, prepare: ofGuide, malformed: [...BAD_LEADS, { leadId: NO_LEAD, after: 7 }] },
  'leads.candidate.list': { by: owner, prepare: () => ({}), malformed: [{ after: 7 }], wrongRoles: managers.wrongRoles },
  'leads.brought.list': { by: partner, prepare: () => ({}), malformed: [{ after: 7 }], wrongRoles: [zhang, finance] },
  'leads.brought.summary': { by: partner, prepare: () => ({}), malformed: ['all'], wrongRoles: [zhang, finance] },
  'leads.desk.get': { by: guide, prepare: () => ({}), malformed: ['all'], wrongRoles: [zhang, finance, partner] },
};

/** How every action that people call must be tried. */
export const ACTION_CASES: ActionCases<'leads'> = { ...TELLING, ...STEPS, ...OTHERS };
