import { AppError } from '../../errors/app-error';
import type { WorkOrderCommand } from './states';
import type { WorkOrderProgress, WorkTimelineEntry } from './work-order';

/** Who looks at a visit acts on the appointment that he sees. It is named by the instant at which it was made or moved. */

const MAKES: readonly WorkOrderCommand[] = ['dispatch', 'reschedule'];
const ENDS: readonly WorkOrderCommand[] = [...MAKES, 'decline', 'pause', 'cancel'];

type Entry = Pick<WorkTimelineEntry, 'command' | 'at' | 'note' | 'party'>;

/** When the last appointment was made or moved, epoch milliseconds; undefined before the first. */
export function appointedAt({ timeline }: { readonly timeline: readonly Pick<Entry, 'command' | 'at'>[] }): number | undefined {
  return timeline.filter(({ command }) => MAKES.includes(command)).at(-1)?.at;
}

/**
 * Lets a step pass that was tapped under the appointment that still holds.
 * @param seen its instant; undefined: whoever asks does not say
 * @throws AppError `service.work_order.appointment_changed`
 */
export function refuseOtherAppointment(progress: Pick<WorkOrderProgress, 'timeline'>, seen: number | undefined): void {
  if (seen !== undefined && seen !== appointedAt(progress)) throw appointmentChanged(progress, seen);
}

/** How the appointment that somebody saw came to its end. */
export function appointmentChanged({ timeline }: { readonly timeline: readonly Entry[] }, seen: number): AppError {
  const end = timeline.find(({ command, at }) => at > seen && ENDS.includes(command));
  const isReasoned = end?.command === 'pause' || end?.command === 'cancel';
  return new AppError('service.work_order.appointment_changed', {
    how: end?.command ?? 'dispatch',
    party: end?.party ?? null,
    reason: isReasoned ? end.note : null,
  });
}

/** What was recorded at a door: when, and, where somebody wrote it down, under which appointment. */
interface Recorded {
  readonly at: number;
  readonly appointedAt?: number | undefined;
}

/** The appointment under which something was recorded; where nobody wrote it down, the one that held by then. */
export function recordedUnder({ timeline }: { readonly timeline: readonly Pick<Entry, 'command' | 'at'>[] }, { at, appointedAt: said }: Recorded): number {
  return said ?? appointedAt({ timeline: timeline.filter((entry) => entry.at <= at) }) ?? 0;
}

/** True for what was recorded under an appointment that another one followed: it proves that visit, not this one. */
export function isEarlier(progress: { readonly timeline: readonly Pick<Entry, 'command' | 'at'>[] }, record: Recorded): boolean {
  return recordedUnder(progress, record) < (appointedAt(progress) ?? 0);
}

/** True for who had accepted the appointment of that instant. */
export function hadAccepted({ timeline }: Pick<WorkOrderProgress, 'timeline'>, personId: string, seen: number): boolean {
  const made = timeline.findIndex(({ command, at }) => at === seen && MAKES.includes(command));
  if (made < 0) return false;
  const since = timeline.slice(made + 1);
  const next = since.findIndex(({ command }) => MAKES.includes(command));
  return since.slice(0, next < 0 ? undefined : next).some(({ command, byId }) => command === 'accept' && byId === personId);
}

/**
 * True for what was recorded without signal under an appointment that is over meanwhile: it was done all the same, and stays
 * on the visit as evidence, also where somebody else goes on. What a customer has signed for stays as he signed it.
 */
export function mayStillProve({ state, appointment, timeline }: Pick<WorkOrderProgress, 'state' | 'appointment' | 'timeline'>, personId: string, seen: number): boolean {
  const isOver = appointment === null || seen !== appointedAt({ timeline });
  return isOver && state !== 'finished' && state !== 'closed' && hadAccepted({ timeline }, personId, seen);
}
