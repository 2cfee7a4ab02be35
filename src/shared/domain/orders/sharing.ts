import { AppError } from '../../errors/app-error';
import { seesContact, type OrderContact, type Viewer } from './contact-access';
import { refusalOf, relationOf, type Participant } from './participants';

/** Everybody who uses the machines and did not buy them: about whom the buyer decides. */
export function usersBesideBuyer(participants: readonly Participant[]): readonly Participant[] {
  return participants.filter(({ relations }) => !relations.includes('buyer'));
}

/**
 * Why this person may not decide who follows the order; null when he may. Only a buyer decides, and only one whom the
 * order itself shows everything: he cannot let others see what is kept from himself.
 */
export function decidingRefusal(order: OrderContact, viewer: Viewer): AppError | null {
  if (relationOf(order.participants, viewer.personId) !== 'buyer') return new AppError('auth.forbidden');
  if (seesContact(order, { ...viewer, isStaff: false })) return null;
  return viewer.phone === null ? new AppError('auth.phone_needed') : new AppError('orders.sharing.buyer_not_confirmed');
}

/**
 * The buyer's yes or no to one user. A no takes him off the order, also after a yes; a yes lets him in, also after a
 * no. The same answer again changes nothing.
 * @throws AppError `orders.sharing.person_missing`, `orders.order.too_many_participants`
 */
export function decideSharing(
  participants: readonly Participant[],
  answer: { readonly personId: string; readonly granted: boolean; readonly at: number },
): { readonly participants: readonly Participant[]; readonly changed: boolean } {
  const { personId, granted, at } = answer;
  const asking = usersBesideBuyer(participants).find((participant) => participant.personId === personId);
  if (asking === undefined) throw new AppError('orders.sharing.person_missing');
  const sharing = granted ? 'granted' : 'refused';
  if (asking.sharing === sharing) return { participants, changed: false };
  const full = granted ? refusalOf(participants, personId, 'user') : null;
  if (full !== null) throw full;
  const decided: Participant = { ...asking, sharing, sharingAt: at };
  return { participants: participants.map((each) => (each === asking ? decided : each)), changed: true };
}
