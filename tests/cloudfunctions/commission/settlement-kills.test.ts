import { newRun } from '../../../cloudfunctions/_kit/statements/runs';
import type { PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { statableUntil } from '../../../src/shared/domain/ledger/account-statement';
import { foundCompany } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { killEverywhere } from '../../fixtures/kill-everywhere';
import { Killer, type Moment } from '../../fixtures/killer';
import { callInternally, tell } from '../../fixtures/money';
import { accept, aPerson, commissionBalance, confirmedStatement, earn, finance, passMinutes, payeeIdOf, payoutsOf, runOut, statementsOf } from '../../fixtures/statements';

jest.setTimeout(600_000);

const killer = new Killer();
let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud({ faults: killer });
  await foundCompany(devcloud);
});
afterAll(() => devcloud.stop());

const MOMENTS: readonly Moment[] = ['before', 'after'];
const transfersOf = async ({ openid }: PersonPlan) => (await devcloud.pay.transfers.list()).filter((transfer) => transfer.openid === openid);

/** A run of which all parts but one are done: the payees of the other scenes stand in another. */
async function beginRun(): Promise<void> {
  const now = devcloud.clock.now().getTime();
  const run = newRun(`run_${now.toString(36)}`, statableUntil(now), now);
  const shards = Object.fromEntries(Object.entries(run.shards).map(([shard, progress]) => [shard, { ...progress, done: shard !== '9' }]));
  await devcloud.store.insert('commission_runs', [{ ...run, shards }]);
}

describe.each(MOMENTS)('killed %s any of its operations', (when) => {
  it('a drafting drafts everybody once', async () => {
    const operations = await killEverywhere(
      { devcloud, killer, when },
      {
        prepare: async () => {
          const plan = await aPerson(devcloud);
          await earn(devcloud, payeeIdOf(plan), 5_000, { shard: 9 });
          passMinutes(devcloud, 3);
          await beginRun();
          return plan;
        },
        command: (_plan, requestId) => callInternally(devcloud, 'commission.statement.run', {}, requestId),
        look: async (plan) => {
          await runOut(devcloud);
          const found = await statementsOf(devcloud, payeeIdOf(plan));
          expect(found).toMatchObject([{ closingFen: 5_000, state: 'drafted', lineCount: 1 }]);
        },
      },
    );
    expect(operations).toBeGreaterThan(10);
  });

  it('a payout pays once', async () => {
    const operations = await killEverywhere(
      { devcloud, killer, when },
      {
        prepare: async () => {
          const plan = await aPerson(devcloud);
          return { plan, statementId: await confirmedStatement(devcloud, plan, 90_000) };
        },
        command: ({ statementId }, requestId) => finance(devcloud).call('commission.payout.start', { statementId }, { requestId, contended: true }),
        look: async ({ plan }) => {
          passMinutes(devcloud, 2);
          await callInternally(devcloud, 'commission.payout.sweep', {});
          const [payout, ...others] = await payoutsOf(devcloud, payeeIdOf(plan));
          expect(others).toEqual([]);
          expect(payout).toMatchObject({ state: 'waiting', netFen: 88_000 });
          await accept(devcloud, plan, payout?._id ?? '');
          expect(await transfersOf(plan)).toMatchObject([{ state: 'SUCCESS', amountFen: 88_000 }]);
          expect(await commissionBalance(devcloud, payeeIdOf(plan))).toEqual({ posted: 0, pendingOut: 0 });
        },
      },
    );
    expect(operations).toBeGreaterThan(10);
  });

  it('taking WeChat’s word books it once', async () => {
    await killEverywhere(
      { devcloud, killer, when },
      {
        prepare: async () => {
          const plan = await aPerson(devcloud);
          const { payout } = await finance(devcloud).call('commission.payout.start', { statementId: await confirmedStatement(devcloud, plan, 50_000) });
          const { parameters } = await clientOf(devcloud, plan.openid).call('commission.payout.receive', { payoutId: payout?.payoutId ?? '' });
          await devcloud.pay.transfers.accept(parameters.package, plan.openid);
          return { plan, billNo: payout?.billNo ?? '' };
        },
        command: ({ billNo }, requestId) => callInternally(devcloud, 'commission.payout.resolve', { billNo }, requestId),
        look: async ({ plan }) => {
          await tell(devcloud);
          expect(await payoutsOf(devcloud, payeeIdOf(plan))).toMatchObject([{ state: 'paid' }]);
          expect(await statementsOf(devcloud, payeeIdOf(plan))).toMatchObject([{ state: 'paid' }]);
          expect(await commissionBalance(devcloud, payeeIdOf(plan))).toEqual({ posted: 0, pendingOut: 0 });
        },
      },
    );
  });
});
