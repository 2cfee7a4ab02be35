import { AppError } from '../../../src/shared/errors/app-error';
import type { PayoutOutcome } from '../../../src/shared/contract/commission-statements';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { askSoon } from '../ask-soon';
import { beginPayout, preparePayout } from '../begin-payout';
import { statements, type Doer } from '../statement-documents';

interface Begun {
  readonly outcome: PayoutOutcome;
  readonly billNo: string | null;
}

/** One of many: what cannot be paid is told, and stands in nobody's way. */
export const beginOnePayout = action(
  'commission.payout.begin',
  { roundTrips: 28, documentsExamined: 5_000 },
  ({ statementId, personId, name }, ctx) => begin(ctx, statementId, { personId, name }),
  async ({ outcome, billNo }, { log }) => {
    if (billNo !== null) await askSoon(billNo, log);
    return { outcome };
  },
);

const OUTCOMES: ReadonlyMap<string, PayoutOutcome> = new Map([
  ['commission.payout.only_offline', 'offline'],
  ['commission.payout.name_needed', 'unnamed'],
]);

async function begin(ctx: CommandContext, statementId: string, by: Doer): Promise<Begun> {
  const statement = await ctx.db.get(statements, statementId);
  if (statement?.state !== 'confirmed') return { outcome: 'skipped', billNo: null };
  try {
    const prepared = await preparePayout(ctx, statement, { kind: 'as_wanted' }, by);
    return await ctx.transact(async (tx) => {
      const payout = await beginPayout(tx, statementId, prepared, ctx.now);
      return { outcome: payout === null ? 'redrawn' : 'started', billNo: payout?.method === 'wechat' ? payout.billNo : null };
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { outcome: OUTCOMES.get(error.code) ?? 'skipped', billNo: null };
  }
}
