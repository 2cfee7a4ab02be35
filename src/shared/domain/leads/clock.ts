import { addDays, DAY_MS, dayOf, startOfDay } from '../../kernel/time';
import type { LeadState } from './states';

/** Who gets a new one: somebody of the place it came from, or of the whole company, in turn; or whoever a manager names. */
export const ASSIGN_RULES = ['territory', 'round_robin', 'hand'] as const;

/** The rules of following up (setting area `leads`). */
export interface LeadSettings {
  /** One that nobody followed up for so many days falls into the pool 公海. */
  readonly idleDays: number;
  /** Who got one should have been in touch after so many hours. */
  readonly remindHours: number;
  readonly assignBy: (typeof ASSIGN_RULES)[number];
}

export const DEFAULT_LEADS: LeadSettings = { idleDays: 7, remindHours: 24, assignBy: 'territory' };

const HOUR_MS = 3_600_000;
/** On the day that was agreed, he is reminded in the morning. */
const MORNING_HOURS = 9;
/** A next date lies at most so many days ahead. */
export const NEXT_DAYS_AHEAD = 180;

/** Stages in which one that nobody cares for is given to others. */
const RECYCLED: readonly LeadState[] = ['assigned', 'contacted', 'quoted', 'visiting'];

/** A lead, as far as its clock asks; epoch milliseconds. */
export interface LeadClock {
  readonly state: LeadState;
  /** When its holder got it or last followed it up; null without a holder. */
  readonly touchedAt: number | null;
  /** The day that he agreed on with the customer. */
  readonly nextOn: string | null;
}

/** From when on its idle days are counted: not before the day that was agreed. Null: it falls nowhere. */
export function idleFrom({ state, touchedAt, nextOn }: LeadClock): number | null {
  if (touchedAt === null || !RECYCLED.includes(state)) return null;
  return nextOn === null ? touchedAt : Math.max(touchedAt, startOfDay(nextOn));
}

/** Whether it falls into the pool now. */
export function isIdle(clock: LeadClock, { idleDays }: Pick<LeadSettings, 'idleDays'>, now: number): boolean {
  const from = idleFrom(clock);
  return from !== null && now - from >= idleDays * DAY_MS;
}

/** When the first contact should have been made by who got it at `at`. */
export const firstDueAt = (at: number, { remindHours }: Pick<LeadSettings, 'remindHours'>): number => at + remindHours * HOUR_MS;

/** When he is to be in touch again; null when nothing was agreed. */
export const nextDueAt = (nextOn: string | null): number | null => (nextOn === null ? null : startOfDay(nextOn) + MORNING_HOURS * HOUR_MS);

/** Whether a day may be the next one: today or later, and not too far. */
export function isNextDay(nextOn: string, now: number): boolean {
  const today = dayOf(now);
  return nextOn >= today && nextOn <= addDays(today, NEXT_DAYS_AHEAD);
}
