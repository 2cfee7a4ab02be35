import type { TimeWindow } from '../orders/appointment-window';
import type { MinuteOfDay } from './minutes';
import type { ServiceKind, WorkOrderCommand, WorkOrderParty, WorkOrderState } from './states';

/** Who comes, in which window, and from when to when the job is in his calendar. */
export interface WorkAppointment {
  readonly membershipId: string;
  readonly personId: string;
  readonly name: string;
  /** Under which the customer reaches him. */
  readonly phone: string | null;
  readonly window: TimeWindow;
  readonly startsAt: MinuteOfDay;
  readonly endsAt: MinuteOfDay;
}

/** One thing that happened to a work order. Entries stand in the order of `at`: that is the evidence. */
export interface WorkTimelineEntry {
  readonly command: WorkOrderCommand;
  /** When it was done, by the phone of who did it; never after the server heard of it. */
  readonly at: number;
  readonly receivedAt: number;
  readonly byId: string;
  readonly byName: string;
  /** As what he did it; null or missing where nobody noted it. */
  readonly party?: WorkOrderParty | null;
  /** The reason of a refusal or pause; the window and person of an appointment. */
  readonly note: string | null;
}

/** What the installation of an order's goods has to know of that order; a copy, brought up to date by its events. */
export interface OrderOfWork {
  readonly orderId: string;
  readonly orderNo: string;
  /** The goods are at the customer's. */
  readonly delivered: boolean;
  /** Something of it is still to be installed; false once it was cancelled or given back. */
  readonly needed: boolean;
}

/** Where a work order stands, and how it came there. */
export interface WorkOrderProgress {
  readonly kind: ServiceKind;
  readonly state: WorkOrderState;
  readonly order: OrderOfWork | null;
  /** Null while nobody is appointed, and again after he declined or the job was paused. */
  readonly appointment: WorkAppointment | null;
  /** What the customer wished for, dearest first. */
  readonly wishes: readonly TimeWindow[];
  readonly timeline: readonly WorkTimelineEntry[];
}

/** A step with what it needs to know. Appointments are checked before (`checkWindow`, the technician's calendar). */
export type WorkOrderStep =
  | { readonly command: 'accept' | 'depart' | 'arrive' | 'begin' | 'finish' | 'close' }
  | { readonly command: 'decline' | 'pause' | 'cancel'; readonly reason: string }
  | { readonly command: 'dispatch'; readonly appointment: WorkAppointment }
  /** `place`: where the moved job lies in the calendar of who is appointed; null while nobody is. */
  | {
      readonly command: 'reschedule';
      readonly window: TimeWindow;
      readonly place: { readonly startsAt: MinuteOfDay; readonly endsAt: MinuteOfDay } | null;
    };
