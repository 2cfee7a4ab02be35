import { usePagedQuery } from '../../../api/use-paged-query';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import { ORDER_FILTERS, type OrderFilter } from '../../../shared/domain/orders/stages';
import { staffOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { orderFilterNames } from '../../../text/names';
import { ordersText } from '../../../text/orders';
import { useOrderFilter } from '../store';
import { staffRowView } from '../view-model';
import { StaffOrderHead, StaffOrderRow } from './staff-order-row';

const { staff: words } = ordersText;
const SEGMENTS = [
  { value: 'all' as const, label: words.all },
  ...ORDER_FILTERS.map((filter) => ({ value: filter, label: orderFilterNames[filter] })),
];

export interface StaffOrdersProps {
  /** Says where this role's first order will come from. */
  readonly whereFrom: string;
}

/** The orders of a guide or of the office, by what is to be done next and by search; kept when one comes back. */
export function StaffOrders({ whereFrom }: StaffOrdersProps) {
  const { filter, search, choose, searchFor } = useOrderFilter();
  const query = usePagedQuery('orders.order.list', {
    ...(filter === 'all' ? {} : { filter }),
    ...(search === '' ? {} : { search }),
  });
  const now = useNow();
  const narrowed = filter !== 'all' || search !== '';
  return (
    <>
      <SearchBar value={search} placeholder={words.searchHint} onSearch={searchFor} />
      <Segmented<OrderFilter | 'all'> segments={SEGMENTS} value={filter} onChange={choose} />
      <StaffOrderHead />
      <PagedList
        query={query}
        renderRow={(order) => (
          <StaffOrderRow
            view={staffRowView(order, now)}
            onPress={() => openPage(staffOrderRoute, { orderId: order.id })}
          />
        )}
        empty={
          <EmptyState
            icon="order"
            title={narrowed ? words.emptyHeadline : words.firstHeadline}
            advice={narrowed ? words.emptyHint : whereFrom}
          />
        }
      />
    </>
  );
}
