import { windowStartsAt } from './appointment-window';
import type { Appointment, OrderProgress } from './order-progress';

/** What somebody comes to the customer's home for. */
export const VISIT_KINDS = ['delivery', 'installation'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** A visit that is agreed and not over: somebody is expected, or on his way. */
export interface OpenVisit {
  readonly kind: VisitKind;
  readonly state: 'scheduled' | 'out';
  readonly appointment: Appointment;
}

/** The visits of an order that are still to come, the delivery first. */
export function openVisits({ state, delivery, installation }: OrderProgress): OpenVisit[] {
  if (state !== 'placed') return [];
  const visits: OpenVisit[] = [];
  if (delivery.appointment !== null && (delivery.state === 'scheduled' || delivery.state === 'out')) {
    visits.push({ kind: 'delivery', state: delivery.state, appointment: delivery.appointment });
  }
  if (installation.appointment !== null && installation.state === 'scheduled') {
    visits.push({ kind: 'installation', state: 'scheduled', appointment: installation.appointment });
  }
  return visits;
}

/**
 * The visits of an order that are a technician's own: to come, done, or failed and not given to somebody else since.
 * @param assigneeId his membership
 */
export function visitsOf(progress: OrderProgress, assigneeId: string): VisitKind[] {
  return VISIT_KINDS.filter((kind) => progress[kind].appointment?.assigneeId === assigneeId);
}

/** When the earliest visit to come begins, epoch milliseconds; null when nobody is expected. */
export function nextVisitAt(progress: OrderProgress): number | null {
  const starts = openVisits(progress).map(({ appointment }) => windowStartsAt(appointment.window));
  return starts.length === 0 ? null : Math.min(...starts);
}
