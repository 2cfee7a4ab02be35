import { mayRemind, remindStatementAt } from '../../../src/shared/domain/dealers/statements';
import { DEALER_ACCOUNT_ROLES } from '../../../src/shared/domain/roles';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { findHolders, MOST_HOLDERS } from '../../identity/public';
import { statementInSight } from '../statement-access';
import { dealerStatements } from '../statement-documents';
import { statementReady } from '../statement-messages';
import { toStatementView } from '../statement-views';

export const remindDealerStatement = action(
  'dealers.statement.remind',
  { roundTrips: 8, documentsExamined: 5 + MOST_HOLDERS },
  async ({ statementId }, ctx) => {
    const { db, now } = ctx;
    const { statement: seen } = await statementInSight(db, ctx, { statementId, as: 'books' });
    const personIds = await findHolders(db, DEALER_ACCOUNT_ROLES, [seen.organisationId]);
    return ctx.transact(async (tx) => {
      const { statement } = await statementInSight(tx, ctx, { statementId, as: 'books' });
      if (statement.state !== 'drafted') throw new AppError('dealers.statement.not_allowed');
      if (!mayRemind(statement.remindedAt, now)) throw new AppError('dealers.statement.reminded');
      const reminded = { ...statement, remindedAt: now, lookAt: remindStatementAt(now) };
      await tx.put(dealerStatements, reminded);
      for (const event of statementReady(reminded, personIds, true)) tx.emit(event);
      return toStatementView(reminded, ctx);
    });
  },
);
