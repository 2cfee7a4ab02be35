import { seesContact } from '../../src/shared/domain/orders/contact-access';
import { maskedName } from '../../src/shared/domain/orders/masking';
import {
  activeParticipants,
  withRelation,
  type Participant,
  type Relation,
} from '../../src/shared/domain/orders/participants';
import { usersBesideBuyer } from '../../src/shared/domain/orders/sharing';
import type { OrderDocument } from './documents';
import { message, type MessageEvent } from './messages';

/** A claim that was just made, on the order as it is after it. */
export interface MadeClaim {
  readonly order: OrderDocument;
  readonly by: Participant;
  readonly relation: Relation;
  /** Under which others hear of it; empty when nobody knows a name. */
  readonly personName: string;
  /** Null when the reporter has left the company. */
  readonly reporterId: string | null;
}

const idsOf = (people: readonly Participant[]): string[] => people.map(({ personId }) => personId);

/** To somebody who took the order just now: from here on he is told every step. */
export function placedMessage(order: OrderDocument, personId: string): MessageEvent {
  return message('order_placed', order, [personId], { organisationName: order.organisationName, channel: order.channel });
}

/** What a claim tells the others: the reporter who came, the buyer whom to let in, the users that there is a buyer. */
export function claimMessages(claim: MadeClaim): MessageEvent[] {
  const { order, by, relation, personName, reporterId } = claim;
  const toReporter =
    reporterId === null || reporterId === by.personId
      ? []
      : [message('order_claimed', order, [reporterId], { personName, relation })];
  return [...toReporter, ...(relation === 'buyer' ? buyerCame(claim) : userCame(claim))];
}

function buyerCame(claim: MadeClaim): MessageEvent[] {
  const { order, by } = claim;
  const waiting = activeParticipants(usersBesideBuyer(order.participants)).filter(({ sharing }) => sharing === 'asked');
  return [...joined(claim), ...waiting.map((asking) => joinRequest(order, [by], asking))];
}

function userCame(claim: MadeClaim): MessageEvent[] {
  const { order, by } = claim;
  if (by.relations.includes('buyer')) return [];
  if (by.sharing === 'granted') return joined(claim);
  const buyers = withRelation(order.participants, 'buyer');
  return buyers.length === 0 ? [] : [joinRequest(order, buyers, by)];
}

function joinRequest(
  order: OrderDocument,
  buyers: readonly Participant[],
  { name, phoneMasked }: Participant,
): MessageEvent {
  return message('join_requested', order, idsOf(buyers), { personName: name, personPhone: phoneMasked ?? '' });
}

/** The name reaches only those who may know whose order it is. */
function joined({ order, by, relation, personName }: MadeClaim): MessageEvent[] {
  const others = activeParticipants(order.participants).filter(({ personId }) => personId !== by.personId);
  const knows = ({ personId }: Participant) => seesContact(order, { personId, phone: null, isStaff: false });
  const masked = personName === '' ? '' : maskedName(personName);
  return [
    message('order_joined', order, idsOf(others.filter(knows)), { personName, relation }),
    message('order_joined', order, idsOf(others.filter((other) => !knows(other))), { personName: masked, relation }),
  ].filter(({ personIds }) => personIds.length > 0);
}

/** To a user: the buyer's answer. */
export function decidedMessage(order: OrderDocument, personId: string, granted: boolean): MessageEvent {
  return message(granted ? 'join_granted' : 'join_refused', order, [personId], {});
}
