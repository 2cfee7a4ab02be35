import type { CommandContext } from '../_kit/runtime/context';
import { carryOnRuns, type Drafting } from '../_kit/statements/carry-on';
import type { StatementRun } from '../_kit/statements/runs';
import { dealerStandings, type StandingDocument } from './documents';
import { prepareStatement, writeStatement, type PreparedStatement } from './draw-statement';
import { dealerStatementRuns as runs } from './statement-documents';

/** Goes on with what is to be drafted for dealers. */
export function runStatements(ctx: CommandContext, forMs?: number): Promise<{ readonly drafted: number; readonly finished: boolean }> {
  const begin = ({ _id: runId, untilAt }: StatementRun): Promise<Drafting<StandingDocument, PreparedStatement>> =>
    Promise.resolve({
      runs,
      members: dealerStandings,
      prepare: (kept) => prepareStatement(ctx, kept, { runId, untilAt }),
      write: (prepared) => writeStatement(ctx, prepared),
    });
  return carryOnRuns(ctx, { runs, begin }, forMs);
}
