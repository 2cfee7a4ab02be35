import { CustomWrapper, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ApiError } from '../../api/api-error';
import { componentText } from '../../text/components';
import { AsyncState } from '../async-state/async-state';
import { TextAction } from '../action/text-action';
import { FailureNotice } from '../notice/failure-notice';
import './paged-list.scss';

export interface PagedListProps<Row extends { readonly id: string }> {
  /** What `usePagedQuery` gives. */
  readonly query: {
    readonly status: 'loading' | 'ready' | 'error';
    readonly data: readonly Row[] | undefined;
    readonly error: ApiError | undefined;
    readonly refresh: () => void;
    readonly hasMore: boolean;
    readonly isLoadingMore: boolean;
    readonly loadMore: () => void;
  };
  readonly renderRow: (row: Row) => ReactNode;
  /** What stands there when there is nothing: an EmptyState. */
  readonly empty: ReactNode;
}

/**
 * A list, 20 rows at a time. Each row is wrapped, so that a change sends the row and not the list
 * (platform.md: removing the first of 300 rows re-sends 32 KB otherwise).
 */
export function PagedList<Row extends { readonly id: string }>({ query, renderRow, empty }: PagedListProps<Row>) {
  if (query.status !== 'ready' || query.data === undefined) return <AsyncState query={query} cards={3} />;
  if (query.data.length === 0) return <>{empty}</>;
  return (
    <View className="paged-list">
      {query.data.map((row) => (
        <CustomWrapper key={row.id}>{renderRow(row)}</CustomWrapper>
      ))}
      <FailureNotice error={query.error} />
      {query.hasMore ? (
        <View className="paged-list__end">
          <TextAction
            label={query.isLoadingMore ? componentText.loadingMore : componentText.loadMore}
            onPress={query.loadMore}
          />
        </View>
      ) : null}
    </View>
  );
}
