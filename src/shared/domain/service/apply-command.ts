import { AppError } from '../../errors/app-error';
import { assert } from '../../kernel/assert';
import { nextState } from '../../kernel/state-machine';
import { windowText } from '../orders/appointment-window';
import type { Doer } from '../orders/order-progress';
import { SETTINGS } from '../settings';
import { isAllowed, isNotBegun, isTooEarly, mayTake } from './allowed-commands';
import { appointedAt } from './appointment-seen';
import { COMMAND_PARTIES, workOrderMachine, type WorkOrderCommand, type WorkOrderParty } from './states';
import type { WorkAppointment, WorkOrderProgress, WorkOrderStep, WorkTimelineEntry } from './work-order';

/** Who takes a step, as what, when he did, and when the server heard of it (epoch milliseconds). */
export interface WorkTaking {
  readonly by: Doer;
  readonly parties: readonly WorkOrderParty[];
  readonly at: number;
  readonly receivedAt: number;
}

/**
 * When something was done: as a phone says, but not after we heard of it, nor before the appointment under which it was done.
 * @param appointed when that was made or moved: the one that holds, where nothing else is said
 */
export function doneAt(
  progress: Pick<WorkOrderProgress, 'timeline'>,
  { at, receivedAt }: Pick<WorkTaking, 'at' | 'receivedAt'>,
  appointed: number = appointedAt(progress) ?? at,
): number {
  return Math.min(Math.max(at, appointed), receivedAt);
}

/**
 * Takes one step: the new progress with its timeline entry.
 * @throws AppError `auth.forbidden` for who may not; `service.work_order.command_not_allowed` with the state that forbids
 * it; `service.work_order.too_early` for who would set out long before his window
 */
export function applyCommand(progress: WorkOrderProgress, step: WorkOrderStep, taking: WorkTaking): WorkOrderProgress {
  refuseStep(progress, step.command, taking);
  const state = nextState(workOrderMachine, progress.state, step.command);
  assert(state !== null, 'an allowed step has a next state');
  return {
    ...progress,
    state,
    appointment: appointmentAfter(progress, step),
    // Also of an appointment that moves: should it fall through, that is when somebody is wanted.
    wishes: step.command === 'reschedule' ? [step.window] : progress.wishes,
    timeline: withEntry(progress.timeline, entryOf(step, progress, taking)),
  };
}

/** Does nothing where the step may be taken. @throws AppError as `applyCommand` */
export function refuseStep(
  progress: WorkOrderProgress,
  command: WorkOrderCommand,
  { parties, ...when }: Pick<WorkTaking, 'parties' | 'at' | 'receivedAt'>,
): void {
  if (!mayTake(parties, command)) throw new AppError('auth.forbidden');
  if (!isAllowed(progress, command) || isNotBegun(progress, command, parties)) {
    throw new AppError('service.work_order.command_not_allowed', { command, state: decidingState(progress, command) });
  }
  if (isTooEarly(progress, command, doneAt(progress, when))) throw tooEarly(progress);
}

function decidingState({ state, order }: WorkOrderProgress, command: WorkOrderCommand): string {
  const byTable = nextState(workOrderMachine, state, command) === null;
  return byTable || order === null ? state : `order:${order.delivered ? 'delivered' : 'not_delivered'}`;
}

function tooEarly({ appointment }: WorkOrderProgress): AppError {
  assert(appointment !== null, 'only an appointment makes a step too early');
  const { on, from } = appointment.window;
  return new AppError('service.work_order.too_early', { on, from, hoursAhead: SETTINGS.orders.departHoursAhead });
}

/** Steps after which nobody is appointed any more. */
const GIVES_UP: readonly WorkOrderCommand[] = ['decline', 'pause', 'cancel'];

function appointmentAfter({ appointment }: WorkOrderProgress, step: WorkOrderStep): WorkAppointment | null {
  if (step.command === 'dispatch') return step.appointment;
  if (GIVES_UP.includes(step.command)) return null;
  if (step.command !== 'reschedule' || appointment === null) return appointment;
  assert(step.place !== null, 'who moves an appointment knows its new place in the calendar');
  return { ...appointment, window: step.window, ...step.place };
}

function entryOf(step: WorkOrderStep, progress: WorkOrderProgress, { by, parties, ...when }: WorkTaking): WorkTimelineEntry {
  const { command } = step;
  const note = noteOf(step, progress);
  const party = parties.find((one) => COMMAND_PARTIES[command].includes(one));
  return { command, at: doneAt(progress, when), receivedAt: when.receivedAt, byId: by.id, byName: by.name, ...(party === undefined ? {} : { party }), note };
}

function noteOf(step: WorkOrderStep, { appointment }: WorkOrderProgress): string | null {
  if ('reason' in step) return step.reason;
  if (step.command === 'dispatch') return `${windowText(step.appointment.window)} ${step.appointment.name}`;
  if (step.command === 'reschedule') return `${windowText(step.window)} ${appointment?.name ?? ''}`.trimEnd();
  return null;
}

/** A late message stands where it belongs: before what was done after it, behind what was done at the same instant. */
function withEntry(timeline: readonly WorkTimelineEntry[], entry: WorkTimelineEntry): readonly WorkTimelineEntry[] {
  const before = timeline.filter(({ at }) => at <= entry.at);
  const after = timeline.filter(({ at }) => at > entry.at);
  return [...before, entry, ...after];
}
