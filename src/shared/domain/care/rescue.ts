import { nextState } from '../../kernel/state-machine';
import { rescueMachine, type RescueCommand, type RescueState } from './states';
import { addWorkingMs, type WorkingCalendar } from './working-time';

const HOUR_MS = 3_600_000;

/** How somebody who is upset is spoken to: his feelings first, then the matter (K4). */
export const HANDLING_ORDER = [
  'offer_service',
  'share_feelings',
  'take_responsibility',
  'understand_matter',
  'propose',
  'check_understanding',
] as const;
export type HandlingStep = (typeof HANDLING_ORDER)[number];

/** Steps that were gone through, each once, in the order of the script. */
export function inHandlingOrder(steps: readonly HandlingStep[]): HandlingStep[] {
  return HANDLING_ORDER.filter((step) => steps.includes(step));
}

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
