import { windowStartsAt } from './appointment-window';
import type { Appointment, OrderProgress } from './order-progress';

/** What somebody comes to the customer's home for. */
export const VISIT_KINDS = ['delivery', 'installation'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** A delivery that is agreed and not over: somebody is expected, or on his way. */
export interface OpenVisit {
  readonly state: 'scheduled' | 'out';
  readonly appointment: Appointment;
}

/** The delivery of an order that is still to come, or null. Installations are work orders, with lists of their own. */
export function openVisit({ state, delivery }: OrderProgress): OpenVisit | null {
  if (state !== 'placed' || delivery.appointment === null) return null;
  if (delivery.state !== 'scheduled' && delivery.state !== 'out') return null;
  return { state: delivery.state, appointment: delivery.appointment };
}

/**
 * The visits of an order that are a technician's own: to come, done, or failed and not given to somebody else since.
 * @param assigneeId his membership
 */
export function visitsOf(progress: OrderProgress, assigneeId: string): VisitKind[] {
  return VISIT_KINDS.filter((kind) => progress[kind].appointment?.assigneeId === assigneeId);
}

/** When the delivery to come begins, epoch milliseconds; null when nobody is expected. */
export function nextVisitAt(progress: OrderProgress): number | null {
  const visit = openVisit(progress);
  return visit === null ? null : windowStartsAt(visit.appointment.window);
}
