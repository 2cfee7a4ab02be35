import { action } from '../../_kit/runtime/action';
import { runStatements } from '../run-statements';

/** What a round does in its time; every payee costs the same (`tests/bench/settlement.ts`). */
export const runStatementRound = action('commission.statement.run', { roundTrips: 40_000, documentsExamined: 1_000_000 }, ({ forMs }, ctx) => runStatements(ctx, forMs));
