import { DEALER_STATEMENT_STATES, type DealerStatementState } from '../../../src/shared/domain/dealers/statements';
import type { Reader } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { latestRun, toRunView } from '../../_kit/statements/runs';
import { dealerStatementRuns, dealerStatements } from '../statement-documents';

/** So many statements of a period are counted; of more it says that there are more. */
const MOST = 2_000;

export const getStatementProgress = action('dealers.statement.progress', { roundTrips: 3, documentsExamined: MOST + 2 }, async (_input, ctx) => {
  headquartersMembership(ctx);
  const run = await latestRun(ctx, dealerStatementRuns);
  if (run === null) return { run: null, figures: [], more: false };
  const view = toRunView(run);
  const figures = await figuresOf(ctx.db, view.periodTo);
  return { run: view, figures, more: figures.reduce((sum, { statements }) => sum + statements, 0) >= MOST };
});

interface Row {
  readonly _id: DealerStatementState;
  readonly statements: number;
  readonly owedFen: number;
}

/** How a period's statements stand, in the order of their states. */
async function figuresOf(db: Reader, periodTo: string) {
  const owed = { $cond: [{ $lt: ['$closingFen', 0] }, { $multiply: ['$closingFen', -1] }, 0] };
  const rows = await db.aggregate<Row>(dealerStatements, [
    { match: { periodTo } },
    { limit: MOST },
    { group: { _id: '$state', statements: { $sum: 1 }, owedFen: { $sum: owed } } },
  ]);
  return DEALER_STATEMENT_STATES.flatMap((state) => rows.filter(({ _id }) => _id === state).map(({ statements, owedFen }) => ({ state, statements, owedFen })));
}
