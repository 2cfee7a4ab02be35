import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { leftToTakeCost, leftToTakeOf } from '../../payments/public';
import { findOrdersToVisit } from '../repository';
import { toVisit } from '../visit-views';

/** More than anybody drives to in a week. */
const MOST_ORDERS = 50;
const DUE = leftToTakeCost(MOST_ORDERS);

/** What the acting technician still has to deliver, in the order of the windows. */
export const listVisits = action(
  'orders.visit.list',
  { roundTrips: 2 + DUE.roundTrips, documentsExamined: 2 + MOST_ORDERS + DUE.documentsExamined },
  async (_input, ctx) => {
    const { id } = actingMembership(ctx);
    const found = await findOrdersToVisit(ctx.db, id, MOST_ORDERS + 1);
    const shown = found.slice(0, MOST_ORDERS);
    const due = await leftToTakeOf(ctx.db, shown.map(({ _id }) => _id));
    const visits = shown.flatMap((order) => toVisit(order, id, { now: ctx.now, dueFen: due.get(order._id) ?? 0 }) ?? []);
    return { visits: visits.sort((one, other) => one.startsAt - other.startsAt), more: found.length > MOST_ORDERS };
  },
);
