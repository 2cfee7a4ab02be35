import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { DEALER } from '../../fixtures/dealers';
import { disputedStatement, draftedStatement } from '../../fixtures/dealer-statements';
import { clientOf } from '../../fixtures/functions-client';

const NO_STATEMENT = 'dst_zzzzzzzzzzn0001';
const NO_CORRECTION = 'dco_zzzzzzzzzzzzzzzzzzz';
const { zhang } = customers;
const { guide, technician, dealer, dealerGuide, supervisor, finance, partner, owner } = people;

const nobodyElse = [zhang, guide, technician, partner, dealerGuide, supervisor];
const missing = { input: <I extends { readonly statementId: string }>(input: I): I => ({ ...input, statementId: NO_STATEMENT }), code: 'dealers.statement.missing' } as const;
const BAD_STATEMENTS = [{}, { statementId: '' }, { statementId: { $gt: '' } }];
const otherWords = <I extends { readonly words: string }>(input: I): I => ({ ...input, words: '别的' });
const otherReason = <I extends { readonly reason: string }>(input: I): I => ({ ...input, reason: '别的' });
/** It is the dealer's to say; the books see it, and do not. */
const ofDealer = { by: dealer, wrongRoles: nobodyElse, outsiders: { people: [finance, owner], code: 'dealers.statement.missing' } } as const;
const ofBooks = { by: finance, wrongRoles: [...nobodyElse, dealer] } as const;
const readers = { by: dealer, wrongRoles: nobodyElse } as const;

const one = async (devcloud: Devcloud) => ({ statementId: await draftedStatement(devcloud, 1, 300_000) });
const aCorrection = { organisationId: DEALER, amountFen: 5_000, subject: 'goods', reason: '合同价差' } as const;
const asked = async (devcloud: Devcloud) => {
  const { id: correctionId } = await clientOf(devcloud, owner.openid).call('dealers.correction.request', aCorrection);
  return { correctionId, agrees: true, reason: '核过' };
};

export const STATEMENT_CASES: ActionCases<'dealers.statement' | 'dealers.correction'> = {
  'dealers.statement.list': { ...readers, prepare: () => ({}), malformed: [{ state: 'open' }, { after: 7 }, { organisationId: '' }, { search: 'x'.repeat(31) }] },
  'dealers.statement.get': { ...readers, prepare: one, malformed: BAD_STATEMENTS, missing },
  'dealers.statement.lines': { ...readers, prepare: one, malformed: [...BAD_STATEMENTS, { statementId: NO_STATEMENT, after: 7 }], missing },
  'dealers.statement.confirm': {
    ...ofDealer,
    prepare: one,
    malformed: BAD_STATEMENTS,
    otherwise: missing.input,
    onlyOnce: 'dealers.statement.not_allowed',
    missing,
  },
  'dealers.statement.dispute': {
    ...ofDealer,
    prepare: async (devcloud) => ({ ...(await one(devcloud)), words: '少了一台' }),
    malformed: [...BAD_STATEMENTS, { statementId: NO_STATEMENT, words: ' ' }, { statementId: NO_STATEMENT, words: 'x'.repeat(101) }],
    otherwise: otherWords,
    missing,
  },
  'dealers.statement.answer': {
    ...ofBooks,
    prepare: async (devcloud) => ({ ...(await disputedStatement(devcloud)), words: '按合同', correction: { amountFen: 100, subject: 'goods' } }),
    malformed: [
      ...BAD_STATEMENTS,
      { statementId: NO_STATEMENT, objectionId: 'dob_zzzzzzzzzz', words: '' },
      { statementId: NO_STATEMENT, objectionId: 'dob_zzzzzzzzzz', words: 'x', correction: { amountFen: 0, subject: 'goods' } },
      { statementId: NO_STATEMENT, objectionId: 'dob_zzzzzzzzzz', words: 'x', correction: { amountFen: 1, subject: 'gifts' } },
    ],
    otherwise: otherWords,
    onlyOnce: 'dealers.statement.not_allowed',
    missing,
  },
  'dealers.statement.remind': { ...ofBooks, prepare: one, malformed: BAD_STATEMENTS, otherwise: missing.input, onlyOnce: 'dealers.statement.reminded', missing },
  'dealers.statement.generate': {
    ...ofBooks,
    prepare: () => ({ untilOn: '2024-01-31' }),
    malformed: [{}, { untilOn: '2024-02-30' }, { untilOn: '2024-01-31', organisationId: '' }],
    otherwise: () => ({ untilOn: '2024-01-30' }),
  },
  'dealers.statement.progress': { ...ofBooks, prepare: () => ({}), malformed: [7] },
  'dealers.correction.request': {
    ...ofBooks,
    prepare: () => aCorrection,
    malformed: [{}, { ...aCorrection, amountFen: 0 }, { ...aCorrection, amountFen: 1.5 }, { ...aCorrection, reason: '' }, { ...aCorrection, subject: 'gifts' }],
    otherwise: otherReason,
    missing: { input: (input) => ({ ...input, organisationId: 'org_zzzzzzzzzzz' }), code: 'dealers.dealership.missing' },
  },
  'dealers.correction.decide': {
    ...ofBooks,
    prepare: asked,
    malformed: [{}, { correctionId: '', agrees: true, reason: 'x' }, { correctionId: NO_CORRECTION, agrees: 'yes', reason: 'x' }],
    otherwise: otherReason,
    onlyOnce: 'dealers.correction.decided',
    outsiders: { people: [owner], code: 'dealers.correction.own_request' },
    missing: { input: (input) => ({ ...input, correctionId: NO_CORRECTION }), code: 'dealers.correction.missing' },
  },
  'dealers.correction.get': {
    by: dealer,
    wrongRoles: nobodyElse,
    prepare: async (devcloud) => {
      const { correctionId } = await asked(devcloud);
      await clientOf(devcloud, finance.openid).call('dealers.correction.decide', { correctionId, agrees: true, reason: '核过' });
      return { correctionId };
    },
    malformed: [{}, { correctionId: '' }],
    missing: { input: () => ({ correctionId: NO_CORRECTION }), code: 'dealers.correction.missing' },
  },
  'dealers.correction.list': { ...ofBooks, prepare: () => ({}), malformed: [{ state: 'open' }, { after: 7 }, { search: { $gt: '' } }] },
};
