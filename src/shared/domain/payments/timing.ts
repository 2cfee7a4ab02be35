import { addDays, dayOf, startOfDay } from '../../kernel/time';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** How long the payer has after `wx.requestPayment` was prepared; then WeChat closes the order by itself. */
export const PREPAY_MS = 30 * MINUTE_MS;
/** One that is nearly over is not offered again. */
const LEAST_LEFT_MS = 2 * MINUTE_MS;

/** A payment by code is given up after so long, and taken back no sooner than this after it began (platform.md: Payment). */
const CODE_GIVE_UP_MS = 45 * SECOND_MS;
const CODE_REVERSE_MS = 15 * SECOND_MS;

/** What was prepared for a payer can still be used. */
export const isUsable = (expiresAt: number, now: number): boolean => expiresAt - now >= LEAST_LEFT_MS;

/**
 * Whether a payment by code is taken back now.
 * @param wanted somebody gave it up; else only its time does
 */
export function isTimeToReverse(createdAt: number, now: number, wanted: boolean): boolean {
  return now - createdAt >= (wanted ? CODE_REVERSE_MS : CODE_GIVE_UP_MS);
}

/** WeChat never heard of it and will not any more: the function died before it asked. */
export const isAbandoned = (createdAt: number, now: number): boolean => now - createdAt >= 10 * MINUTE_MS;

/** When what is open is asked about again: often at first, then every hour. */
export function nextAskAt(createdAt: number, now: number): number {
  const age = now - createdAt;
  if (age < 5 * MINUTE_MS) return now + MINUTE_MS;
  return now + (age < HOUR_MS ? 5 * MINUTE_MS : HOUR_MS);
}

/** WeChat makes a day's bill from nine o'clock of the next day, and asks not to be asked before ten. */
const BILL_READY_MS = 10 * HOUR_MS;
export const billReadyAt = (on: string): number => startOfDay(addDays(on, 1)) + BILL_READY_MS;
/** The latest day whose bill is there. */
export const latestBilledDay = (now: number): string => addDays(dayOf(now - BILL_READY_MS), -1);

/** A payback that has not arrived after so long stands on the list of mismatches, */
const STUCK_MS = 48 * HOUR_MS;
/** of the day on whose bill it was missed first, so that the days after it agree again. */
export function becameStuck(createdAt: number, on: string): boolean {
  const stuckAt = createdAt + STUCK_MS;
  return stuckAt <= billReadyAt(on) && stuckAt > billReadyAt(addDays(on, -1));
}
