import { action } from '../../_kit/runtime/action';
import { LINES_READ, linesOf } from '../../_kit/statements/account-lines';
import { spanOf, statementInSight } from '../statement-access';
import { toLine } from '../statement-lines';

export const listStatementLines = action(
  'commission.statement.lines',
  { roundTrips: 3, documentsExamined: LINES_READ + 2 },
  async ({ statementId, after }, { db, actor }) => {
    const { statement } = await statementInSight(db, actor, { statementId });
    const span = spanOf(statement);
    const { rows, next } = await linesOf(db, span, after);
    return { rows: rows.map((transfer) => toLine(transfer, span.account)), next };
  },
);
