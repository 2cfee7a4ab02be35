import { toCsv } from '../../../src/shared/kernel/csv';
import { STATEMENT_COLUMNS, statementCells } from '../../../src/text/statement-columns';
import { oneOf } from '../../_kit/persistence/conditions';
import { cutPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { payouts } from '../statement-documents';
import { findStatements } from '../statement-pages';

const { roundTrips, documentsExamined } = PAGE_BUDGET;

/** Page by page, so that a company of any size is exported; the client puts the pages together. */
export const exportStatements = action(
  'commission.statement.export',
  { roundTrips: roundTrips + 1, documentsExamined: 2 * documentsExamined },
  async (input, ctx) => {
    const { rows, next } = cutPage(await findStatements(ctx, input), ({ order }) => order);
    const ids = rows.flatMap(({ payoutId }) => payoutId ?? []);
    const found = ids.length === 0 ? [] : await ctx.db.find(payouts, { where: { _id: oneOf(ids) }, limit: ids.length });
    const byId = new Map(found.map((payout) => [payout._id, payout]));
    const cells = rows.map((statement) => statementCells(statement, byId.get(statement.payoutId ?? '') ?? null));
    return { csv: toCsv([...(input.after === undefined ? [STATEMENT_COLUMNS] : []), ...cells]), next };
  },
);
