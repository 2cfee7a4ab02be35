import { nextState } from '../../kernel/state-machine';
import { rescueMachine, type RescueCommand, type RescueState } from './states';
import { addWorkingMs, type WorkingCalendar } from './working-time';

const HOUR_MS = 3_600_000;

/** A rescue that moved. */
export interface RescueProgress {
  readonly state: RescueState;
  /** When it was rescued or lost; null before. Epoch milliseconds. */
  readonly overAt: number | null;
}

/** Until when the customer must be calmed: so many working hours after his rating. */
export function rescueDeadline(calendar: WorkingCalendar, ratedAt: number, rescueHours: number): number {
  return addWorkingMs(calendar, ratedAt, rescueHours * HOUR_MS);
}

/** The rescue after a command; null when the command is not possible now. */
export function afterRescueCommand(state: RescueState, command: RescueCommand, now: number): RescueProgress | null {
  const next = nextState(rescueMachine, state, command);
  return next === null ? null : { state: next, overAt: isRescueOver(next) ? now : null };
}

export function isRescueOver(state: RescueState): boolean {
  return state === 'rescued' || state === 'lost';
}
