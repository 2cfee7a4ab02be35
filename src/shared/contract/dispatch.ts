import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { PROPOSAL_REASONS } from '../domain/service/proposal-reasons';
import { DISPATCH_ROLES } from '../domain/roles';
import { SERVICE_KINDS } from '../domain/service/states';
import { command, query } from './define';
import { count, day, empty, exactText, id, instant, list, page, pageInput, shownLine, shownName, timeOfDay, timeWindow, whole } from './fields';
import { workOrderCard } from './work-order-views';

/** Who goes when: technicians with their calendars, the board, and appointments (C4, C6). */

const minuteOfDay = whole(0, 24 * 60);

/** What a technician can do, where, and when. Empty `areas`: everywhere; empty `skills` nothing. */
const profile = {
  /** Categories of machines, and kinds of jobs on them. */
  categories: list(v.picklist(PRODUCT_CATEGORIES), PRODUCT_CATEGORIES.length),
  kinds: list(v.picklist(SERVICE_KINDS), SERVICE_KINDS.length),
  /** `石家庄市桥西区`: city and district. */
  areas: list(exactText(40), 50),
  /** From Monday on; null is a day off. */
  week: v.pipe(
    v.array(v.nullable(v.object({ from: minuteOfDay, to: minuteOfDay }))),
    v.length(7),
    v.maxLength(7),
  ),
  /** Days off besides, such as a holiday or sick leave. */
  daysOff: list(day, 100),
  /** Whether jobs are given to him at all. */
  active: v.boolean(),
};

export const MOST_CLASHES = 50;

const technician = v.object({
  personId: id,
  membershipId: id,
  name: shownName,
  phone: v.nullable(exactText(20)),
  organisationName: shownName,
  ...profile,
  /** False until somebody said what he can do: the company's usual week holds, and he gets nothing. */
  known: v.boolean(),
  /** Visits and deliveries that he was given before he was off then: somebody else is to go, or on another day. */
  clashes: list(v.object({ workOrderId: v.optional(id), orderId: v.optional(id), on: day }), MOST_CLASHES),
  jobsDone: count,
  ratings: count,
  ratingTenths: v.nullable(whole(10, 50)),
});

const booking = v.object({
  card: workOrderCard,
  on: day,
  /** Minutes of the day that the job takes, from when he is expected to begin. */
  startsAt: minuteOfDay,
  endsAt: minuteOfDay,
});

/** An order's delivery that one of the technicians still has before him. */
const deliveryToCome = v.object({
  orderId: id,
  membershipId: id,
  customerName: shownName,
  addressLine: shownLine,
  state: v.picklist(['scheduled', 'out']),
  window: timeWindow,
  /** Minutes of the day that it takes in his calendar. */
  startsAt: minuteOfDay,
  endsAt: minuteOfDay,
});

const proposal = v.object({
  membershipId: id,
  name: shownName,
  window: timeWindow,
  startsAt: minuteOfDay,
  /** Why he: shown beside his name, the weightiest first. */
  reasons: list(v.object({ reason: v.picklist(PROPOSAL_REASONS), value: whole(0, 1_000_000) }), PROPOSAL_REASONS.length),
});

export const dispatchContract = {
  'service.technician.list': query({ access: DISPATCH_ROLES, input: empty, output: v.object({ technicians: list(technician, 200) }) }),
  'service.technician.save': command({
    access: DISPATCH_ROLES,
    input: v.object({ personId: id, membershipId: id, ...profile }),
    output: technician,
    errors: ['service.technician.missing', 'service.technician.hours_not_valid'],
  }),
  /** Where visits lead to, `石家庄市桥西区`, the most frequent first: what a technician's areas are chosen from. */
  'service.area.list': query({ access: DISPATCH_ROLES, input: empty, output: v.object({ areas: list(exactText(40), 100) }) }),
  /** Technicians by windows, for at most seven days. */
  'service.board.get': query({
    access: DISPATCH_ROLES,
    input: v.object({ from: day, days: whole(1, 7) }),
    output: v.object({
      technicians: list(
        v.object({ membershipId: id, name: shownName, categories: profile.categories, week: profile.week, daysOff: profile.daysOff, active: v.boolean() }),
        200,
      ),
      /** The company's windows: the columns of a day. */
      windows: list(v.object({ from: timeOfDay, to: timeOfDay }), 12),
      bookings: list(booking, 1_000),
      deliveries: list(deliveryToCome, 1_000),
      now: instant,
    }),
  }),
  /** What waits for a dispatcher, members with priority first, then the oldest. */
  'service.waiting.list': query({ access: DISPATCH_ROLES, input: v.object(pageInput), output: page(workOrderCard) }),
  /** Who could do it when, the best first; within the wished windows when there are any, else in the next days. */
  'service.proposal.list': query({
    access: DISPATCH_ROLES,
    input: v.object({ workOrderId: id, from: v.optional(day) }),
    output: v.object({ proposals: list(proposal, 30), minutes: whole(1, 24 * 60) }),
    errors: ['service.work_order.missing'],
  }),
  /**
   * Gives a job to somebody in a window; refused when he is not free then, whoever gave him something meanwhile.
   * `heldBy`: whose job it was when the dispatcher looked, null for nobody's; refused when somebody else decided meanwhile.
   */
  'service.work_order.dispatch': command({
    access: DISPATCH_ROLES,
    input: v.object({ workOrderId: id, membershipId: id, window: timeWindow, heldBy: v.optional(v.nullable(id)) }),
    output: v.object({ startsAt: minuteOfDay }),
    errors: [
      'service.work_order.missing',
      'service.work_order.command_not_allowed',
      'service.work_order.given_meanwhile',
      'service.technician.missing',
      'service.technician.not_suited',
      'service.window.taken',
      'orders.window.not_valid',
      'orders.window.in_the_past',
    ],
  }),
} as const;
