import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { findOrdersToVisit } from '../repository';
import { toVisit } from '../visit-views';

/** More than anybody drives to in a week. */
const MOST_ORDERS = 50;

/** What the acting technician still has to deliver, in the order of the windows. */
export const listVisits = action(
  'orders.visit.list',
  { roundTrips: 2, documentsExamined: 2 + MOST_ORDERS },
  async (_input, ctx) => {
    const { id } = actingMembership(ctx);
    const found = await findOrdersToVisit(ctx.db, id, MOST_ORDERS + 1);
    const visits = found.slice(0, MOST_ORDERS).flatMap((order) => toVisit(order, id, ctx.now) ?? []);
    return { visits: visits.sort((one, other) => one.startsAt - other.startsAt), more: found.length > MOST_ORDERS };
  },
);
