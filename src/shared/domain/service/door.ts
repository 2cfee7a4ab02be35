import { dayOf } from '../../kernel/time';
import { isUnderWay, type WorkOrderState } from './states';
import type { WorkOrderProgress } from './work-order';

/**
 * What it means that somebody scans a technician's door code (B12, C13): `expected` him, or his own visit is not what
 * the technician is about, or the technician is at no door at all. `stopped`: the code itself holds no longer.
 */
export const DOOR_SITUATIONS = ['expected', 'not_set_out', 'another_day', 'elsewhere', 'paused', 'left_open', 'somebody_else', 'over', 'nobody', 'stopped'] as const;
export type DoorSituation = (typeof DOOR_SITUATIONS)[number];

/** Nothing that the office has to look into: a technician who forgot to tap that he left is no stranger. */
const HARMLESS: readonly DoorSituation[] = ['expected', 'not_set_out', 'over'];
export const isDoubtful = (situation: DoorSituation): boolean => !HARMLESS.includes(situation);

export type DoorVisit = Pick<WorkOrderProgress, 'state' | 'appointment' | 'timeline'>;

/** Longer than this nobody is at a door without taking a step. */
const STILL_THERE_MS = 12 * 3_600_000;

const OVER: readonly WorkOrderState[] = ['finished', 'closed'];

const movedAt = ({ timeline }: DoorVisit): number => timeline.at(-1)?.at ?? 0;

interface Scan<V extends DoorVisit> {
  /** Whose code it is. */
  readonly technician: { readonly personId: string; readonly membershipId: string };
  /** What is on his list, in any order. */
  readonly jobs: readonly V[];
  /** The scanner's own visits that are not over, given to whomever. */
  readonly own: readonly V[];
  readonly isOwn: (visit: V) => boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

interface DoorFinding<V> {
  readonly situation: DoorSituation;
  /** The visit that it is about: at whose door he is, or the scanner's own. */
  readonly visit: V | null;
}

/** What the scan of a door code means to who scans it. His own visit comes first; a stranger's is the one that goes on. */
export function doorFinding<V extends DoorVisit>(scan: Scan<V>): DoorFinding<V> {
  const { jobs, isOwn, now } = scan;
  const underWay = jobs.filter(({ state }) => isUnderWay(state)).sort((one, other) => movedAt(other) - movedAt(one));
  const goingOn = underWay.filter((job) => now - movedAt(job) < STILL_THERE_MS);
  const [mine] = goingOn.filter(isOwn);
  if (mine !== undefined) return { situation: 'expected', visit: mine };
  const found = ownFinding(scan, goingOn.length > 0);
  if (found !== null) return found;
  const over = jobs.find((job) => isOwn(job) && OVER.includes(job.state));
  if (over !== undefined) return { situation: 'over', visit: over };
  const [elsewhere] = goingOn;
  if (elsewhere !== undefined) return { situation: 'expected', visit: elsewhere };
  return underWay.length > 0 ? { situation: 'left_open', visit: null } : { situation: 'nobody', visit: null };
}

/** What the scanner's own visits say of who stands there; null when they say nothing. */
function ownFinding<V extends DoorVisit>({ technician, own, now }: Scan<V>, isElsewhere: boolean): DoorFinding<V> | null {
  const his = own.filter(({ appointment }) => appointment?.membershipId === technician.membershipId);
  const left = his.find(({ state }) => isUnderWay(state));
  if (left !== undefined) return { situation: 'left_open', visit: left };
  const paused = own.find(({ state, timeline }) => state === 'paused' && timeline.some(({ command, byId }) => command === 'depart' && byId === technician.personId));
  const [promised] = his.sort((one, other) => dayOfVisit(one).localeCompare(dayOfVisit(other)));
  if (promised !== undefined) return { situation: promisedSituation(promised, isElsewhere, now), visit: promised };
  if (paused !== undefined) return { situation: 'paused', visit: paused };
  const others = own.find((visit) => visit.appointment !== null && dayOfVisit(visit) === dayOf(now));
  return others === undefined ? null : { situation: 'somebody_else', visit: others };
}

const dayOfVisit = ({ appointment }: DoorVisit): string => appointment?.window.on ?? '';

function promisedSituation(visit: DoorVisit, isElsewhere: boolean, now: number): DoorSituation {
  if (isElsewhere) return 'elsewhere';
  return dayOfVisit(visit) === dayOf(now) ? 'not_set_out' : 'another_day';
}
