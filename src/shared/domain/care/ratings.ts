import type { WorkOrderState } from '../service/states';
import { RESCUE_BELOW_STARS } from './states';

/** The first rating, and the one that is asked for after a rescue. */
export type RatingRound = 1 | 2;

/** What decides whether a work order may be rated now. Instants are epoch milliseconds. */
export interface RatingFacts {
  readonly workOrderState: WorkOrderState;
  /** When the work order closes by itself; null while it is not finished. */
  readonly closeAt: number | null;
  /** The rounds that were rated. */
  readonly given: readonly RatingRound[];
  /** Until when a rescue that is over waits for the second rating; null without one. */
  readonly secondUntil: number | null;
}

export type RatingStanding =
  | { readonly mayRate: true; readonly round: RatingRound; readonly closesAt: number }
  | { readonly mayRate: false; readonly refusal: 'care.rating.not_finished' | 'care.rating.given' | 'care.rating.closed' };

const refused = (refusal: Extract<RatingStanding, { mayRate: false }>['refusal']): RatingStanding => ({ mayRate: false, refusal });

/** Whether a work order may be rated now, and in which round: once, and once more after a rescue (C8, C9). */
export function ratingStanding({ workOrderState, closeAt, given, secondUntil }: RatingFacts, now: number): RatingStanding {
  if (workOrderState !== 'finished' && workOrderState !== 'closed') return refused('care.rating.not_finished');
  const open = (round: RatingRound, closesAt: number): RatingStanding =>
    now < closesAt ? { mayRate: true, round, closesAt } : refused('care.rating.closed');
  if (!given.includes(1)) return workOrderState === 'closed' || closeAt === null ? refused('care.rating.closed') : open(1, closeAt);
  return given.includes(2) || secondUntil === null ? refused('care.rating.given') : open(2, secondUntil);
}

/** Below three stars, and only the first time: three stars open no rescue, and a rescue opens no other (C9). */
export function opensRescue(stars: number, round: RatingRound): boolean {
  return round === 1 && stars < RESCUE_BELOW_STARS;
}
