import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { askSoon } from '../ask-soon';
import { beginPayout, preparePayout } from '../begin-payout';
import { doerOf, statementInSight } from '../statement-access';
import { statementAnswer } from '../statement-answer';

/** Set aside first; then WeChat is asked, in a call of its own. */
export const startPayout = action(
  'commission.payout.start',
  { roundTrips: 28, documentsExamined: 5_000 },
  async ({ statementId }, ctx) => {
    const { statement } = await statementInSight(ctx.db, ctx.actor, { statementId, as: 'books' });
    if (statement.state !== 'confirmed') throw new AppError('commission.statement.not_allowed');
    const prepared = await preparePayout(ctx, statement, { kind: 'as_wanted' }, doerOf(ctx.actor));
    return ctx.transact(async (tx) => {
      const payout = await beginPayout(tx, statementId, prepared, ctx.now);
      return { statementId, billNo: payout?.method === 'wechat' ? payout.billNo : null };
    });
  },
  async ({ statementId, billNo }, ctx) => {
    if (billNo !== null) await askSoon(billNo, ctx.log);
    return statementAnswer(ctx, statementId);
  },
);
