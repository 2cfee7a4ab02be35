import { AppError } from '../../errors/app-error';
import { SETTINGS } from '../settings';

export type Relation = 'buyer' | 'user';

/** Somebody who took an order as his own: the buyer, a user of its machines, or both (B4). */
export interface Participant {
  readonly personId: string;
  readonly householdId: string;
  readonly relations: readonly Relation[];
}

/** What a person is to an order; the buyer who also uses the machine is first of all the buyer. */
export function relationOf(participants: readonly Participant[], personId: string): Relation | null {
  const relations = participants.find((participant) => participant.personId === personId)?.relations ?? [];
  if (relations.includes('buyer')) return 'buyer';
  return relations.includes('user') ? 'user' : null;
}

const withRelation = (participants: readonly Participant[], relation: Relation) =>
  participants.filter(({ relations }) => relations.includes(relation));

function refusal(participants: readonly Participant[], personId: string, relation: Relation): AppError | null {
  const others = withRelation(participants, relation).filter((participant) => participant.personId !== personId);
  if (relation === 'buyer') return others.length > 0 ? new AppError('orders.order.already_claimed') : null;
  const limit = SETTINGS.orders.usersPerOrder;
  return others.length >= limit ? new AppError('orders.order.too_many_participants', { limit }) : null;
}

/** The relations a person may take now and does not have yet. */
export function claimableRelations(participants: readonly Participant[], personId: string): Relation[] {
  const own = participants.find((participant) => participant.personId === personId)?.relations ?? [];
  const relations: readonly Relation[] = ['buyer', 'user'];
  return relations.filter(
    (relation) => !own.includes(relation) && refusal(participants, personId, relation) === null,
  );
}

/**
 * Takes an order as buyer or user. One buyer only; users up to a limit; the same person again changes nothing, and
 * the buyer may become a user too.
 * @throws AppError `orders.order.already_claimed` or `orders.order.too_many_participants`
 */
export function claimOrder(
  participants: readonly Participant[],
  person: Pick<Participant, 'personId' | 'householdId'>,
  relation: Relation,
): { readonly participants: readonly Participant[]; readonly changed: boolean } {
  const known = participants.find(({ personId }) => personId === person.personId);
  if (known !== undefined && known.relations.includes(relation)) return { participants, changed: false };
  const refused = refusal(participants, person.personId, relation);
  if (refused !== null) throw refused;
  if (known === undefined) {
    const { personId, householdId } = person;
    return { participants: [...participants, { personId, householdId, relations: [relation] }], changed: true };
  }
  const grown = { ...known, relations: [...known.relations, relation] };
  return { participants: participants.map((each) => (each === known ? grown : each)), changed: true };
}
