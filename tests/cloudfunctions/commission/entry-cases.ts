import type { Devcloud } from '../../../devcloud/start-devcloud';
import { DEFAULT_COMMISSION } from '../../../src/shared/domain/commission/rules';
import type { ActionCases } from '../../fixtures/action-case';
import { missingOrder } from '../../fixtures/action-case';
import { broughtAndPaid, entriesOf } from '../../fixtures/commissions';
import { customers, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { pay } from '../../fixtures/lamps';
import { claimAs, reportSale } from '../../fixtures/sales';
import { otherFinance } from '../payments/action-cases';

const DEFAULT_COMMISSION_VALUES = { ...DEFAULT_COMMISSION, rules: DEFAULT_COMMISSION.rules.map((rule) => ({ ...rule, levels: [...rule.levels] })) };
const NO_ENTRY = 'cme_zzzzzzzzzzzzzzzzzzzl1s1r0';
const missingEntry = { input: <I extends { readonly entryId: string }>(input: I): I => ({ ...input, entryId: NO_ENTRY }), code: 'commission.entry.missing' } as const;
const BAD_ENTRIES = [{}, { entryId: '' }, { entryId: { $gt: '' } }];

async function partnersEntry(devcloud: Devcloud): Promise<string> {
  const { orderId } = await broughtAndPaid(devcloud, 1, 0);
  const entry = (await entriesOf(devcloud, orderId)).find(({ audience }) => audience === 'partner');
  if (entry === undefined) throw new Error('a partner brought the buyer');
  return entry._id;
}

/** A guide buys what he reports. */
async function heldEntry(devcloud: Devcloud): Promise<string> {
  const { orderId, totalFen } = await reportSale(devcloud);
  await claimAs(devcloud, people.guide.openid, orderId);
  await devcloud.settle();
  await pay(devcloud, { openid: people.guide.openid, personId: '', orderId, payableFen: totalFen });
  const [entry] = await entriesOf(devcloud, orderId);
  if (entry === undefined) throw new Error('he is paid for it');
  return entry._id;
}

const otherWise = <I extends { readonly words: string }>(input: I): I => ({ ...input, words: '另有说法' });

/** What the entries' actions are tried with. */
export const ENTRY_CASES: ActionCases<'commission'> = {
  'commission.home.get': { by: people.partner, prepare: () => ({}), malformed: [7, 'mine'] },
  'commission.terms.get': { by: people.partner, prepare: () => ({}), malformed: [7, 'mine'] },
  'commission.entry.list': {
    by: people.partner,
    prepare: async (devcloud) => {
      await partnersEntry(devcloud);
      return {};
    },
    malformed: [{ payeeId: '' }, { payeeId: { $gt: '' } }, { after: 7 }],
    outsiders: { people: [], code: 'commission.entry.missing' },
    missing: { input: () => ({ payeeId: 'per_00000000somebodyelse' }), code: 'commission.entry.missing' },
  },
  'commission.entry.get': {
    by: people.partner,
    prepare: async (devcloud) => ({ entryId: await partnersEntry(devcloud) }),
    malformed: BAD_ENTRIES,
    outsiders: { people: [people.guide, customers.liu, people.supervisor, otherFinance], code: 'commission.entry.missing' },
    missing: missingEntry,
  },
  'commission.rules.preview': {
    by: people.finance,
    prepare: async (devcloud) => {
      await broughtAndPaid(devcloud, 1, 0);
      return { values: DEFAULT_COMMISSION_VALUES };
    },
    malformed: [{}, { values: {} }, { values: { ...DEFAULT_COMMISSION_VALUES, holdDays: -1 } }, { values: DEFAULT_COMMISSION_VALUES, after: 7 }],
    wrongRoles: [people.guide, people.supervisor, people.partner, customers.zhang],
  },
  'commission.order.get': {
    by: people.supervisor,
    prepare: async (devcloud) => ({ orderId: (await broughtAndPaid(devcloud, 1, 0)).orderId }),
    malformed: [{}, { orderId: '' }],
    wrongRoles: [people.guide, people.technician, people.partner],
    outsiders: { people: [otherFinance], code: 'orders.order.missing' },
    missing: missingOrder,
  },
  'commission.hold.list': {
    by: people.finance,
    prepare: async (devcloud) => {
      await heldEntry(devcloud);
      return { state: 'open' as const };
    },
    malformed: [{}, { state: 'all' }],
    wrongRoles: [people.guide, people.supervisor, people.partner],
    outsiders: { people: [otherFinance], code: 'auth.forbidden' },
  },
  'commission.desk.get': {
    by: people.finance,
    prepare: async (devcloud) => {
      await heldEntry(devcloud);
      return {};
    },
    malformed: [7, 'mine'],
    wrongRoles: [people.guide, people.supervisor, people.partner],
    outsiders: { people: [otherFinance], code: 'auth.forbidden' },
  },
  'commission.hold.decide': {
    by: people.finance,
    prepare: async (devcloud) => ({ entryId: await heldEntry(devcloud), pass: false, words: '自己买自己推' }),
    malformed: [...BAD_ENTRIES, { entryId: NO_ENTRY, pass: true, words: '' }, { entryId: NO_ENTRY, pass: 'yes', words: '好' }],
    otherwise: otherWise,
    onlyOnce: 'commission.hold.decided',
    wrongRoles: [people.guide, people.supervisor, people.partner],
    outsiders: { people: [otherFinance], code: 'auth.forbidden' },
    missing: missingEntry,
  },
};

/** Somebody who brought nobody sees an empty list, not another's. */
export const ownEntries = async (devcloud: Devcloud, openid: string) => (await clientOf(devcloud, openid).call('commission.entry.list', {})).rows;
