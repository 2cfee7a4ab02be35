import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { componentText } from '../../text/components';
import { TextAction } from '../action/text-action';
import { FailureNotice } from '../notice/failure-notice';
import { useIsWide } from '../screen/is-wide';
import type { TableColumn } from '../sortable-table/sort-rows';
import { SortableTable } from '../sortable-table/sortable-table';
import { PagedList, type PagedListProps } from './paged-list';

export interface PagedTableProps<Row extends { readonly id: string }> extends PagedListProps<Row> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly onOpen?: (row: Row) => void;
  /** What can be done about a row at a desk; on a phone `renderRow` has it. */
  readonly renderActions?: (row: Row) => ReactNode;
}

/** A list of cards on a phone, a table with sorted columns at a desk; what is sorted are the rows that are there, which it says. */
export function PagedTable<Row extends { readonly id: string }>({ label, columns, onOpen, renderActions, ...list }: PagedTableProps<Row>) {
  const { query } = list;
  const isWide = useIsWide();
  if (!isWide || query.status !== 'ready' || query.data === undefined || query.data.length === 0) return <PagedList {...list} />;
  return (
    <>
      <SortableTable label={label} rows={query.data} columns={columns} keyOf={({ id }) => id} onOpen={onOpen} renderActions={renderActions} />
      <FailureNotice error={query.error} />
      {query.hasMore ? (
        <View className="paged-list__end">
          <Text>{componentText.partlyLoaded(query.data.length)}</Text>
          <TextAction label={query.isLoadingMore ? componentText.loadingMore : componentText.loadMore} onPress={query.loadMore} />
        </View>
      ) : null}
    </>
  );
}
