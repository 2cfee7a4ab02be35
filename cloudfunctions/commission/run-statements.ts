import type { CommandContext } from '../_kit/runtime/context';
import { carryOnRuns, type Drafting } from '../_kit/statements/carry-on';
import type { StatementRun } from '../_kit/statements/runs';
import { readSettings } from '../settings/public';
import { commissionPayees, type CommissionPayeeDocument } from './documents';
import { prepareStatement, writeStatement, type PreparedStatement } from './draw-statement';
import { statementRuns } from './statement-documents';

/** Goes on with what is to be drafted for payees. */
export function runStatements(ctx: CommandContext, forMs?: number): Promise<{ readonly drafted: number; readonly finished: boolean }> {
  const begin = async ({ _id: runId, untilAt }: StatementRun): Promise<Drafting<CommissionPayeeDocument, PreparedStatement>> => {
    const { values } = await readSettings(ctx.db, ['commission']);
    const drawing = { runId, untilAt, settings: values.commission };
    return {
      runs: statementRuns,
      members: commissionPayees,
      prepare: (payee) => prepareStatement(ctx, payee, drawing),
      write: (prepared) => writeStatement(ctx, prepared),
    };
  };
  return carryOnRuns(ctx, { runs: statementRuns, begin }, forMs);
}
