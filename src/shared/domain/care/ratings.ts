import type { WorkOrderState } from '../service/states';
import { RESCUE_BELOW_STARS, type RescueState } from './states';

const HOUR_MS = 3_600_000;

/** The first rating, and the one that is asked for after a rescue. */
export type RatingRound = 1 | 2;

/** What decides whether a work order may be rated now. Instants are epoch milliseconds. */
export interface RatingFacts {
  readonly workOrderState: WorkOrderState;
  /** Null while the work is not done. */
  readonly finishedAt: number | null;
  /** The rounds that were rated. */
  readonly given: readonly RatingRound[];
  readonly rescue: { readonly state: RescueState; readonly overAt: number | null } | null;
  /** So many hours a rating is waited for, after the work and after a rescue. */
  readonly unratedHours: number;
}

export type RatingStanding =
  | { readonly mayRate: true; readonly round: RatingRound; readonly closesAt: number }
  | { readonly mayRate: false; readonly refusal: 'care.rating.not_finished' | 'care.rating.given' | 'care.rating.closed' };

const refused = (refusal: Extract<RatingStanding, { mayRate: false }>['refusal']): RatingStanding => ({ mayRate: false, refusal });

/** Whether a work order may be rated now, and in which round: once, and once more after a rescue (C8, C9). */
export function ratingStanding(facts: RatingFacts, now: number): RatingStanding {
  const { workOrderState, finishedAt, given, rescue, unratedHours } = facts;
  const done = workOrderState === 'finished' || workOrderState === 'closed';
  if (!done || finishedAt === null) return refused('care.rating.not_finished');
  const open = (round: RatingRound, since: number): RatingStanding => {
    const closesAt = since + unratedHours * HOUR_MS;
    return now < closesAt ? { mayRate: true, round, closesAt } : refused('care.rating.closed');
  };
  if (!given.includes(1)) return workOrderState === 'closed' ? refused('care.rating.closed') : open(1, finishedAt);
  if (given.includes(2) || rescue === null || rescue.overAt === null) return refused('care.rating.given');
  return open(2, rescue.overAt);
}

/** Below three stars, and only the first time: three stars open no rescue, and a rescue opens no other (C9). */
export function opensRescue(stars: number, round: RatingRound): boolean {
  return round === 1 && stars < RESCUE_BELOW_STARS;
}
