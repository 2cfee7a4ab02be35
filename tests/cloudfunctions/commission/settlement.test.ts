import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { callInternally } from '../../fixtures/money';
import { storedDocuments } from '../../fixtures/outbox';
import { aPerson, draft, earn, finance, latestStatement, passMinutes, payeeIdOf, runOut, statementsOf } from '../../fixtures/statements';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(120_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});
afterAll(() => devcloud.stop());
afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
});

describe('drafting', () => {
  it('states what was earned once, and nothing to who has earned nothing since', async () => {
    const plan = await aPerson(devcloud);
    const payeeId = payeeIdOf(plan);
    await earn(devcloud, payeeId, 5_000);
    await earn(devcloud, payeeId, 7_000);
    await earn(devcloud, payeeId, -1_000);
    await draft(devcloud);
    await draft(devcloud);
    expect(await statementsOf(devcloud, payeeId)).toMatchObject([{ state: 'drafted', openingFen: 0, earnedFen: 12_000, reversedFen: 1_000, closingFen: 11_000, lineCount: 3 }]);
  });

  it('leaves what was booked in the last two minutes to the next', async () => {
    const plan = await aPerson(devcloud);
    const payeeId = payeeIdOf(plan);
    await earn(devcloud, payeeId, 5_000);
    passMinutes(devcloud, 3);
    await earn(devcloud, payeeId, 900);
    await finance(devcloud).call('commission.statement.generate', {});
    await runOut(devcloud);
    expect(await latestStatement(devcloud, payeeId)).toMatchObject({ closingFen: 5_000, lineCount: 1 });
  });

  it('comes to the same whichever part a payee is in', async () => {
    const plans = await Promise.all(Array.from({ length: 12 }, () => aPerson(devcloud)));
    for (const [position, plan] of plans.entries()) await earn(devcloud, payeeIdOf(plan), 4_000, { shard: position * 5 });
    await draft(devcloud);
    for (const plan of plans) expect(await statementsOf(devcloud, payeeIdOf(plan))).toMatchObject([{ closingFen: 4_000, netFen: 4_000 }]);
  });

  it('draws the month before from three o’clock on the first, also when nobody was awake then', async () => {
    const plan = await aPerson(devcloud);
    await earn(devcloud, payeeIdOf(plan), 6_000);
    const now = devcloud.clock.now();
    const first = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1) - 8 * 3_600_000;
    devcloud.clock.moveTo(new Date(first + 2 * 3_600_000));
    await runOut(devcloud);
    expect(await statementsOf(devcloud, payeeIdOf(plan))).toEqual([]);
    devcloud.clock.moveTo(new Date(first + 30 * 3_600_000));
    await runOut(devcloud);
    const [statement] = await statementsOf(devcloud, payeeIdOf(plan));
    expect(statement).toMatchObject({ closingFen: 6_000, runId: `run_${new Date(first - 1).toISOString().slice(0, 7)}` });
    await runOut(devcloud);
    expect(await statementsOf(devcloud, payeeIdOf(plan))).toHaveLength(1);
  });

  it('tells whose it is, and is confirmed by itself when nobody answered in time', async () => {
    const plan = await aPerson(devcloud);
    await earn(devcloud, payeeIdOf(plan), 6_000);
    await draft(devcloud);
    expect(await storedDocuments(devcloud, 'inbox_entries', { personId: payeeIdOf(plan) })).toMatchObject([{ kind: 'statement_drafted' }]);
    passMinutes(devcloud, 7 * 24 * 60 - 10);
    await callInternally(devcloud, 'commission.statement.sweep', {});
    expect(await latestStatement(devcloud, payeeIdOf(plan))).toMatchObject({ state: 'drafted' });
    passMinutes(devcloud, 20);
    expect((await callInternally(devcloud, 'commission.statement.sweep', {})).confirmed).toBeGreaterThan(0);
    expect(await latestStatement(devcloud, payeeIdOf(plan))).toMatchObject({ state: 'confirmed', confirmed: { by: null } });
  });

  it('stands still while it is disputed, and is drawn anew with everything since when finance says so', async () => {
    const plan = await aPerson(devcloud);
    const payeeId = payeeIdOf(plan);
    const mine = clientOf(devcloud, plan.openid);
    const lineId = await earn(devcloud, payeeId, 6_000);
    await draft(devcloud);
    const { _id: statementId } = await latestStatement(devcloud, payeeId);
    const another = await earn(devcloud, payeeIdOf(await aPerson(devcloud)), 1_000);
    expect((await mine.refusal('commission.statement.dispute', { statementId, words: '不是我的', lineId: another })).code).toBe('commission.statement.missing');
    await mine.call('commission.statement.dispute', { statementId, words: '少了一单', lineId });
    passMinutes(devcloud, 8 * 24 * 60);
    await callInternally(devcloud, 'commission.statement.sweep', {});
    expect(await mine.call('commission.statement.get', { statementId })).toMatchObject({ state: 'disputed', dispute: { words: '少了一单', lineId, about: { title: '燃气热水器', amountFen: 6_000 } }, commands: [] });
    await earn(devcloud, payeeId, 2_500);
    passMinutes(devcloud, 3);
    const answered = await finance(devcloud).call('commission.statement.answer', { statementId, words: '补上了', redraw: true });
    expect(answered).toMatchObject({ state: 'drafted', closingFen: 8_500, answers: [{ words: '补上了', name: '孙会计', redrawn: true }] });
    expect(await mine.call('commission.statement.confirm', { statementId })).toMatchObject({ state: 'confirmed', confirmed: { name: plan.name } });
  });

  it('shows its lines a page at a time, each with what explains it', async () => {
    const plan = await aPerson(devcloud);
    const payeeId = payeeIdOf(plan);
    for (let sale = 0; sale < 130; sale += 1) await earn(devcloud, payeeId, 100);
    await draft(devcloud);
    const { _id: statementId } = await latestStatement(devcloud, payeeId);
    const seen = new Set<string>();
    let after: string | undefined;
    do {
      const page = await clientOf(devcloud, plan.openid).call('commission.statement.lines', { statementId, ...(after === undefined ? {} : { after }) });
      for (const { lineId, entryId } of page.rows) {
        expect(lineId).toBe(`commission:${entryId ?? ''}`);
        seen.add(lineId);
      }
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen.size).toBe(130);
  });

  it('is exported so that no name runs as a formula', async () => {
    const plan = await aPerson(devcloud);
    await earn(devcloud, payeeIdOf(plan), 6_000, { name: '=HYPERLINK("http://evil","点我")' });
    await draft(devcloud);
    const { csv } = await finance(devcloud).call('commission.statement.export', { state: 'drafted' });
    expect(csv).toContain(`"'=HYPERLINK(""http://evil"",""点我"")"`);
    expect(csv.split('\r\n')[0]).toContain('对账单号,收款人');
  });
});
