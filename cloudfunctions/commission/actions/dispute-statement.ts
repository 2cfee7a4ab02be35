import { AppError } from '../../../src/shared/errors/app-error';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import { lineOf } from '../../_kit/statements/account-lines';
import { steppedStatement } from '../payout-record';
import { spanOf, statementInSight } from '../statement-access';
import { statementAnswer } from '../statement-answer';
import { statements, type StatementDocument } from '../statement-documents';

/** While finance has not answered, nothing is confirmed by itself. */
export const disputeStatement = action(
  'commission.statement.dispute',
  { roundTrips: 10, documentsExamined: 9 },
  ({ statementId, words, lineId }, ctx) =>
    ctx.transact(async (tx) => {
      const { statement } = await statementInSight(tx, ctx.actor, { statementId, as: 'own' });
      const about = lineId === undefined ? null : await disputedLine(tx, statement, lineId);
      const dispute = { words, lineId: lineId ?? null, about, at: ctx.now };
      await tx.put(statements, steppedStatement(statement, 'dispute', { dispute, confirmDueAt: null }));
      return { statementId };
    }),
  ({ statementId }, ctx) => statementAnswer(ctx, statementId),
);

/** @throws AppError `commission.statement.missing` for a line that is not of this statement */
async function disputedLine(tx: Transaction, statement: StatementDocument, lineId: string) {
  const line = await lineOf(tx, spanOf(statement), lineId);
  if (line === null) throw new AppError('commission.statement.missing');
  const { facts, amount: amountFen } = line;
  const text = (key: string): string | null => (typeof facts[key] === 'string' ? facts[key] : null);
  return { orderNo: text('orderNo'), title: text('title'), amountFen };
}
