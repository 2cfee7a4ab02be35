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
const SEGMENTS = PICKUP_LISTS.map((value) => ({ value, label: words.filters[value] }));

interface PickupsScreenProps {
  /** The office sees everybody's. */
  readonly office: boolean;
}

/** Pick-ups by how they stand; the office's are those of all dealers, found by number or name. */
export function PickupsScreen({ office }: PickupsScreenProps) {
  const [filter, setFilter] = useState<PickupList>(office ? 'waiting' : 'open');
  const [search, setSearch] = useState('');
  const asked = search === '' ? { filter } : { search };
  const loadPage = (after: string | undefined) => call('dealers.pickup.list', { ...asked, ...(after === undefined ? {} : { after }) });
  return (
    <Screen title={words.title} width={office ? 'full' : 'wide'}>
      {office ? <SearchBar value={search} placeholder={words.search} onSearch={setSearch} /> : null}
      {search === '' ? <Segmented<PickupList> segments={SEGMENTS} value={filter} onChange={setFilter} /> : null}
      <List key={`${filter}:${search}`} filter={filter} search={search} office={office} />
      {office ? <ExportRows label={tables.export} fileName={tables.pickups.fileName} failed={tables.exportFailed} columns={PICKUP_COLUMNS} loadPage={loadPage} /> : null}
    </Screen>
  );
}

function List({ filter, search, office }: { readonly filter: PickupList; readonly search: string; readonly office: boolean }) {
  const query = usePagedQuery('dealers.pickup.list', search === '' ? { filter } : { search });
  const empty = search === '' ? words.empty : words.found;
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
