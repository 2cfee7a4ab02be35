import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionCases, Caller } from '../../fixtures/action-case';
import { broughtAndPaid, entriesOf, released } from '../../fixtures/commissions';
import { customers, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { aPayee, aPerson, confirmedStatement, draft, earn, finance, latestStatement, payeeIdOf } from '../../fixtures/statements';
import { otherFinance } from '../payments/action-cases';

/** Whose statement was made last: everybody in these cases is somebody of his own. */
const payee: { openid: string } & Caller = { openid: 'payee-to-be' };

async function drafted(devcloud: Devcloud): Promise<{ readonly statementId: string }> {
  const plan = await aPerson(devcloud);
  payee.openid = plan.openid;
  await earn(devcloud, payeeIdOf(plan), 30_000, { name: plan.name ?? '' });
  await draft(devcloud);
  return { statementId: (await latestStatement(devcloud, payeeIdOf(plan)))._id };
}

async function confirmed(devcloud: Devcloud): Promise<{ readonly statementId: string }> {
  const plan = await aPerson(devcloud);
  payee.openid = plan.openid;
  return { statementId: await confirmedStatement(devcloud, plan, 30_000) };
}

async function disputed(devcloud: Devcloud): Promise<{ readonly statementId: string }> {
  const statement = await drafted(devcloud);
  await clientOf(devcloud, payee.openid).call('commission.statement.dispute', { ...statement, words: '少了一单' });
  return statement;
}

async function waiting(devcloud: Devcloud): Promise<{ readonly payoutId: string }> {
  const { payout } = await finance(devcloud).call('commission.payout.start', await confirmed(devcloud));
  return { payoutId: payout?.payoutId ?? '' };
}

/** Money of a buyer whom the partner brought. */
async function releasedEntry(devcloud: Devcloud): Promise<string> {
  const bought = await broughtAndPaid(devcloud, 1, 0);
  await released(devcloud, bought);
  const entry = (await entriesOf(devcloud, bought.orderId)).find(({ audience }) => audience === 'partner');
  return entry?._id ?? '';
}

const NO_STATEMENT = 'stm_zzzzzzzzzzzzzzzzn0001';
const NO_PAYOUT = 'pyo_zzzzzzzzzzzzzzzzn0001a01';
const missingStatement = { input: <I extends { readonly statementId: string }>(input: I): I => ({ ...input, statementId: NO_STATEMENT }), code: 'commission.statement.missing' } as const;
const missingPayout = { input: <I extends { readonly payoutId: string }>(input: I): I => ({ ...input, payoutId: NO_PAYOUT }), code: 'commission.payout.missing' } as const;
const BAD_STATEMENTS = [{}, { statementId: '' }, { statementId: { $gt: '' } }];
const BAD_PAYOUTS = [{}, { payoutId: '' }, { payoutId: { $gt: '' } }];
const strangers = { people: [customers.liu, people.guide, people.supervisor, otherFinance], code: 'commission.statement.missing' } as const;
const otherBooks = { people: [otherFinance], code: 'commission.statement.missing' } as const;
const otherPayouts = { people: [otherFinance], code: 'commission.payout.missing' } as const;
const wrongRoles = [people.supervisor, people.guide, people.partner];
const notHere = { people: [otherFinance], code: 'auth.forbidden' } as const;
const EVIDENCE = ['cloud://local-env.local/evidence/receipt-1.jpg'];
const another = <I extends { readonly statementId: string }>(input: I): I => ({ ...input, statementId: NO_STATEMENT });
const anotherPayout = <I extends { readonly payoutId: string }>(input: I): I => ({ ...input, payoutId: NO_PAYOUT });

/** What the actions about statements are tried with. */
export const STATEMENT_CASES: ActionCases<'commission'> = {
  'commission.statement.mine': {
    by: payee,
    prepare: async (devcloud) => {
      await drafted(devcloud);
      return {};
    },
    malformed: [{ payeeId: '' }, { payeeId: { $gt: '' } }, { after: 7 }],
    missing: { input: () => ({ payeeId: 'per_00000000somebodyelse' }), code: 'commission.statement.missing' },
  },
  'commission.statement.list': { by: people.finance, prepare: () => ({}), malformed: [{ state: 'lost' }, { after: 7 }], wrongRoles, outsiders: notHere },
  'commission.statement.export': { by: people.finance, prepare: () => ({}), malformed: [{ state: 'lost' }, { after: 7 }], wrongRoles, outsiders: notHere },
  'commission.statement.export_lines': { by: people.finance, prepare: () => ({}), malformed: [{ state: 'lost' }, { after: 7 }], wrongRoles, outsiders: notHere },
  'commission.statement.sum': { by: people.finance, prepare: () => ({ state: 'confirmed' }), malformed: [{}, { state: 'lost' }], wrongRoles, outsiders: notHere },
  'commission.statement.get': { by: payee, prepare: drafted, malformed: BAD_STATEMENTS, outsiders: strangers, missing: missingStatement },
  'commission.statement.lines': { by: payee, prepare: drafted, malformed: BAD_STATEMENTS, outsiders: strangers, missing: missingStatement },
  'commission.statement.confirm': {
    by: payee,
    prepare: drafted,
    malformed: BAD_STATEMENTS,
    otherwise: another,
    onlyOnce: 'commission.statement.not_allowed',
    outsiders: { ...strangers, people: [...strangers.people, people.finance] },
    missing: missingStatement,
  },
  'commission.statement.dispute': {
    by: payee,
    prepare: async (devcloud) => ({ ...(await drafted(devcloud)), words: '少了一单' }),
    malformed: [...BAD_STATEMENTS, { statementId: NO_STATEMENT, words: '' }],
    otherwise: another,
    onlyOnce: 'commission.statement.not_allowed',
    outsiders: { ...strangers, people: [...strangers.people, people.finance] },
    missing: missingStatement,
  },
  'commission.statement.answer': {
    by: people.finance,
    prepare: async (devcloud) => ({ ...(await disputed(devcloud)), words: '补上了', redraw: false }),
    malformed: [...BAD_STATEMENTS, { statementId: NO_STATEMENT, words: '', redraw: true }],
    otherwise: another,
    onlyOnce: 'commission.statement.not_allowed',
    wrongRoles,
    outsiders: otherBooks,
    missing: missingStatement,
  },
  'commission.statement.generate': { by: people.finance, prepare: () => ({}), malformed: [7], otherwise: null, wrongRoles, outsiders: notHere },
  'commission.run.get': { by: people.finance, prepare: () => ({}), malformed: [7], wrongRoles, outsiders: notHere },
  'commission.payout.start': {
    by: people.finance,
    prepare: confirmed,
    malformed: BAD_STATEMENTS,
    otherwise: another,
    wrongRoles,
    outsiders: otherBooks,
    missing: missingStatement,
  },
  'commission.payout.start_many': {
    by: people.finance,
    prepare: async (devcloud) => ({ statementIds: [(await confirmed(devcloud)).statementId] }),
    malformed: [{}, { statementIds: [] }, { statementIds: [{ $gt: '' }] }],
    otherwise: () => ({ statementIds: [NO_STATEMENT] }),
    wrongRoles,
    outsiders: notHere,
    missing: { input: () => ({ statementIds: [NO_STATEMENT] }), code: 'commission.statement.missing' },
  },
  'commission.payout.list': { by: people.finance, prepare: () => ({}), malformed: [{ filter: 'lost' }, { after: 7 }], wrongRoles, outsiders: notHere },
  'commission.payout.get': { by: people.finance, prepare: waiting, malformed: BAD_PAYOUTS, wrongRoles, outsiders: otherPayouts, missing: missingPayout },
  'commission.payout.record_offline': {
    by: people.finance,
    prepare: async (devcloud) => ({ ...(await confirmed(devcloud)), evidence: EVIDENCE }),
    malformed: [...BAD_STATEMENTS, { statementId: NO_STATEMENT, evidence: [] }, { statementId: NO_STATEMENT, evidence: ['cloud://local-env.local/others/receipt.jpg'] }],
    otherwise: another,
    wrongRoles,
    outsiders: otherBooks,
    missing: missingStatement,
  },
  'commission.payout.retry': { by: people.finance, prepare: waiting, malformed: BAD_PAYOUTS, otherwise: anotherPayout, wrongRoles, outsiders: otherPayouts, missing: missingPayout },
  'commission.payout.cancel': { by: people.finance, prepare: waiting, malformed: BAD_PAYOUTS, otherwise: null, wrongRoles, outsiders: otherPayouts, missing: missingPayout },
  'commission.payout.receive': {
    by: payee,
    prepare: waiting,
    malformed: BAD_PAYOUTS,
    outsiders: { people: [customers.liu, people.guide, people.finance, otherFinance], code: 'commission.payout.missing' },
    missing: missingPayout,
  },
  'commission.payout.check': {
    by: payee,
    prepare: waiting,
    malformed: BAD_PAYOUTS,
    otherwise: null,
    outsiders: { people: [customers.liu, people.guide, people.finance, otherFinance], code: 'commission.payout.missing' },
    missing: missingPayout,
  },
  'commission.pass_on': {
    by: people.partner,
    prepare: async (devcloud) => ({ entryId: await releasedEntry(devcloud), amountFen: 100 }),
    malformed: [{}, { entryId: '', amountFen: 1 }, { entryId: 'cme_zzzzzzzzzzzzzzzzzzzl1s1r0', amountFen: 0 }],
    otherwise: (input) => ({ ...input, amountFen: 101 }),
    onlyOnce: 'commission.pass_on.not_allowed',
    outsiders: { people: [people.guide, customers.liu, people.finance], code: 'commission.entry.missing' },
    missing: { input: (input) => ({ ...input, entryId: 'cme_zzzzzzzzzzzzzzzzzzzl1s1r0' }), code: 'commission.entry.missing' },
  },
  'commission.payee.name': {
    by: people.otherGuide,
    prepare: async (devcloud) => {
      await aPayee(devcloud, payeeIdOf(people.otherGuide));
      return { name: '周小倩' };
    },
    malformed: [{}, { name: '' }, { name: '长'.repeat(31) }],
    otherwise: () => ({ name: '周倩' }),
    outsiders: { people: [customers.liu], code: 'commission.statement.missing' },
  },
  'commission.payee.prefer': {
    by: people.otherGuide,
    prepare: async (devcloud) => {
      await aPayee(devcloud, payeeIdOf(people.otherGuide));
      return { prefers: 'points' };
    },
    malformed: [{}, { prefers: 'gold' }],
    otherwise: () => ({ prefers: 'money' }),
    outsiders: { people: [customers.liu], code: 'commission.statement.missing' },
  },
};
