import { useState } from 'react';
import type { Input, Output, QueryName } from '../shared/contract/registry';
import { useQuery, type QueryState } from './use-query';

export interface SteadyQuery<Data> {
  readonly query: QueryState<Data>;
  /** What is shown: the answer, or the one before it. */
  readonly data: Data | undefined;
  /** Whether it is the answer to this very input. */
  readonly isCurrent: boolean;
}

/**
 * A query whose input the person is still changing: what was answered last stays until the new answer is there, so that
 * the page stands still.
 */
export function useSteadyQuery<A extends QueryName>(action: A, input: Input<A> | null): SteadyQuery<Output<A>> {
  const query = useQuery(action, input);
  const [last, setLast] = useState<Output<A>>();
  if (query.status === 'ready' && query.data !== last) setLast(() => query.data);
  return { query, data: query.data ?? last, isCurrent: query.status === 'ready' };
}
