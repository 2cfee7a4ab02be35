import { newRun } from '../../../cloudfunctions/_kit/statements/runs';
import { shardOf } from '../../../cloudfunctions/_kit/statements/shards';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { addDays, startOfDay } from '../../../src/shared/kernel/time';
import { foundCompany } from '../../fixtures/company';
import { DEALER, openDealership, topUp } from '../../fixtures/dealers';
import { dealerStatementsOf, passDay, runDealerStatements } from '../../fixtures/dealer-statements';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { killEverywhere } from '../../fixtures/kill-everywhere';
import { Killer, type Moment } from '../../fixtures/killer';
import { callInternally } from '../../fixtures/money';

jest.setTimeout(600_000);

const killer = new Killer();
let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud({ faults: killer });
  await foundCompany(devcloud);
  await openDealership(devcloud);
});
afterAll(() => devcloud.stop());

const MOMENTS: readonly Moment[] = ['before', 'after'];
let days = 0;

/** A run of which all parts but the dealer's are done. */
async function beginRun(untilOn: string): Promise<void> {
  const now = devcloud.clock.now().getTime();
  const run = newRun(`run_${now.toString(36)}`, startOfDay(addDays(untilOn, 1)), now);
  const shards = Object.fromEntries(Object.entries(run.shards).map(([shard, progress]) => [shard, { ...progress, done: shard !== String(shardOf(DEALER)) }]));
  await devcloud.store.insert('dealer_statement_runs', [{ ...run, shards }]);
}

it.each(MOMENTS)('killed %s any of its operations, a drafting drafts everybody once, from where the last one ended', async (when) => {
  const operations = await killEverywhere(
    { devcloud, killer, when },
    {
      prepare: async () => {
        // What came with a month that began meanwhile is not this one's.
        await runDealerStatements(devcloud);
        await topUp(devcloud, 1_000);
        const untilOn = passDay(devcloud);
        await beginRun(untilOn);
        days += 1;
        return untilOn;
      },
      command: (_untilOn, requestId) => callInternally(devcloud, 'dealers.statement.run', {}, requestId),
      look: async (untilOn) => {
        await runDealerStatements(devcloud);
        const found = await dealerStatementsOf(devcloud);
        expect(found.at(-1)).toMatchObject({ periodTo: untilOn, closingFen: days * 1_000 });
        for (const [at, statement] of found.slice(1).entries()) {
          expect({ from: statement.from, openingFen: statement.openingFen }).toEqual({ from: found[at]?.until, openingFen: found[at]?.closingFen });
        }
        expect(found.reduce((sum, { lineCount }) => sum + lineCount, 0)).toBe(days);
      },
    },
  );
  expect(operations).toBeGreaterThan(8);
});
