import { MOST_OBJECTIONS } from '../../../src/shared/contract/dealer-statement-views';
import { FINANCE_ROLES } from '../../../src/shared/domain/roles';
import { AppError } from '../../../src/shared/errors/app-error';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import { lineOf } from '../../_kit/statements/account-lines';
import { findHolders, MOST_HOLDERS } from '../../identity/public';
import { doerOf } from '../access';
import { spanOf, statementInSight, steppedStatement } from '../statement-access';
import { dealerStatements, type DealerStatementDocument, type Objection } from '../statement-documents';
import { statementDisputed } from '../statement-messages';
import { toLine, toStatementView } from '../statement-views';

/** While the office has not answered, nobody reminds the dealer and nothing is confirmed. */
export const disputeDealerStatement = action(
  'dealers.statement.dispute',
  { roundTrips: 10, documentsExamined: 8 + MOST_HOLDERS },
  async ({ statementId, words, lineId }, ctx) => {
    const { actor, now, db } = ctx;
    const id = ctx.newId('dealerObjection');
    const seen = await statementInSight(db, ctx, { statementId, as: 'own' });
    const keepers = await findHolders(db, FINANCE_ROLES, seen.statement.organisationPath.slice(0, 1));
    return ctx.transact(async (tx) => {
      const { statement } = await statementInSight(tx, ctx, { statementId, as: 'own' });
      if (statement.objections.length >= MOST_OBJECTIONS) throw new AppError('dealers.statement.not_allowed');
      const about = lineId === undefined ? null : await disputedLine(tx, statement, lineId);
      const objection: Objection = { id, words, by: doerOf(actor), at: now, about, answer: null };
      const disputed = steppedStatement(statement, 'dispute', { objections: [...statement.objections, objection], lookAt: null });
      await tx.put(dealerStatements, disputed);
      for (const event of statementDisputed(disputed, keepers, words)) tx.emit(event);
      return toStatementView(disputed, ctx);
    });
  },
);

/** @throws AppError `dealers.statement.missing` for a line that is not of this statement */
async function disputedLine(tx: Transaction, statement: DealerStatementDocument, lineId: string): Promise<NonNullable<Objection['about']>> {
  const span = spanOf(statement);
  const transfer = await lineOf(tx, span, lineId);
  if (transfer === null) throw new AppError('dealers.statement.missing');
  const { kind, incoming, amountFen, documentNo, on } = toLine(transfer, span.account);
  return { lineId, kind, incoming, amountFen, documentNo, on };
}
