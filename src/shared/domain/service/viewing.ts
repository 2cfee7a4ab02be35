import { seesContact } from '../orders/contact-access';
import type { Address } from '../orders/masking';
import { relationOf, type Participant } from '../orders/participants';
import type { WorkOrderParty } from './states';

/** What of a work order says whose it is. */
export interface WorkOrderPeople {
  /** Of an order's installation: its people. Who asked for service by himself counts with his household. */
  readonly order: object | null;
  readonly participants: readonly Participant[];
  readonly requesterId: string | null;
  readonly householdIds: readonly string[];
  /** Those that share the machine, where it was asked for one in use. */
  readonly machineHouseholdIds: readonly string[];
  readonly customer: { readonly name: string; readonly phone: string };
  readonly place: Address;
  /** Who came by the door code and is none of these. */
  readonly guests: readonly { readonly personId: string; readonly admitted: boolean }[];
}

/** Somebody who looks at a work order. */
export interface WorkOrderViewer {
  readonly personId: string;
  readonly householdId: string;
  /** Verified by WeChat; null when he gave none. */
  readonly phone: string | null;
}

/** How somebody sees a work order. `hidden`: as a customer who may know of it, but not whose it is and where. */
export type CustomerSight = 'shown' | 'hidden';

/**
 * How somebody sees a work order as a customer; null when it is none of his. An order's installation is its people's, the
 * contact as on the order (`contact-access.ts`); any other belongs to the household that asked, and to whose verified phone
 * it was written down for. Who shares the machine knows of it: what was done on it is the machine's history.
 */
export function customerSight(people: WorkOrderPeople, viewer: WorkOrderViewer): CustomerSight | null {
  const { order, participants, requesterId, householdIds, machineHouseholdIds, customer, place } = people;
  if (order === null) {
    const own = requesterId === viewer.personId || householdIds.includes(viewer.householdId) || viewer.phone === customer.phone;
    if (own) return 'shown';
    return machineHouseholdIds.includes(viewer.householdId) ? 'hidden' : null;
  }
  if (relationOf(participants, viewer.personId) === null) return null;
  const contact = { customer, address: place, remark: null, participants };
  return seesContact(contact, { ...viewer, isStaff: false }) ? 'shown' : 'hidden';
}

/** A guest of the door code, or null: what he may see is the visit, not whose home it is. */
export function guestOf({ guests }: Pick<WorkOrderPeople, 'guests'>, personId: string): { readonly admitted: boolean } | null {
  return guests.find((guest) => guest.personId === personId) ?? null;
}

/** Everything that somebody is to a work order. */
export interface WorkOrderStanding {
  readonly sight: CustomerSight | null;
  readonly guest: { readonly admitted: boolean } | null;
  /** It is given to one of his positions. */
  readonly technician: boolean;
  /** One of his positions reaches it; `dispatcher` when one of those dispatches. */
  readonly office: 'dispatcher' | 'reader' | null;
}

/** Which side somebody acts for; none for who only looks. A customer acts where he may see whose it is. */
export function partiesOf({ sight, technician, office }: WorkOrderStanding): WorkOrderParty[] {
  const parties: WorkOrderParty[] = [];
  if (sight === 'shown') parties.push('customer');
  if (technician) parties.push('technician');
  if (office === 'dispatcher') parties.push('dispatcher');
  return parties;
}

export type WorkOrderRelation = 'customer' | 'guest' | 'technician' | 'office';

/** What somebody is first of all: where he works he works; null when the work order does not exist for him. */
export function relationTo({ sight, guest, technician, office }: WorkOrderStanding): WorkOrderRelation | null {
  if (technician) return 'technician';
  if (office !== null) return 'office';
  if (sight !== null) return 'customer';
  return guest === null ? null : 'guest';
}

/** True for who may know whose home it is and where. */
export function seesWorkContact({ sight, technician, office }: WorkOrderStanding): boolean {
  return technician || office !== null || sight === 'shown';
}
