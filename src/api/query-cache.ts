import { mutate } from 'swr';
import { useSessionStore } from '../stores/session';
import type { ActionName, Input, QueryName } from '../shared/contract/registry';

/** Answers differ by person and role, so both are part of what a cached answer is kept under. */
export type QueryKey<A extends QueryName = QueryName> = readonly [
  action: A,
  input: Input<A>,
  persona: string,
  membershipId: string,
];

/** The key of a query in the active role; null asks nothing. */
export function useQueryKey<A extends QueryName>(action: A, input: Input<A> | null): QueryKey<A> | null {
  const persona = useSessionStore((session) => session.persona?.openid ?? '');
  const membershipId = useSessionStore((session) => session.membershipId ?? '');
  return input === null ? null : [action, input, persona, membershipId];
}

/** The beginning of action names: `orders.` or `orders.order.get`. */
export type ActionPrefix = ActionName | `${string}.`;

interface ShownQuery {
  readonly action: QueryName;
  readonly refresh: () => void;
}

/** Paged queries are several cache entries each; the ones on screen know how to load themselves anew. */
const shownPagedQueries = new Set<ShownQuery>();

/** @returns the way to take it off again */
export function showPagedQuery(query: ShownQuery): () => void {
  shownPagedQueries.add(query);
  return () => {
    shownPagedQueries.delete(query);
  };
}

/** Loads again what a change may have made stale: at once on screen, elsewhere when it is next shown. */
export async function refreshQueries(prefixes: readonly ActionPrefix[]): Promise<void> {
  const isStale = (action: string) => prefixes.some((prefix) => action.startsWith(prefix));
  for (const query of shownPagedQueries) if (isStale(query.action)) query.refresh();
  await mutate((key) => Array.isArray(key) && isStale(String(key[0])));
}
