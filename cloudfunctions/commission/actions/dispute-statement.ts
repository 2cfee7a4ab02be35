import { action } from '../../_kit/runtime/action';
import { steppedStatement } from '../payout-record';
import { statementInSight } from '../statement-access';
import { statementAnswer } from '../statement-answer';
import { statements } from '../statement-documents';

/** While finance has not answered, nothing is confirmed by itself. */
export const disputeStatement = action(
  'commission.statement.dispute',
  { roundTrips: 9, documentsExamined: 8 },
  ({ statementId, words, lineId }, ctx) =>
    ctx.transact(async (tx) => {
      const { statement } = await statementInSight(tx, ctx.actor, { statementId, as: 'own' });
      const dispute = { words, lineId: lineId ?? null, at: ctx.now };
      await tx.put(statements, steppedStatement(statement, 'dispute', { dispute, confirmDueAt: null }));
      return { statementId };
    }),
  ({ statementId }, ctx) => statementAnswer(ctx, statementId),
);
