import { medianMinutes, summaryRows } from '../../../src/shared/domain/care/complaint-summary';
import { startOfDay, addDays } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { countedComplaints, MOST_COUNTED } from '../complaint-counts';

/** What customers complained of in a time (K6), from the first day to the last. */
export const summariseComplaints = action(
  'care.complaint.summary',
  { roundTrips: 2, documentsExamined: 1 + MOST_COUNTED },
  async ({ from, to }, ctx) => {
    const span = { from: startOfDay(from), until: startOfDay(addDays(to, 1)) };
    const counted = await countedComplaints(ctx.db, actingMembership(ctx).organisationId, span, ctx.now);
    return { rows: summaryRows(counted), medianMinutes: medianMinutes(counted) };
  },
);
