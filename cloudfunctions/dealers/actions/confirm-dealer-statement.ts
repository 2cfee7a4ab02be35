import { action } from '../../_kit/runtime/action';
import { doerOf } from '../access';
import { dealerStandings } from '../documents';
import { settledIfPaid, statementInSight, steppedStatement } from '../statement-access';
import { dealerStatements } from '../statement-documents';
import { toStatementView } from '../statement-views';

/** The dealer says that it is right; where nothing of it is owed any more it is settled at once. */
export const confirmDealerStatement = action('dealers.statement.confirm', { roundTrips: 8, documentsExamined: 6 }, ({ statementId }, ctx) =>
  ctx.transact(async (tx) => {
    const { actor, now } = ctx;
    const { statement } = await statementInSight(tx, ctx, { statementId, as: 'own' });
    const kept = await tx.get(dealerStandings, statement.organisationId);
    const confirmed = settledIfPaid(steppedStatement(statement, 'confirm', { confirmed: { by: doerOf(actor), at: now } }), kept, now);
    await tx.put(dealerStatements, confirmed);
    return toStatementView(confirmed, ctx);
  }),
);
