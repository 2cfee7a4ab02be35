import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import type { Address } from '../../src/shared/domain/orders/masking';
import type { Participant } from '../../src/shared/domain/orders/participants';
import type { WarrantyTerms } from '../../src/shared/domain/orders/warranty';
import type { ChargeLine } from '../../src/shared/domain/service/charges';
import type { Finding } from '../../src/shared/domain/service/coverage';
import type { DoorSituation } from '../../src/shared/domain/service/door';
import type { ChecklistStep, TariffItem } from '../../src/shared/domain/service/service-settings';
import type { ChargeState, WorkOrderFilter } from '../../src/shared/domain/service/states';
import type { Booking, TechnicianProfile } from '../../src/shared/domain/service/technicians';
import type { WorkOrderProgress } from '../../src/shared/domain/service/work-order';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** Where the customer put the pin, in degrees times a million. */
export interface Point {
  readonly latitudeE6: number;
  readonly longitudeE6: number;
}

export interface ServicePlace extends Address {
  readonly point: Point | null;
}

export interface Medium {
  readonly fileId: string;
  readonly kind: 'photo' | 'video';
}

/** The machine that a work order is about, as far as anybody knows it. */
export interface MachineOfWork {
  readonly title: string;
  readonly category: ProductCategory;
  /** Of the company's catalogue; null for a machine that was bought elsewhere. */
  readonly product: { readonly productId: string; readonly name: string; readonly model: string; readonly category: ProductCategory } | null;
  readonly applianceId: string | null;
  readonly serialNumber: string | null;
  readonly warranty: WarrantyTerms | null;
}

/** Under which appointment something was recorded (`recordedUnder`); missing on what is older than this field. */
interface UnderAppointment {
  readonly appointedAt?: number;
}

/** A step that was done, or evidence outside of the steps; never changed. */
export interface StepRecord extends UnderAppointment {
  readonly stepId: string | null;
  readonly photos: readonly string[];
  readonly note: string | null;
  readonly at: number;
  readonly receivedAt: number;
}

/** `agreed`: the charges that the customer had agreed to when he signed. */
export interface SignatureRecord extends UnderAppointment {
  readonly fileId: string;
  readonly agreed: readonly string[];
  readonly at: number;
  readonly receivedAt: number;
}

/** A proposal of charges; what was agreed is booked as the sale `charge:<workOrderId>:<proposalId>`. */
export interface ChargeRecord {
  readonly proposalId: string;
  readonly lines: readonly ChargeLine[];
  readonly totalFen: number;
  readonly state: ChargeState;
  readonly finding: Finding;
  readonly proposedAt: number;
  readonly agreedAt: number | null;
  readonly agreedById: string | null;
  /** The guest who said yes in the customer's place; null or missing: the customer himself, or nobody yet. */
  readonly agreedByGuest?: string | null;
}

/** Somebody who came by the door code. */
export interface GuestRecord {
  readonly personId: string;
  readonly name: string;
  readonly admitted: boolean;
  readonly at: number;
}

/** What the company's rules said when the job was asked for. */
export interface FrozenRules {
  readonly tariffVersion: number;
  /** What may be charged for this kind of job on this kind of machine. */
  readonly tariff: readonly TariffItem[];
  readonly checklistVersion: number;
  readonly steps: readonly ChecklistStep[];
}

/** What a work order was told; everything else on its document follows from it (`work-order-record.ts`). */
export interface WorkOrderFacts extends WorkOrderProgress, FrozenRules {
  readonly workOrderNo: string;
  readonly machine: MachineOfWork;
  /** Of an installation: the pieces whose serial numbers are read when it is finished. */
  readonly pieces: readonly { readonly lineId: string; readonly title: string; readonly quantity: number }[];
  /** The machines in the appliance book that it concerns: those it made, when it was an installation. */
  readonly applianceIds: readonly string[];
  /** Who asked, or whose verified phone it was written down for; null while nobody is known, and for an order's installation. */
  readonly requesterId: string | null;
  readonly householdIds: readonly string[];
  /** The households that the machine belonged to when it was asked for. */
  readonly machineHouseholdIds: readonly string[];
  /** Of an order's installation: the order's people, a copy brought up to date by its events. */
  readonly participants: readonly Participant[];
  readonly customer: { readonly name: string; readonly phone: string };
  readonly place: ServicePlace;
  readonly description: string;
  readonly media: readonly Medium[];
  /** The conversation that it came of. */
  readonly consultationId: string | null;
  /** A member whose level has priority service (E9). */
  readonly priority: boolean;
  /** Who wrote it down, or sold what is installed; he sees it beside the office. */
  readonly recorderId: string | null;
  readonly organisationId: string;
  readonly organisationName: string;
  /** From headquarters down to the organisation itself. */
  readonly organisationPath: readonly string[];
  readonly done: readonly StepRecord[];
  /** The newest; it stands under the visit while its appointment holds (`presentSignature`). */
  readonly signature: SignatureRecord | null;
  /** Of visits that were stopped after the customer had signed: evidence, oldest first. Missing: none. */
  readonly earlierSignatures?: readonly SignatureRecord[];
  readonly charges: readonly ChargeRecord[];
  /** What staff took off what was agreed, so far, and each time with its reason. */
  readonly waivedFen: number;
  readonly waivers: readonly { readonly amountFen: number; readonly reason: string; readonly at: number }[];
  readonly guests: readonly GuestRecord[];
  /** When it is closed unless it is rated before; null until it is finished, and once it is closed. */
  readonly closeAt: number | null;
  /** The `overdueAt` of which everybody was told; another one is told anew. Null before the first. */
  readonly toldOverdueAt: number | null;
  readonly createdAt: number;
}

export interface WorkOrderDocument extends Document, WorkOrderFacts {
  /** Agreed charges less what was waived. */
  readonly agreedFen: number;
  /** The account of what is still to be paid, for who reads it together with the work order. */
  readonly dueAccount: string;
  /** Whose staff may see it, as on orders. */
  readonly scopes: readonly string[];
  readonly searchKeys: readonly string[];
  /** Whose it is as a customer: `person:`, `household:` and `phone:` keys. */
  readonly customerKeys: readonly string[];
  readonly filter: WorkOrderFilter;
  readonly phase: 'open' | 'closed';
  /** One open work order of a kind for a machine: unique. Its own id when nothing forbids another. */
  readonly openKey: string;
  /** The day on which it stands on the board; null without an appointment, and once it is cancelled. */
  readonly boardOn: string | null;
  /** When somebody is to be told that nobody brings the visit to an end; null when there is nothing (more) to tell. */
  readonly tellOverdueAt: number | null;
  /** Sorts what waits for a dispatcher: what is overdue first, then members with priority, then the oldest. Null when it waits for nobody. */
  readonly waitingKey: string | null;
  /** The membership whose job it is, and until when it is on his list; null and 0 without. */
  readonly assigneeId: string | null;
  readonly listedUntil: number;
}

export const workOrders = defineCollection<WorkOrderDocument>()('work_orders', [
  index('by_number', ['workOrderNo'], { unique: true }),
  index('by_open_key', ['openKey'], { unique: true }),
  index('by_customer', ['customerKeys', '-_id']),
  index('by_customer_phase', ['customerKeys', 'phase', '-_id']),
  index('by_assignee', ['assigneeId', 'listedUntil']),
  index('by_appliance', ['applianceIds', '-_id']),
  index('by_close_at', ['closeAt']),
  index('by_tell_overdue_at', ['tellOverdueAt']),
  index('by_waiting', ['scopes', 'waitingKey']),
  index('by_board', ['scopes', 'boardOn']),
  index('by_scope', ['scopes', '-_id']),
  index('by_scope_filter', ['scopes', 'filter', '-_id']),
  index('by_scope_kind', ['scopes', 'kind', '-_id']),
  index('by_scope_filter_kind', ['scopes', 'filter', 'kind', '-_id']),
  index('by_scope_assignee', ['scopes', 'assigneeId', '-_id']),
  index('by_scope_assignee_filter', ['scopes', 'assigneeId', 'filter', '-_id']),
  index('by_scope_assignee_kind', ['scopes', 'assigneeId', 'kind', '-_id']),
  index('by_scope_assignee_filter_kind', ['scopes', 'assigneeId', 'filter', 'kind', '-_id']),
  index('by_search', ['searchKeys', '-_id']),
  index('by_search_filter', ['searchKeys', 'filter', '-_id']),
  index('by_search_kind', ['searchKeys', 'kind', '-_id']),
  index('by_search_filter_kind', ['searchKeys', 'filter', 'kind', '-_id']),
]);

/**
 * A technician's profile and calendar; its id is his membership. Who gives a job away or takes it back reads and writes
 * this document in the same transaction, so that two who book him at once conflict and the second reads again.
 */
export interface TechnicianDocument extends Document, TechnicianProfile {
  readonly personId: string;
  /** Who he is, as of when his profile was written. */
  readonly name: string;
  readonly phone: string | null;
  readonly organisationName: string;
  readonly organisationPath: readonly string[];
  /** False when his first delivery made it: nobody said yet what he can do. */
  readonly known?: boolean;
  /** Upcoming jobs and deliveries; what is over is pruned when it is written. */
  readonly bookings: readonly Booking[];
  readonly jobsDone: number;
  readonly ratings: number;
  readonly ratingSum: number;
}

export const technicians = defineCollection<TechnicianDocument>()('technicians', [index('by_organisation', ['organisationPath', '_id'])]);

/** Where a technician is on his way to a customer; its id is the work order's. Gone once he has arrived (C7). */
export interface PositionDocument extends Document {
  readonly membershipId: string;
  readonly point: Point;
  readonly at: number;
}

export const positions = defineCollection<PositionDocument>()('positions', [index('by_at', ['at']), index('by_membership', ['membershipId'])]);

/** A door code that was scanned where its technician has nothing to do; its id is the code's and the day, so that it is told once. */
export interface DoorDoubtDocument extends Document {
  readonly membershipId: string;
  readonly situation: DoorSituation;
  /** Who said that the person stands at his door. */
  readonly reportedBy: readonly string[];
  readonly at: number;
}

export const doorDoubts = defineCollection<DoorDoubtDocument>()('door_doubts', []);
