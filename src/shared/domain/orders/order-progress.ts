import type { TimeWindow } from './appointment-window';
import type { OrderCommand } from './stages';
import type { DeliveryState, InstallationState, OrderState } from './state-machines';

/** Who comes when (C2). */
export interface Appointment {
  readonly window: TimeWindow;
  readonly personName: string;
  readonly personPhone: string | null;
  /** The membership of the technician whose visit it is; null for somebody who is not on the company's list. */
  readonly assigneeId: string | null;
}

/** One thing that happened to an order, oldest first in a timeline. */
export interface TimelineEntry {
  readonly command: OrderCommand;
  readonly at: number;
  readonly byId: string;
  readonly byName: string;
  /** The reason of a failure or cancellation, the window and person of an appointment. */
  readonly note: string | null;
}

/** Where an order stands: the state of its three machines, the last appointments made, and how it came there. */
export interface OrderProgress {
  readonly state: OrderState;
  readonly delivery: { readonly state: DeliveryState; readonly appointment: Appointment | null };
  readonly installation: { readonly state: InstallationState; readonly appointment: Appointment | null };
  readonly timeline: readonly TimelineEntry[];
}

/** Who did something, as the timeline remembers him. */
export interface Doer {
  readonly id: string;
  readonly name: string;
}

/** The progress of an order that was placed just now. */
export function placedProgress(needsInstallation: boolean, by: Doer, at: number): OrderProgress {
  return {
    state: 'placed',
    delivery: { state: 'waiting', appointment: null },
    installation: { state: needsInstallation ? 'waiting' : 'not_needed', appointment: null },
    timeline: [{ command: 'place', at, byId: by.id, byName: by.name, note: null }],
  };
}
