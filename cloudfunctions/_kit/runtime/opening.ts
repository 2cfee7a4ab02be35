import { actingMembership, type QueryContext } from './context';

/**
 * Who looked up what is shown only on purpose, such as somebody's number, in which position, and when. It is written before
 * anything is shown, and never changed. What is shown is read afterwards and judged anew, so that the journal of commands
 * never holds it, and a repeat tells nobody what he may not know any more.
 */
export interface Opening {
  readonly personId: string;
  readonly personName: string;
  readonly membershipId: string;
  readonly at: number;
}

export function openingBy(ctx: QueryContext): Opening {
  const { actor, now: at } = ctx;
  return { personId: actor.personId, personName: actor.name ?? '', membershipId: actingMembership(ctx).id, at };
}
