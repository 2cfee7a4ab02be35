import { useEffect, useRef } from 'react';
import useSWRInfinite from 'swr/infinite';
import type { Input, Output, QueryName } from '../shared/contract/registry';
import { call } from './call';
import { swrSettings } from './freshness';
import { showPagedQuery, useQueryKey, type QueryKey } from './query-cache';
import { queryStateOf, type QueryState } from './use-query';
import { useShownAgain } from './use-shown-again';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** Queries that answer in pages of 20 (`fields.ts`: page). */
export type PagedQueryName = { [A in QueryName]: Output<A> extends Page<unknown> ? A : never }[QueryName];
export type RowOf<A extends PagedQueryName> = Output<A> extends { rows: readonly (infer Row)[] } ? Row : never;

export type PagedQueryState<Row, First> = QueryState<readonly Row[]> & {
  /** The first page as it came: what it says beside its rows. */
  readonly first: First | undefined;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
};

/**
 * Asks a list page by page.
 * @param input the filters, without `after`; null asks nothing yet
 */
export function usePagedQuery<A extends PagedQueryName>(
  action: A,
  input: Omit<Input<A>, 'after'> | null,
): PagedQueryState<RowOf<A>, Output<A>> {
  const firstKey = useQueryKey(action, input);
  const keyOfPage = (index: number, previous: Output<A> | null): QueryKey<A> | null => {
    if (firstKey === null) return null;
    if (index === 0 || previous === null) return firstKey;
    const after = (previous as Page<unknown>).next;
    return after === null ? null : [firstKey[0], { ...firstKey[1], after }, firstKey[2], firstKey[3]];
  };
  const { data, error, mutate, size, setSize, isValidating } = useSWRInfinite<Output<A>, unknown>(
    keyOfPage,
    ([, askedInput]: QueryKey<A>) => call(action, askedInput),
    // The first page is not asked again whenever a further one is; when all are asked anew is decided below.
    { ...swrSettings, revalidateFirstPage: false },
  );

  const refresh = () => {
    void mutate();
  };
  const latestRefresh = useRef(refresh);
  useEffect(() => {
    latestRefresh.current = refresh;
  });
  useEffect(() => showPagedQuery({ action, refresh: () => latestRefresh.current() }), [action]);
  useShownAgain(refresh);
  useOpenedOnKept(firstKey, data !== undefined, refresh);

  const pages = data as readonly Page<RowOf<A>>[] | undefined;
  const hasMore = pages !== undefined && pages[pages.length - 1]?.next !== null;
  const isLoadingMore = isValidating && pages !== undefined && size > pages.length;
  return {
    ...queryStateOf(
      pages?.flatMap((page) => page.rows),
      error,
      refresh,
    ),
    first: data?.[0],
    hasMore,
    isLoadingMore,
    loadMore: () => {
      if (hasMore && !isLoadingMore) void setSize(size + 1);
    },
  };
}

/**
 * Asks anew when a page opens on a list that is already known, or turns to one: SWR takes every page it keeps for good
 * and would show it as it was then, however long ago.
 */
function useOpenedOnKept(key: QueryKey | null, isKept: boolean, refresh: () => void): void {
  const opened = useRef<string>();
  const name = key === null ? undefined : JSON.stringify(key);
  useEffect(() => {
    if (opened.current === name) return;
    opened.current = name;
    if (isKept) refresh();
  });
}
