import useSWR from 'swr';
import type { Input, Output, QueryName } from '../shared/contract/registry';
import { toApiError, type ApiError } from './api-error';
import { call } from './call';
import { FRESHNESS, swrSettings } from './freshness';
import { keepAnswer, keptAnswer, keptKey, type KeptFor } from './kept-answers';
import { useQueryKey, type QueryKey } from './query-cache';
import { usePolling } from './use-polling';
import { useIsShown, useShownAgain } from './use-shown-again';

/** What a screen shows of a query. `ready` stays through later refreshes, also failed ones. */
export type QueryState<Data> =
  | { readonly status: 'loading'; readonly data: undefined; readonly error: undefined; readonly refresh: () => void }
  | { readonly status: 'ready'; readonly data: Data; readonly error: ApiError | undefined; readonly refresh: () => void }
  | { readonly status: 'error'; readonly data: undefined; readonly error: ApiError; readonly refresh: () => void };

export interface QueryOptions<Data> {
  /** Something is under way: it is asked again while this holds and the page is on screen. */
  readonly liveWhile?: (data: Data) => boolean;
  /** How often then. */
  readonly everySeconds?: number;
  /** The answer outlives the app: it is shown until a newer one comes, and where none can come. */
  readonly kept?: KeptFor;
}

const NEVER = () => false;

/**
 * Asks one query and keeps the answer for the next page that asks the same.
 * @param input null asks nothing yet (the state stays `loading`)
 */
export function useQuery<A extends QueryName>(
  action: A,
  input: Input<A> | null,
  { liveWhile = NEVER, everySeconds = FRESHNESS.liveSeconds, kept }: QueryOptions<Output<A>> = {},
): QueryState<Output<A>> {
  const key = useQueryKey(action, input);
  const isShown = useIsShown();
  const { data, error, mutate } = useSWR<Output<A>, unknown, QueryKey<A> | null>(
    key,
    async (askedKey: QueryKey<A>) => {
      const answer = await call(action, askedKey[1]);
      if (kept !== undefined) keepAnswer(keptKey(askedKey, kept), answer);
      return answer;
    },
    { ...swrSettings, fallbackData: kept === undefined || key === null ? undefined : keptAnswer(keptKey(key, kept)) },
  );
  const isLive = isShown && data !== undefined && liveWhile(data);
  usePolling(() => mutate(), isLive ? everySeconds : 0);
  const refresh = () => {
    void mutate();
  };
  useShownAgain(refresh);
  return queryStateOf(data, error, refresh);
}

/** Exported for the paged query, which has the same three states. */
export function queryStateOf<Data>(data: Data | undefined, error: unknown, refresh: () => void): QueryState<Data> {
  const failure = error === undefined ? undefined : toApiError(error);
  if (data !== undefined) return { status: 'ready', data, error: failure, refresh };
  if (failure !== undefined) return { status: 'error', data: undefined, error: failure, refresh };
  return { status: 'loading', data: undefined, error: undefined, refresh };
}
