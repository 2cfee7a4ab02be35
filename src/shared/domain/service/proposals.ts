import type { TimeWindow } from '../orders/appointment-window';
import type { MinuteOfDay } from './minutes';
import type { ProposalReason } from './proposal-reasons';
import { startIn, travelAdded, type TravelMinutes } from './slots';
import { lacksFor, workDayOf, type Booking, type Demand, type TechnicianProfile } from './technicians';

/** A technician as dispatching looks at him. */
export interface Candidate extends TechnicianProfile {
  readonly membershipId: string;
  readonly name: string;
  readonly bookings: readonly Booking[];
  /** Stars in tenths, 47 is 4.7; null before the first rating. */
  readonly ratingTenths: number | null;
  /** How often he was with this customer. */
  readonly visits: number;
  /** How often he declined this very job. */
  readonly declined: number;
}

/** What has to be done, how long it takes, and when it is wished for. */
export interface Wanted extends Demand {
  readonly workOrderId: string;
  readonly minutes: number;
  /** What the customer wished for, dearest first; then these are the only windows. */
  readonly wishes: readonly TimeWindow[];
}

export interface Reason {
  readonly reason: ProposalReason;
  readonly value: number;
}

/** Somebody who could do it, when, and why he. */
export interface Proposal {
  readonly membershipId: string;
  readonly name: string;
  readonly window: TimeWindow;
  readonly startsAt: MinuteOfDay;
  readonly reasons: readonly Reason[];
}

/** So many proposals are worth reading, and so many of one person. */
const MOST = 30;
const MOST_OF_ONE = 3;

interface Ranked {
  readonly proposal: Proposal;
  /** The smaller the better, position by position. */
  readonly rank: readonly (number | string)[];
}

/**
 * Who could do a job in which of these windows, the best first: who has not declined it, a wished window before a later one, then who has the
 * least to travel, knows the customer, has the fewest jobs that day, is rated best.
 * @param windows those to look at: the wishes, or the company's windows of the next days
 * @param now epoch milliseconds
 */
export function proposalsFor(
  wanted: Wanted,
  candidates: readonly Candidate[],
  { windows, travel, now }: { readonly windows: readonly TimeWindow[]; readonly travel: TravelMinutes; readonly now: number },
): readonly Proposal[] {
  const suited = candidates.filter((candidate) => lacksFor(candidate, wanted) === null);
  const ranked = suited.flatMap((candidate) => {
    const possible = windows.flatMap((window) => proposalIn(window, wanted, candidate, { travel, now }) ?? []);
    return possible.sort(byRank).slice(0, MOST_OF_ONE);
  });
  return ranked
    .sort(byRank)
    .slice(0, MOST)
    .map(({ proposal }) => proposal);
}

function proposalIn(
  window: TimeWindow,
  wanted: Wanted,
  candidate: Candidate,
  { travel, now }: { readonly travel: TravelMinutes; readonly now: number },
): Ranked | null {
  const day = workDayOf(candidate, window.on, wanted.workOrderId);
  if (day === null) return null;
  const startsAt = startIn(day, wanted, window, { travel, now });
  if (startsAt === null) return null;
  const wish = wanted.wishes.findIndex(({ on, from, to }) => on === window.on && from === window.from && to === window.to) + 1;
  const travelling = travelAdded(day, wanted, startsAt, travel);
  const { membershipId, name, visits, ratingTenths, declined } = candidate;
  const jobs = day.busy.length;
  const reasons = [
    ...(declined > 0 ? [{ reason: 'declined' as const, value: declined }] : []),
    ...(wish > 0 ? [{ reason: 'wished_window' as const, value: wish }] : []),
    ...(travelling <= travel.sameDistrict ? [{ reason: 'near' as const, value: travelling }] : []),
    ...(visits > 0 ? [{ reason: 'knows_customer' as const, value: visits }] : []),
    { reason: 'few_jobs' as const, value: jobs },
    ...(ratingTenths === null ? [] : [{ reason: 'well_rated' as const, value: ratingTenths }]),
  ];
  const rank = [
    declined,
    wish > 0 ? wish : windowsBehind(wanted),
    window.on,
    travelling,
    -visits,
    jobs,
    -(ratingTenths ?? 0),
    window.from,
    startsAt,
    membershipId,
  ];
  return { proposal: { membershipId, name, window, startsAt, reasons }, rank };
}

/** What nobody wished for comes after every wish. */
const windowsBehind = ({ wishes }: Wanted): number => wishes.length + 1;

function byRank(one: Ranked, other: Ranked): number {
  for (const [position, mine] of one.rank.entries()) {
    const theirs = other.rank[position] ?? mine;
    if (mine < theirs) return -1;
    if (mine > theirs) return 1;
  }
  return 0;
}
