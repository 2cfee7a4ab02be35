import type { Output } from '../../shared/contract/registry';
import { askerName } from '../../text/names';
import { sharingText } from '../../text/sharing';
import { momentWords } from '../../text/when';

type Order = Output<'orders.order.get'>;
type Person = NonNullable<Order['people']>[number];

/** Somebody about whom the buyer has to say yes or no. */
export function askingView({ personId, name, phoneMasked }: Person) {
  return { personId, title: sharingText.asked.title(askerName(name, phoneMasked ?? '')) };
}

/** Somebody about whom the buyer has said yes or no. */
export function decidedView({ personId, name, phoneMasked, sharing, since }: Person, now: number) {
  const { people, somebody } = sharingText;
  const isIn = sharing === 'granted';
  return {
    personId,
    name: name === '' ? (phoneMasked ?? somebody) : name,
    detail: (isIn ? people.granted : people.refused)(momentWords(since, now)),
    isIn,
  };
}

/** Those who wait for the buyer's word, and those who have it. Empty for who decides about nobody. */
export function peopleOf({ people }: Pick<Order, 'people'>, now: number) {
  const all = people ?? [];
  return {
    asking: all.filter(({ sharing }) => sharing === 'asked').map(askingView),
    decided: all.filter(({ sharing }) => sharing !== 'asked').map((person) => decidedView(person, now)),
  };
}

export type DecidedPerson = ReturnType<typeof decidedView>;

/** Only who bought it decides who else sees it, as long as there is something to see. */
export const mayInvite = ({ relation, card }: Pick<Order, 'relation' | 'card'>): boolean => relation === 'buyer' && !card.cancelled;

/** Why a customer does not see whose order it is, and what he can do; null when he sees it. */
export function hiddenWords({ contact, relation }: Pick<Order, 'contact' | 'relation'>, hasPhone: boolean): string | null {
  if (contact === 'shown') return null;
  const { hidden } = sharingText;
  if (relation === 'buyer') return hasPhone ? hidden.buyerKnown : hidden.buyer;
  return hasPhone ? hidden.userKnown : hidden.user;
}
