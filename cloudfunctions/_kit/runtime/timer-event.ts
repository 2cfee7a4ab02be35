import * as v from 'valibot';
import type { ActionName } from '../../../src/shared/contract/registry';

/** What the platform sends when a timer fires. */
const timerEvent = v.object({ Type: v.literal('Timer'), TriggerName: v.string() });

/**
 * The call that a fired timer stands for, or null when the event is none. Anybody can send such an event, so a timer's
 * action must be `internal`: who really called is read from the platform, not from here.
 */
export function timerCall(event: unknown, timers: Readonly<Record<string, ActionName>> = {}): object | null {
  const parsed = v.safeParse(timerEvent, event);
  if (!parsed.success) return null;
  const action = timers[parsed.output.TriggerName];
  return action === undefined ? null : { action, input: {}, requestId: 'timer-event' };
}
