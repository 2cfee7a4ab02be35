import { View } from '@tarojs/components';
import { usePagedQuery } from '../../../api/use-paged-query';
import { useQuery } from '../../../api/use-query';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { SelectField } from '../../../components/field/select-field';
import { PagedList } from '../../../components/paged-list/paged-list';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import { workOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { SERVICE_KINDS, WORK_ORDER_FILTERS } from '../../../shared/domain/service/states';
import { useNow } from '../../../stores/clock';
import { serviceKindNames } from '../../../text/service-names';
import { workOrdersText as words } from '../../../text/work-orders';
import { isNarrowed, listInput, staffWorkOrderRow } from '../staff-model';
import { useWorkOrderFilter, type WorkOrderNarrowing } from '../staff-store';
import { StaffWorkOrderHead, StaffWorkOrderRow } from './staff-work-order-row';

const SEGMENTS: readonly { readonly value: WorkOrderNarrowing['filter']; readonly label: string }[] = [
  { value: 'all', label: words.all },
  ...WORK_ORDER_FILTERS.map((filter) => ({ value: filter, label: words.filters[filter] })),
];

const KINDS: readonly { readonly value: WorkOrderNarrowing['kind']; readonly label: string }[] = [
  { value: 'all', label: words.anyKind },
  ...SERVICE_KINDS.map((kind) => ({ value: kind, label: serviceKindNames[kind] })),
];

export interface StaffWorkOrdersProps {
  /** He may also look at one technician's. */
  readonly dispatches: boolean;
}

/** Work orders by where they stand, kind, technician and search; kept when one comes back. */
export function StaffWorkOrders({ dispatches }: StaffWorkOrdersProps) {
  const narrowing = useWorkOrderFilter();
  const query = usePagedQuery('service.work_order.list', listInput(narrowing));
  const now = useNow();
  const narrowed = isNarrowed(narrowing);
  const empty = narrowed ? { title: words.empty, advice: words.emptyHint } : { title: words.firstTitle, advice: words.firstHint };
  return (
    <>
      <SearchBar value={narrowing.search} placeholder={words.search} onSearch={(search) => narrowing.narrow({ search })} />
      <Segmented segments={SEGMENTS} value={narrowing.filter} onChange={(filter) => narrowing.narrow({ filter })} />
      <View className="staff-visits__narrow">
        <SelectField label={words.kind} value={narrowing.kind} options={KINDS} onChange={(kind) => narrowing.narrow({ kind })} />
        {dispatches ? <TechnicianField value={narrowing.assigneeId} onChange={(assigneeId) => narrowing.narrow({ assigneeId })} /> : null}
      </View>
      <StaffWorkOrderHead />
      <PagedList
        query={query}
        renderRow={(card) => (
          <StaffWorkOrderRow view={staffWorkOrderRow(card, now)} onPress={() => openPage(workOrderRoute, { workOrderId: card.id })} />
        )}
        empty={<EmptyState icon="service" {...empty} />}
      />
    </>
  );
}

function TechnicianField({ value, onChange }: { readonly value: string; readonly onChange: (assigneeId: string) => void }) {
  const query = useQuery('service.technician.list', {});
  const people = query.data?.technicians.map(({ membershipId, name }) => ({ value: membershipId, label: name })) ?? [];
  return <SelectField label={words.technician} value={value} options={[{ value: '', label: words.anyTechnician }, ...people]} onChange={onChange} />;
}
