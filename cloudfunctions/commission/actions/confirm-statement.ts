import { action } from '../../_kit/runtime/action';
import { steppedStatement } from '../payout-record';
import { doerOf, statementInSight } from '../statement-access';
import { statementAnswer } from '../statement-answer';
import { statements } from '../statement-documents';

export const confirmStatement = action(
  'commission.statement.confirm',
  { roundTrips: 9, documentsExamined: 8 },
  ({ statementId }, ctx) =>
    ctx.transact(async (tx) => {
      const { statement } = await statementInSight(tx, ctx.actor, { statementId, as: 'own' });
      await tx.put(statements, steppedStatement(statement, 'confirm', { confirmed: { by: doerOf(ctx.actor), at: ctx.now }, confirmDueAt: null }));
      return { statementId };
    }),
  ({ statementId }, ctx) => statementAnswer(ctx, statementId),
);
