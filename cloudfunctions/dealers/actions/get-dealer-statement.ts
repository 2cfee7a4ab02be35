import { action } from '../../_kit/runtime/action';
import { LINES_READ, linesOf } from '../../_kit/statements/account-lines';
import { spanOf, statementInSight } from '../statement-access';
import { toLine, toStatementView } from '../statement-views';

export const getDealerStatement = action('dealers.statement.get', { roundTrips: 2, documentsExamined: 2 }, async ({ statementId }, ctx) => {
  const { statement } = await statementInSight(ctx.db, ctx, { statementId });
  return toStatementView(statement, ctx);
});

export const listDealerStatementLines = action(
  'dealers.statement.lines',
  { roundTrips: 3, documentsExamined: LINES_READ + 2 },
  async ({ statementId, after }, ctx) => {
    const { statement } = await statementInSight(ctx.db, ctx, { statementId });
    const span = spanOf(statement);
    const { rows, next } = await linesOf(ctx.db, span, after);
    return { rows: rows.map((transfer) => toLine(transfer, span.account)), next };
  },
);
