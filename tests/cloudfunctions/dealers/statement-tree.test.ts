import { organisationDocuments, personDocument, type PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionName, Input } from '../../../src/shared/contract/registry';
import { foundCompany, organisations, people } from '../../fixtures/company';
import { DEALER, openDealership } from '../../fixtures/dealers';
import { disputedStatement } from '../../fixtures/dealer-statements';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { insertDocuments } from '../../fixtures/sales';

/** Beside and below the dealer: who runs another store, and a shop of the dealer's own. */
const beside = { openid: 'owner-qiaoxi', name: '桥西店主', phone: '13900000021', roles: [{ role: 'owner', organisationId: 'org_storeqiaoxi' }] } satisfies PersonPlan;
const below = { openid: 'owner-dealershop', name: '二店店主', phone: '13900000022', roles: [{ role: 'owner', organisationId: 'org_dealershop' }] } satisfies PersonPlan;

jest.setTimeout(120_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
  const persons = [beside, below].map((plan) => personDocument(plan, organisationDocuments(organisations), Date.now()));
  await insertDocuments(devcloud, 'persons', persons);
});
afterAll(() => devcloud.stop());

const codeOf = async <A extends ActionName>(openid: string, action: A, input: Input<A>): Promise<string> => {
  const answer = await clientOf(devcloud, openid).answer(action, input);
  return answer.ok ? 'ok' : answer.error.code;
};

it('a dealer’s statements and corrections are nobody else’s beside or below him, though he runs a place of his own', async () => {
  const { statementId, objectionId } = await disputedStatement(devcloud);
  const correction = { organisationId: DEALER, amountFen: 100, subject: 'goods', reason: '试' } as const;
  const { id: correctionId } = await clientOf(devcloud, people.finance.openid).call('dealers.correction.request', correction);
  for (const { openid } of [beside, below]) {
    const missing = 'dealers.statement.missing';
    expect(await codeOf(openid, 'dealers.statement.get', { statementId })).toBe(missing);
    expect(await codeOf(openid, 'dealers.statement.lines', { statementId })).toBe(missing);
    expect(await codeOf(openid, 'dealers.statement.confirm', { statementId })).toBe(missing);
    expect(await codeOf(openid, 'dealers.statement.dispute', { statementId, words: '试' })).toBe(missing);
    expect(await codeOf(openid, 'dealers.statement.answer', { statementId, objectionId, words: '试' })).toBe(missing);
    expect(await codeOf(openid, 'dealers.statement.remind', { statementId })).toBe(missing);
    expect(await codeOf(openid, 'dealers.statement.generate', { untilOn: '2024-01-31' })).toBe('auth.forbidden');
    expect(await codeOf(openid, 'dealers.statement.progress', {})).toBe('auth.forbidden');
    expect(await codeOf(openid, 'dealers.correction.request', correction)).toBe('auth.forbidden');
    expect(await codeOf(openid, 'dealers.correction.decide', { correctionId, agrees: true, reason: '试' })).toBe('auth.forbidden');
    expect(await codeOf(openid, 'dealers.correction.list', {})).toBe('auth.forbidden');
    expect(await codeOf(openid, 'dealers.correction.get', { correctionId })).toBe('dealers.correction.missing');
    const { rows } = await clientOf(devcloud, openid).call('dealers.statement.list', { organisationId: DEALER });
    expect(rows).toEqual([]);
  }
  expect(await codeOf(people.owner.openid, 'dealers.statement.get', { statementId })).toBe('ok');
  // What nobody has booked yet is the office's alone; then it is the dealer's to read.
  expect(await codeOf(people.finance.openid, 'dealers.correction.get', { correctionId })).toBe('ok');
  expect(await codeOf(people.dealer.openid, 'dealers.correction.get', { correctionId })).toBe('dealers.correction.missing');
  await clientOf(devcloud, people.owner.openid).call('dealers.correction.decide', { correctionId, agrees: true, reason: '核过' });
  expect(await codeOf(people.dealer.openid, 'dealers.correction.get', { correctionId })).toBe('ok');
});

it('are found by the office by number and by the dealer’s name, and by nobody else', async () => {
  const office = clientOf(devcloud, people.finance.openid);
  const statements = async (search: string, by = office) => (await by.call('dealers.statement.list', { search })).rows.map(({ organisationId }) => organisationId);
  const corrections = async (search: string) => (await office.call('dealers.correction.list', { search })).rows.map(({ organisationName }) => organisationName);
  await clientOf(devcloud, people.finance.openid).call('dealers.correction.request', { organisationId: DEALER, amountFen: 100, subject: 'goods', reason: '再试' });
  const [statement] = (await office.call('dealers.statement.list', { organisationId: DEALER })).rows;
  const [correction] = (await office.call('dealers.correction.list', { state: 'waiting' })).rows;
  expect(new Set(await statements('城东'))).toEqual(new Set([DEALER]));
  expect(await statements(statement?.no ?? '')).toEqual([DEALER]);
  expect(await statements('城西')).toEqual([]);
  expect((await corrections('城东')).length).toBeGreaterThan(1);
  expect(await corrections(correction?.correctionNo ?? '')).toEqual(['城东专卖店']);
  expect(await corrections('城西')).toEqual([]);
  for (const { openid } of [beside, below]) expect(await statements('城东', clientOf(devcloud, openid))).toEqual([]);
});
