import { toCsv } from '../../../src/shared/kernel/csv';
import { STATEMENT_COLUMNS, statementCells } from '../../../src/text/statement-columns';
import { cutPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { findStatements } from '../statement-pages';

/** Page by page, so that a company of any size is exported; the client puts the pages together. */
export const exportStatements = action('commission.statement.export', PAGE_BUDGET, async (input, ctx) => {
  const { rows, next } = cutPage(await findStatements(ctx, input), ({ order }) => order);
  const head = input.after === undefined ? [STATEMENT_COLUMNS] : [];
  return { csv: toCsv([...head, ...rows.map(statementCells)]), next };
});
