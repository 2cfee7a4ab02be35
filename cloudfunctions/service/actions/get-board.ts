import { jobOf, MOST_TECHNICIANS } from '../../../src/shared/domain/service/technicians';
import { addDays } from '../../../src/shared/kernel/time';
import { between } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { scopeOf } from '../../_kit/runtime/scopes';
import { readSettings } from '../../settings/public';
import { workOrders } from '../documents';
import { standingIn } from '../repository';
import { toWorkOrderCard } from '../views';
import { deliveriesOf, findWholeCalendars } from '../whole-calendars';

/** What a query gives at most; thirty technicians in a week have some hundreds. */
const MOST_BOOKINGS = 1_000;
const MOST_DELIVERIES = 1_000;

/** Technicians by windows: who does what when, visits and deliveries. */
export const getBoard = action(
  'service.board.get',
  { roundTrips: 4, documentsExamined: 2 + MOST_TECHNICIANS + MOST_BOOKINGS + MOST_DELIVERIES },
  async ({ from, days }, ctx) => {
    const acting = actingMembership(ctx);
    const scope = scopeOf(acting, ctx.actor.personId);
    const where = { scopes: scope, boardOn: between(addDays(from, -1), addDays(from, days)) };
    const [calendars, jobs, { values }] = await Promise.all([
      findWholeCalendars(ctx.db, acting.organisationId),
      ctx.db.find(workOrders, { where, orderBy: [['boardOn', 'asc']], limit: MOST_BOOKINGS }),
      readSettings(ctx.db, ['service']),
    ]);
    const booked = new Map(calendars.flatMap((calendar) => calendar.bookings.map((booking) => [jobOf(booking), booking] as const)));
    const bookings = jobs.flatMap((job) => {
      const { _id, appointment } = job;
      if (appointment === null) return [];
      const { window } = appointment;
      // Of days that are over the calendar has forgotten it; what it keeps of a visit that ended early is less than was planned.
      const { startsAt, endsAt } = booked.get(_id) ?? appointment;
      return [{ card: toWorkOrderCard(job, standingIn(job, ctx.actor)), on: window.on, startsAt, endsAt }];
    });
    const technicians = calendars.map(({ _id: membershipId, name, categories, week, daysOff, active }) => ({
      membershipId,
      name,
      categories: [...categories],
      week: [...week],
      daysOff: [...daysOff],
      active,
    }));
    const windows = values.service.windows.map(({ from: opens, to }) => ({ from: opens, to }));
    const until = addDays(from, days);
    const deliveries = calendars
      .flatMap((calendar) => deliveriesOf(calendar, scope))
      .filter(({ window }) => window.on >= from && window.on < until)
      .slice(0, MOST_DELIVERIES);
    return { technicians, windows, bookings, deliveries, now: ctx.now };
  },
);
