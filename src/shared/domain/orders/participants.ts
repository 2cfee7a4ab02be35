import { AppError } from '../../errors/app-error';
import { SETTINGS } from '../settings';

export type Relation = 'buyer' | 'user';

/** The code a person came with: the order's stands on the guide's screen before the buyer, a receipt passes many hands. */
export type ClaimCode = 'order' | 'receipt';

/** What the buyer said to a user: nothing yet, that he may follow the order, or that he may not. */
export const SHARINGS = ['asked', 'granted', 'refused'] as const;
export type Sharing = (typeof SHARINGS)[number];

/** So many people, refused ones among them, may ever have come to one order. */
export const MOST_PEOPLE = 50;

/** Somebody who took an order as his own: the buyer, a user of its machines, or both (B4). */
export interface Participant {
  readonly personId: string;
  readonly householdId: string;
  /** As he called himself when he came, empty when he did not; the buyer reads it when he is asked. */
  readonly name: string;
  /** `138****8000`, or null when he had given no phone. */
  readonly phoneMasked: string | null;
  readonly relations: readonly Relation[];
  /** The stronger code that he ever came with. */
  readonly claimedBy: ClaimCode;
  /** Always granted for the buyer. A refused one is no part of the order; he is kept so that he cannot ask again. */
  readonly sharing: Sharing;
  /** Since when `sharing` holds, epoch milliseconds. */
  readonly sharingAt: number;
}

/** Who takes an order, and how. */
export interface Claim extends Pick<Participant, 'personId' | 'householdId' | 'name' | 'phoneMasked' | 'claimedBy'> {
  readonly relation: Relation;
  /** His verified phone is the one on the order. */
  readonly isRecipient: boolean;
  readonly at: number;
}

/** Everybody who follows the order: those whom the buyer refused are out. */
export function activeParticipants(participants: readonly Participant[]): readonly Participant[] {
  return participants.filter(({ sharing }) => sharing !== 'refused');
}

function find(participants: readonly Participant[], personId: string): Participant | undefined {
  return participants.find((participant) => participant.personId === personId);
}

/** What a person is to an order; the buyer who also uses the machine is first of all the buyer. */
export function relationOf(participants: readonly Participant[], personId: string): Relation | null {
  const relations = find(activeParticipants(participants), personId)?.relations ?? [];
  if (relations.includes('buyer')) return 'buyer';
  return relations.includes('user') ? 'user' : null;
}

export function withRelation(participants: readonly Participant[], relation: Relation): readonly Participant[] {
  return activeParticipants(participants).filter(({ relations }) => relations.includes(relation));
}

/** Why a person cannot be the buyer, or one more user; null when he can. */
export function refusalOf(participants: readonly Participant[], personId: string, relation: Relation): AppError | null {
  const others = withRelation(participants, relation).filter((participant) => participant.personId !== personId);
  if (relation === 'buyer') return others.length > 0 ? new AppError('orders.order.already_claimed') : null;
  const limit = SETTINGS.orders.usersPerOrder;
  return others.length >= limit || participants.length >= MOST_PEOPLE ? new AppError('orders.order.too_many_participants', { limit }) : null;
}

/** The relations a person may take now and does not have yet; none for somebody whom the buyer refused. */
export function claimableRelations(participants: readonly Participant[], personId: string): Relation[] {
  const own = find(participants, personId);
  if (own?.sharing === 'refused') return [];
  const relations: readonly Relation[] = ['buyer', 'user'];
  return relations.filter(
    (relation) => !own?.relations.includes(relation) && refusalOf(participants, personId, relation) === null,
  );
}

/**
 * Takes an order as buyer or user. One buyer only; users up to a limit; the same person again changes nothing, and
 * the buyer may become a user too. A user who is neither the buyer nor the recipient has to be let in by the buyer.
 * @throws AppError `orders.order.already_claimed`, `.too_many_participants` or `.joining_refused`
 */
export function claimOrder(
  participants: readonly Participant[],
  claim: Claim,
): { readonly participants: readonly Participant[]; readonly changed: boolean } {
  const { personId, relation } = claim;
  const known = find(participants, personId);
  if (known?.sharing === 'refused') throw new AppError('orders.order.joining_refused');
  if (known?.relations.includes(relation)) return { participants, changed: false };
  const refused = refusalOf(participants, personId, relation);
  if (refused !== null) throw refused;
  if (known === undefined) return { participants: [...participants, newcomer(claim)], changed: true };
  const grown = grow(known, claim);
  return { participants: participants.map((each) => (each === known ? grown : each)), changed: true };
}

function newcomer({ relation, isRecipient, at, personId, householdId, name, phoneMasked, claimedBy }: Claim): Participant {
  const sharing = relation === 'buyer' || isRecipient ? 'granted' : 'asked';
  return { personId, householdId, name, phoneMasked, claimedBy, relations: [relation], sharing, sharingAt: at };
}

function grow(known: Participant, { relation, claimedBy, at }: Claim): Participant {
  const grown = { ...known, relations: [...known.relations, relation], claimedBy: claimedBy === 'order' ? claimedBy : known.claimedBy };
  const letIn = relation === 'buyer' && known.sharing === 'asked';
  return letIn ? { ...grown, sharing: 'granted', sharingAt: at } : grown;
}
