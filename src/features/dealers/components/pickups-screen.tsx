import { useState } from 'react';
import { call } from '../../../api/call';
import { usePagedQuery } from '../../../api/use-paged-query';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ExportRows } from '../../../components/export-table/export-rows';
import { PagedTable } from '../../../components/paged-list/paged-table';
import { Screen } from '../../../components/screen/screen';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import { pickupRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { PICKUP_LISTS, type PickupList } from '../../../shared/domain/dealers/pickup';
import { dealersText } from '../../../text/dealers';
import { officeTablesText } from '../../../text/office-tables';
import { PICKUP_COLUMNS } from '../table-columns';
import { PickupRow } from './pickup-row';

const { list: words } = dealersText;
const tables = officeTablesText;
type Choice = PickupList | 'all';
const ALL = { value: 'all', label: words.all } as const;
const LISTS = PICKUP_LISTS.map((value) => ({ value, label: words.filters[value] }));

interface PickupsScreenProps {
  /** The office sees everybody's. */
  readonly office: boolean;
}

/** Pick-ups by how they stand; the office's are those of all dealers, found by number or name. */
export function PickupsScreen({ office }: PickupsScreenProps) {
  const [choice, setChoice] = useState<Choice>(office ? 'waiting' : 'all');
  const [search, setSearch] = useState('');
  const asked = search !== '' ? { search } : choice === 'all' ? {} : { filter: choice };
  const loadPage = (after: string | undefined) => call('dealers.pickup.list', { ...asked, ...(after === undefined ? {} : { after }) });
  return (
    <Screen title={words.title} width={office ? 'full' : 'wide'}>
      {office ? <SearchBar value={search} placeholder={words.search} onSearch={setSearch} /> : null}
      {search === '' ? <Segmented<Choice> segments={office ? [...LISTS, ALL] : [ALL, ...LISTS]} value={choice} onChange={setChoice} /> : null}
      <List key={`${choice}:${search}`} asked={asked} office={office} />
      {office ? <ExportRows label={tables.export} fileName={tables.pickups.fileName} failed={tables.exportFailed} columns={PICKUP_COLUMNS} loadPage={loadPage} /> : null}
    </Screen>
  );
}

function List({ asked, office }: { readonly asked: { readonly filter?: PickupList; readonly search?: string }; readonly office: boolean }) {
  const query = usePagedQuery('dealers.pickup.list', asked);
  const empty = asked.search === undefined ? words.empty : words.found;
  return (
    <PagedTable
      label={words.title}
      query={query}
      columns={PICKUP_COLUMNS}
      onOpen={({ id }) => openPage(pickupRoute, { pickupId: id })}
      renderRow={(card) => <PickupRow card={card} own={!office} />}
      empty={<EmptyState icon="box" {...empty} />}
    />
  );
}
