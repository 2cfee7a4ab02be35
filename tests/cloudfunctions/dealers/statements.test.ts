import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, people } from '../../fixtures/company';
import { DEALER, dealerBalance, handedOver, HEATER_FEN, openDealership, requested, storedStanding, topUp } from '../../fixtures/dealers';
import { dealerStatementsOf, disputedStatement, draftDealers, draftedStatement, passDay, runDealerStatements } from '../../fixtures/dealer-statements';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { callInternally } from '../../fixtures/money';
import { storedDocuments } from '../../fixtures/outbox';
import { passMinutes } from '../../fixtures/statements';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(240_000);

let devcloud: Devcloud;
beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
});
afterEach(() => devcloud.stop());

const dealer = () => clientOf(devcloud, people.dealer.openid);
const finance = () => clientOf(devcloud, people.finance.openid);
const owner = () => clientOf(devcloud, people.owner.openid);
const told = (kind: string) => storedDocuments(devcloud, 'inbox_entries', { kind });
const DAY_MINUTES = 24 * 60;

describe('a dealer’s statement', () => {
  it('says what moved by subject, what is owed at its end and by when, with every line', async () => {
    await topUp(devcloud, 50_000);
    const pickupId = await requested(devcloud, 2);
    await handedOver(devcloud, pickupId, 2);
    await draftDealers(devcloud);
    const { rows } = await dealer().call('dealers.statement.list', {});
    const closingFen = 50_000 - 2 * HEATER_FEN;
    expect(rows).toMatchObject([{ state: 'drafted', openingFen: 0, closingFen, lineCount: 2, periodFrom: null, organisationId: DEALER }]);
    const statementId = rows[0]?.id ?? '';
    const statement = await dealer().call('dealers.statement.get', { statementId });
    expect(statement).toMatchObject({ owedFen: -closingFen, dues: [{ cause: 'pickup', causeId: pickupId, amountFen: -closingFen }], commands: ['confirm', 'dispute'] });
    expect((await dealer().call('dealers.account.get', {})).dues).toEqual(statement.dues);
    const lines = await dealer().call('dealers.statement.lines', { statementId });
    expect(lines.rows.map(({ kind, incoming, amountFen, subject, paper }) => [kind, incoming, amountFen, subject, paper?.cause])).toEqual([
      ['dealer_pickup', false, 2 * HEATER_FEN, 'goods', 'pickup'],
      ['dealer_topup', true, 50_000, 'goods', 'top_up'],
    ]);
    expect(await told('dealer_statement_ready')).toHaveLength(1);
  });

  it('begins where the last one ended, with what was owed then, and leaves out the days after it', async () => {
    await draftedStatement(devcloud);
    await handedOver(devcloud, await requested(devcloud, 1), 1);
    const untilOn = passDay(devcloud);
    // Booked on the day after: the next one has it.
    await handedOver(devcloud, await requested(devcloud, 1), 1);
    passMinutes(devcloud, 3);
    await finance().call('dealers.statement.generate', { untilOn });
    await runDealerStatements(devcloud);
    const [first, second, ...others] = await dealerStatementsOf(devcloud);
    expect(others).toEqual([]);
    expect(second).toMatchObject({ from: first?.until, openingFen: first?.closingFen, closingFen: (first?.closingFen ?? 0) - HEATER_FEN, lineCount: 1, periodFrom: untilOn, periodTo: untilOn });
    expect(second?.dues).toHaveLength(2);
    expect((await storedStanding(devcloud))?.dues).toHaveLength(3);
  });

  it('is drafted by itself when the month is over, for who owes something also without a line, and for nobody else', async () => {
    await handedOver(devcloud, await requested(devcloud, 1), 1);
    passMinutes(devcloud, 40 * DAY_MINUTES);
    await runDealerStatements(devcloud);
    await runDealerStatements(devcloud);
    passMinutes(devcloud, 31 * DAY_MINUTES);
    await runDealerStatements(devcloud);
    const found = await dealerStatementsOf(devcloud);
    expect(found.map(({ lineCount, closingFen }) => [lineCount, closingFen])).toEqual([
      [1, -HEATER_FEN],
      [0, -HEATER_FEN],
    ]);
    await topUp(devcloud, HEATER_FEN);
    await draftDealers(devcloud);
    await draftDealers(devcloud);
    expect(await dealerStatementsOf(devcloud)).toHaveLength(3);
  });

  it('cannot be drafted for a day that is not over, and only once for one that is', async () => {
    const today = passDay(devcloud);
    const next = passDay(devcloud);
    expect((await finance().refusal('dealers.statement.generate', { untilOn: '2099-01-01' })).code).toBe('dealers.statement.day_not_over');
    await handedOver(devcloud, await requested(devcloud, 1), 1);
    await draftDealers(devcloud);
    for (const untilOn of [today, next]) await finance().call('dealers.statement.generate', { untilOn, organisationId: DEALER });
    await runDealerStatements(devcloud);
    expect(await dealerStatementsOf(devcloud)).toHaveLength(1);
  });

  it('is settled by itself once what was owed is paid, also when it is confirmed later', async () => {
    const statementId = await draftedStatement(devcloud);
    expect((await dealer().call('dealers.statement.confirm', { statementId })).card.state).toBe('confirmed');
    passMinutes(devcloud, 2 * DAY_MINUTES);
    expect(await callInternally(devcloud, 'dealers.statement.sweep', {})).toMatchObject({ settled: 0 });
    await topUp(devcloud, HEATER_FEN);
    passMinutes(devcloud, 2 * DAY_MINUTES);
    expect(await callInternally(devcloud, 'dealers.statement.sweep', {})).toMatchObject({ settled: 1 });
    expect((await finance().call('dealers.statement.get', { statementId })).card.state).toBe('settled');
    const paid = await draftedStatement(devcloud, 1, HEATER_FEN);
    expect((await dealer().call('dealers.statement.confirm', { statementId: paid })).card.state).toBe('settled');
  });

  it('is never confirmed by silence: who does not answer is reminded', async () => {
    // The month that the clock passed over is drawn first, as its round would have.
    await runDealerStatements(devcloud);
    const statementId = await draftedStatement(devcloud);
    const { figures, run } = await finance().call('dealers.statement.progress', {});
    expect(figures).toEqual([{ state: 'drafted', statements: 1, owedFen: HEATER_FEN - 50_000 }]);
    expect(run).toMatchObject({ drafted: 1, failed: 0, shards: 64, shardsDone: 64 });
    await finance().call('dealers.statement.remind', { statementId });
    expect((await finance().refusal('dealers.statement.remind', { statementId })).code).toBe('dealers.statement.reminded');
    passMinutes(devcloud, 5 * DAY_MINUTES);
    expect(await callInternally(devcloud, 'dealers.statement.sweep', {})).toEqual({ reminded: 1, settled: 0, finished: true });
    await devcloud.settle();
    expect(await told('dealer_statement_ready')).toHaveLength(3);
    expect((await finance().call('dealers.statement.get', { statementId })).card.state).toBe('drafted');
  });
});

describe('what a dealer says is wrong', () => {
  it('is said of a line and explained; only then he is asked again', async () => {
    const statementId = await draftedStatement(devcloud);
    const { rows } = await dealer().call('dealers.statement.lines', { statementId });
    const lineId = rows[0]?.lineId ?? '';
    const { objections } = await dealer().call('dealers.statement.dispute', { statementId, words: '只收到一台', lineId });
    expect(objections).toMatchObject([{ words: '只收到一台', about: { lineId, amountFen: HEATER_FEN }, answer: null }]);
    expect((await dealer().refusal('dealers.statement.confirm', { statementId })).code).toBe('dealers.statement.not_allowed');
    expect((await dealer().refusal('dealers.statement.dispute', { statementId, words: 'x', lineId: 'no-such-line' })).code).toBe('dealers.statement.missing');
    await devcloud.settle();
    expect((await told('dealer_statement_disputed')).length).toBeGreaterThan(0);
    const answered = await finance().call('dealers.statement.answer', { statementId, objectionId: objections[0]?.id ?? '', words: '送货单上签收了两台' });
    expect(answered.card.state).toBe('drafted');
    expect((await dealer().call('dealers.statement.confirm', { statementId })).card.state).toBe('confirmed');
  });

  it('is corrected on the next statement, once a second person has confirmed it', async () => {
    const { statementId, objectionId } = await disputedStatement(devcloud);
    const before = await dealerBalance(devcloud);
    const words = '按合同价退差';
    await finance().call('dealers.statement.answer', { statementId, objectionId, words, correction: { amountFen: 20_000, subject: 'rebate' } });
    expect((await dealer().call('dealers.statement.get', { statementId })).objections[0]?.answer).toBeNull();
    const [waiting] = (await finance().call('dealers.correction.list', { state: 'waiting' })).rows;
    const correctionId = waiting?.id ?? '';
    expect((await finance().refusal('dealers.correction.decide', { correctionId, agrees: true, reason: '对的' })).code).toBe('dealers.correction.own_request');
    expect((await owner().call('dealers.correction.decide', { correctionId, agrees: true, reason: '核过合同' })).state).toBe('booked');
    expect((await dealerBalance(devcloud)).posted).toBe(before.posted + 20_000);
    const seen = await dealer().call('dealers.statement.get', { statementId });
    expect(seen).toMatchObject({ card: { state: 'drafted' }, objections: [{ answer: { words, correction: { amountFen: 20_000, state: 'booked' } } }] });
    await draftDealers(devcloud);
    const latest = (await dealerStatementsOf(devcloud)).at(-1);
    expect(latest?.sums).toContainEqual({ subject: 'rebate', kind: 'dealer_adjusted', inFen: 20_000, outFen: 0, lines: 1 });
    expect(await storedFaults(devcloud)).toEqual([]);
  });

  it('is open again when the second person refuses the correction', async () => {
    const { statementId, objectionId } = await disputedStatement(devcloud);
    await finance().call('dealers.statement.answer', { statementId, objectionId, words: '退差', correction: { amountFen: 1, subject: 'goods' } });
    const [waiting] = (await owner().call('dealers.correction.list', { state: 'waiting' })).rows;
    await owner().call('dealers.correction.decide', { correctionId: waiting?.id ?? '', agrees: false, reason: '金额不对' });
    expect((await finance().call('dealers.desk.get', {})).doubts).toBeGreaterThan(0);
    expect(await finance().call('dealers.statement.get', { statementId })).toMatchObject({ card: { state: 'disputed', objections: 1 }, objections: [{ answer: null, mayAnswer: true }] });
  });

  it('that takes money from him is owed by his terms', async () => {
    const { id } = await finance().call('dealers.correction.request', { organisationId: DEALER, amountFen: -30_000, subject: 'delivery', reason: '代垫运费' });
    await owner().call('dealers.correction.decide', { correctionId: id, agrees: true, reason: '单据齐' });
    expect((await dealer().call('dealers.account.get', {})).dues).toMatchObject([{ cause: 'correction', causeId: id, amountFen: 30_000 }]);
    expect(await storedFaults(devcloud)).toEqual([]);
  });
});
