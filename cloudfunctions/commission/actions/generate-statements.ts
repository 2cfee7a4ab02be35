import { randomUUID } from 'node:crypto';
import { statableUntil } from '../../../src/shared/domain/ledger/account-statement';
import { callOther } from '../../_kit/runtime/call-other';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { newRun } from '../../_kit/statements/runs';
import { statementRuns } from '../statement-documents';

/** A small company is done by then. */
const FIRST_MS = 3_000;

/** The run begins at once in a call of its own; what it does not finish, the rounds do. */
export const generateStatements = action(
  'commission.statement.generate',
  { roundTrips: 5, documentsExamined: 3 },
  (_input, ctx) => {
    headquartersMembership(ctx);
    const { now } = ctx;
    const run = newRun(`run_${now.toString(36)}`, statableUntil(now), now);
    return ctx.transact(async (tx) => {
      await tx.put(statementRuns, run);
      return { runId: run._id };
    });
  },
  async (stored, { log }) => {
    await callOther('commission.statement.run', { forMs: FIRST_MS }, randomUUID()).catch((error: unknown) => log.error('the run waits for its round', error));
    return stored;
  },
);
