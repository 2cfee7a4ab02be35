import { DEALER_ACCOUNT_ROLES } from '../../../src/shared/domain/roles';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { findHolders, MOST_HOLDERS } from '../../identity/public';
import { doerOf } from '../access';
import { writeAnswer } from '../answer-objection';
import { newCorrection } from '../corrections';
import { statementInSight } from '../statement-access';
import { dealerCorrections } from '../statement-documents';
import { toStatementView } from '../statement-views';

/** Finance explains, or agrees with a correction: it stands on the next statement once somebody else has confirmed it. */
export const answerDealerStatement = action(
  'dealers.statement.answer',
  { roundTrips: 10, documentsExamined: 8 + MOST_HOLDERS },
  async ({ statementId, objectionId, words, correction: agreed }, ctx) => {
    const { actor, now, db } = ctx;
    const { statement: seen } = await statementInSight(db, ctx, { statementId, as: 'books' });
    const personIds = await findHolders(db, DEALER_ACCOUNT_ROLES, [seen.organisationId]);
    const correctionId = ctx.newId('dealerCorrection');
    return ctx.transact(async (tx) => {
      const { statement } = await statementInSight(tx, ctx, { statementId, as: 'books' });
      const objection = statement.objections.find(({ id }) => id === objectionId);
      if (objection === undefined || objection.answer !== null) throw new AppError('dealers.statement.not_allowed');
      const asked = agreed === undefined ? null : newCorrection(correctionId, { place: statement, ...agreed, reason: words, answers: { statementId, objectionId } }, ctx);
      if (asked !== null) await tx.insert(dealerCorrections, asked);
      const correction = asked === null ? null : { id: asked._id, amountFen: asked.amountFen, state: asked.state };
      const answer = { words, by: doerOf(actor), at: now, correction };
      return toStatementView(await writeAnswer(tx, statement, { objectionId, answer, now, personIds }), ctx);
    });
  },
);
