import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { askSoon } from '../ask-soon';
import { beginPayout, preparePayout } from '../begin-payout';
import { doerOf, statementInSight } from '../statement-access';

type Outcome = 'started' | 'redrawn' | 'offline' | 'skipped';

/** Each as if it were started alone; one that cannot be does not stand in the way of the others. */
export const startPayouts = action(
  'commission.payout.start_many',
  { roundTrips: 20 * 22 + 4, documentsExamined: 20_000 },
  async ({ statementIds }, ctx) => {
    const counts = { started: 0, redrawn: 0, offline: 0, skipped: 0 };
    for (const statementId of [...new Set(statementIds)]) counts[await startOne(ctx, statementId)] += 1;
    return ctx.transact(() => Promise.resolve(counts));
  },
);

async function startOne(ctx: CommandContext, statementId: string): Promise<Outcome> {
  const { db, actor, now, log } = ctx;
  const { statement } = await statementInSight(db, actor, { statementId, as: 'books' });
  if (statement.state !== 'confirmed') return 'skipped';
  try {
    const prepared = await preparePayout(ctx, statement, { kind: 'as_wanted' }, doerOf(actor));
    const begun = await ctx.transactOnce(`payout-start:${statementId}:${statement.attempts + 1}:${statement.until}`, async (tx) => {
      const payout = await beginPayout(tx, statementId, prepared, now);
      return payout === null ? null : { billNo: payout.method === 'wechat' ? payout.billNo : null };
    });
    if (begun === null) return 'redrawn';
    if (begun.billNo !== null) await askSoon(begun.billNo, log);
    return 'started';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === 'commission.payout.only_offline' ? 'offline' : 'skipped';
  }
}
