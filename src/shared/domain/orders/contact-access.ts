import { maskPhone } from '../identity/mask-phone';
import { addressLine, maskedAddressLine, maskedName, type Address } from './masking';
import { activeParticipants, type Participant } from './participants';

/** What of an order tells whose it is. */
export interface OrderContact {
  readonly customer: { readonly name: string; readonly phone: string };
  readonly address: Address;
  /** What the guide noted; it may well name a door or a phone. */
  readonly remark: string | null;
  readonly participants: readonly Participant[];
}

/** Somebody who looks at an order. */
export interface Viewer {
  readonly personId: string;
  /** Verified by WeChat; null when he gave none. */
  readonly phone: string | null;
  /** One of his positions reaches the order. */
  readonly isStaff: boolean;
}

/** The recipient as a viewer sees him. */
export interface ShownContact {
  readonly hidden: boolean;
  readonly name: string;
  readonly phone: string;
  readonly addressLine: string;
  readonly remark: string | null;
}

/**
 * Who sees the recipient's name, phone and address: staff whom the order concerns; whoever took the order and has the
 * recipient's phone; the buyer who took it from the guide's screen; a user whom the buyer let in. Nobody else, however
 * he came by a code.
 */
export function seesContact({ customer, participants }: OrderContact, { personId, phone, isStaff }: Viewer): boolean {
  if (isStaff) return true;
  const own = activeParticipants(participants).find((participant) => participant.personId === personId);
  if (own === undefined) return false;
  if (phone === customer.phone) return true;
  return own.relations.includes('buyer') ? own.claimedBy === 'order' : own.sharing === 'granted';
}

/** The recipient as this viewer may see him: whole, or enough to recognise his own order by. */
export function contactFor(order: OrderContact, viewer: Viewer): ShownContact {
  const { customer, address, remark } = order;
  if (seesContact(order, viewer)) {
    return { hidden: false, name: customer.name, phone: customer.phone, addressLine: addressLine(address), remark };
  }
  return {
    hidden: true,
    name: maskedName(customer.name),
    phone: maskPhone(customer.phone),
    addressLine: maskedAddressLine(address),
    remark: null,
  };
}
