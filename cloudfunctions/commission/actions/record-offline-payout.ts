import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { beginPayout, preparePayout } from '../begin-payout';
import { doerOf, statementInSight } from '../statement-access';
import { statementAnswer } from '../statement-answer';

/** Only of a confirmed statement: while WeChat may still pay it, it is not. */
export const recordOfflinePayout = action(
  'commission.payout.record_offline',
  { roundTrips: 28, documentsExamined: 5_000 },
  async ({ statementId, evidence, note = null }, ctx) => {
    const { statement } = await statementInSight(ctx.db, ctx.actor, { statementId, as: 'books' });
    if (statement.state !== 'confirmed') throw new AppError('commission.statement.not_allowed');
    const prepared = await preparePayout(ctx, statement, { kind: 'offline', evidence, note }, doerOf(ctx.actor));
    return ctx.transact(async (tx) => {
      await beginPayout(tx, statementId, prepared, ctx.now);
      return { statementId };
    });
  },
  ({ statementId }, ctx) => statementAnswer(ctx, statementId),
);
