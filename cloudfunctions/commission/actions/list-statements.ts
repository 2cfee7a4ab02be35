import { cutPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { findStatements } from '../statement-pages';
import { toStatementCard } from '../statement-views';

export const listStatements = action('commission.statement.list', PAGE_BUDGET, async (input, ctx) => {
  const { rows, next } = cutPage(await findStatements(ctx, input), ({ order }) => order);
  return { rows: rows.map(toStatementCard), next };
});
