import { addDays, startOfDay } from '../../kernel/time';
import type { OfferState } from './states';

/** When a lottery takes place; its last day is in it. */
export interface LotteryDays {
  readonly state: OfferState;
  readonly opensOn: string;
  readonly closesOn: string;
  /** When the office ended it, epoch milliseconds; null while it did not. */
  readonly closedAt: number | null;
}

/**
 * From its end until its seed is published, in milliseconds: a draw that began before the end is over by then, so nobody
 * draws with a seed that is known, and the record is whole.
 */
export const SEED_WAITS_MS = 120_000;

/** Whether one can draw. */
export const isRunning = ({ state, opensOn, closesOn }: LotteryDays, today: string): boolean =>
  state === 'open' && opensOn <= today && today <= closesOn;

/** Its days are over by themselves; nobody has to end it for the seed to be published. */
export function isSeedPublic({ state, closesOn, closedAt }: LotteryDays, now: number): boolean {
  if (state === 'draft') return false;
  const overAt = Math.min(closedAt ?? Infinity, startOfDay(addDays(closesOn, 1)));
  return now >= overAt + SEED_WAITS_MS;
}
