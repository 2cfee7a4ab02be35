import { plannedBegin } from '../../../src/shared/domain/service/technician-day';
import { LATEST_INSTANT, dayOf, startOfDay } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { leftToTakeCost } from '../../payments/public';
import { wholeJobs, type WholeWorkOrder } from '../read-work-order';
import { toWorkOrderView } from '../views';

/** More than anybody drives to in a week. */
const MOST_JOBS = 60;
const DUE = leftToTakeCost(MOST_JOBS + 1);

/** Everything that is still to do, and what was finished from a day on: what a phone keeps for where there is no signal. */
export const getDay = action(
  'service.day.get',
  { roundTrips: 2 + DUE.roundTrips, documentsExamined: 1 + 3 * (MOST_JOBS + 1) + DUE.documentsExamined },
  async ({ from }, ctx) => {
    const { actor, db, now } = ctx;
    const since = startOfDay(from ?? dayOf(now));
    const found = await wholeJobs(db, actingMembership(ctx).id, { from: since, limit: MOST_JOBS + 1 });
    const jobs = [...found.slice(0, MOST_JOBS)].sort((one, other) => beginsAt(one) - beginsAt(other));
    return { jobs: jobs.map((job) => toWorkOrderView(job, actor, now)), more: found.length > MOST_JOBS };
  },
);

function beginsAt({ workOrder: { appointment } }: WholeWorkOrder): number {
  return appointment === null ? LATEST_INSTANT : plannedBegin(appointment);
}
