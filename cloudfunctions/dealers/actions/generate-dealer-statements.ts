import { randomUUID } from 'node:crypto';
import { statableUntil } from '../../../src/shared/domain/ledger/account-statement';
import { AppError } from '../../../src/shared/errors/app-error';
import { addDays, startOfDay } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { callOther } from '../../_kit/runtime/call-other';
import { headquartersMembership } from '../../_kit/runtime/context';
import { newRun } from '../../_kit/statements/runs';
import { dealerStatementRuns } from '../statement-documents';

/** A few dealers are done by then. */
const FIRST_MS = 3_000;

/** The run begins at once in a call of its own; what it does not finish, the rounds do. */
export const generateDealerStatements = action(
  'dealers.statement.generate',
  { roundTrips: 5, documentsExamined: 3 },
  ({ untilOn, organisationId }, ctx) => {
    headquartersMembership(ctx);
    const { now } = ctx;
    const untilAt = startOfDay(addDays(untilOn, 1));
    if (untilAt > statableUntil(now)) throw new AppError('dealers.statement.day_not_over');
    const run = newRun(`run_${now.toString(36)}`, untilAt, now, organisationId ?? null);
    return ctx.transact(async (tx) => {
      await tx.put(dealerStatementRuns, run);
      return { runId: run._id };
    });
  },
  async (stored, { log }) => {
    await callOther('dealers.statement.run', { forMs: FIRST_MS }, randomUUID()).catch((error: unknown) => log.error('the run waits for its round', error));
    return stored;
  },
);
