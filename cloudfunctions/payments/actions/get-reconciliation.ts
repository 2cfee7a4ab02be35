import { addDays, dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { comparedDays, DAYS_LISTED } from '../compared-days';
import { reconciliationMismatches, reconciliations } from '../documents';

/** WeChat's bill is the company's, so that the money of all its places stands on it. Without a day the latest that was compared. */
export const getReconciliation = action(
  'payments.reconciliation.get',
  { roundTrips: 3, documentsExamined: DAYS_LISTED + 4 },
  async ({ on: wished }, ctx) => {
    headquartersMembership(ctx);
    const { db, now } = ctx;
    const days = await comparedDays(db);
    const on = wished ?? days[0]?._id ?? addDays(dayOf(now), -1);
    const summary = days.find(({ _id }) => _id === on) ?? (wished === undefined ? null : await db.get(reconciliations, on));
    const found = summary === null ? null : await db.get(reconciliationMismatches, on);
    return {
      on,
      ranAt: summary?.ranAt ?? null,
      oursFen: summary?.oursFen ?? 0,
      theirsFen: summary?.theirsFen ?? 0,
      payments: summary?.payments ?? 0,
      returnedFen: summary?.returnedFen ?? 0,
      paybacks: summary?.paybacks ?? 0,
      transfers: summary?.transfers ?? null,
      mismatches: [...(found?.rows ?? [])],
      days: days.map(({ _id, mismatches }) => ({ on: _id, mismatches })),
    };
  },
);
