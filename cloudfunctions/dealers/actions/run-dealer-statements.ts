import { action } from '../../_kit/runtime/action';
import { runStatements } from '../run-statements';

/** What a round does in its time; every dealer costs as much as he has postings (`tests/bench/dealer-statement.ts`). */
export const runDealerStatements = action('dealers.statement.run', { roundTrips: 40_000, documentsExamined: 2_000_000 }, ({ forMs }, ctx) => runStatements(ctx, forMs));
