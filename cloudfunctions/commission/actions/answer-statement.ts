import { confirmDueAt } from '../../../src/shared/domain/commission/statements';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { readSettings } from '../../settings/public';
import { steppedStatement } from '../payout-record';
import { redraw, writeRedrawn } from '../redraw-statement';
import { doerOf, statementInSight } from '../statement-access';
import { statementAnswer } from '../statement-answer';
import { statements } from '../statement-documents';
import { recipientsOf, statementDrafted } from '../statement-messages';

const MOST_ANSWERS = 50;

/** Finance answers what was disputed; it waits for its payee once more, with the same sums or with new ones. */
export const answerStatement = action(
  'commission.statement.answer',
  { roundTrips: 18, documentsExamined: 2_500 },
  async ({ statementId, words, redraw: anew }, ctx) => {
    const { actor, now, db } = ctx;
    const { statement: seen } = await statementInSight(db, actor, { statementId, as: 'books' });
    if (seen.state !== 'disputed' || seen.answers.length >= MOST_ANSWERS) throw new AppError('commission.statement.not_allowed');
    const redrawing = anew ? await redraw(ctx, seen) : null;
    const { values } = await readSettings(db, ['commission']);
    const to = await recipientsOf(db, { _id: seen.payeeId, kind: seen.payeeKind });
    return ctx.transact(async (tx) => {
      const { statement } = await statementInSight(tx, actor, { statementId, as: 'books' });
      const answers = [...statement.answers, { words, by: doerOf(actor), redrawn: anew, at: now }];
      const answered =
        redrawing === null
          ? steppedStatement(statement, 'answer', { answers, confirmDueAt: confirmDueAt(now, values.commission.confirmDays) })
          : await writeRedrawn(tx, { ...statement, answers }, redrawing, now);
      if (redrawing === null) await tx.put(statements, answered);
      if (answered.state === 'drafted') tx.emit(statementDrafted(answered, to));
      return { statementId };
    });
  },
  ({ statementId }, ctx) => statementAnswer(ctx, statementId),
);
