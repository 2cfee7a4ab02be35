import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../api/call';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ExportRows } from '../../../components/export-table/export-rows';
import { PagedTable } from '../../../components/paged-list/paged-table';
import { RowWords } from '../../../components/row-words/row-words';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import type { TicketState } from '../../../shared/domain/retailers/states';
import { useNow } from '../../../stores/clock';
import { officeTablesText as tables } from '../../../text/office-tables';
import { retailersText as words } from '../../../text/retailers';
import { TICKET_COLUMNS } from '../table-columns';
import { ticketView, type Ticket } from '../view-model';
import { TicketAction, TicketEndSheet, type TicketActionProps } from './ticket-actions';
import './retailers.scss';

const STATES = (Object.keys(words.ticketTabs) as TicketState[]).map((value) => ({ value, label: words.ticketTabs[value] }));

export interface TicketListProps {
  readonly organisationId: string;
  readonly name: string;
  readonly doesBooks: boolean;
}

/** The tickets of a retailer by how far they are, or by number. */
export function TicketList({ organisationId, name, doesBooks }: TicketListProps) {
  const [state, setState] = useState<TicketState>('waiting');
  const [search, setSearch] = useState('');
  const [taking, setTaking] = useState<Ticket>();
  return (
    <>
      <SearchBar value={search} placeholder={words.searchHint} onSearch={setSearch} />
      {search === '' ? <Segmented<TicketState> segments={STATES} value={state} onChange={setState} /> : null}
      <Found key={`${state}:${search}`} organisationId={organisationId} name={name} state={state} search={search} onTake={doesBooks ? setTaking : undefined} />
      {taking === undefined ? null : <TicketEndSheet ticket={taking} onClose={() => setTaking(undefined)} />}
    </>
  );
}

interface FoundProps {
  readonly organisationId: string;
  readonly name: string;
  readonly state: TicketState;
  readonly search: string;
  readonly onTake: TicketActionProps['onTake'];
}

function Found({ organisationId, name, state, search, onTake }: FoundProps) {
  const asked = search === '' ? { organisationId, state } : { organisationId, ticketNo: search };
  const query = usePagedQuery('retailers.ticket.list', asked);
  const empty = search === '' ? words.empty[state] : words.empty.found;
  return (
    <>
      <PagedTable
        label={words.tabs.tickets}
        query={query}
        columns={TICKET_COLUMNS}
        renderActions={onTake === undefined ? undefined : (ticket) => <TicketAction ticket={ticket} onTake={onTake} />}
        renderRow={(ticket) => <TicketCard ticket={ticket} onTake={onTake} />}
        empty={<EmptyState icon="book" {...empty} />}
      />
      {onTake === undefined ? null : (
        <ExportRows
          label={tables.export}
          fileName={tables.tickets.fileName(name)}
          failed={tables.exportFailed}
          columns={TICKET_COLUMNS}
          loadPage={(after) => call('retailers.ticket.list', { ...asked, ...(after === undefined ? {} : { after }) })}
        />
      )}
    </>
  );
}

function TicketCard({ ticket, onTake }: TicketActionProps) {
  const view = ticketView(ticket, useNow());
  return (
    <Card>
      <View className="retailers__line">
        <RowWords title={view.title} details={view.details} />
        <View className="retailers__figures">
          <Text className="retailers__amount">{view.gross}</Text>
          <Text className="retailers__muted">{view.expected}</Text>
          <TicketAction ticket={ticket} onTake={onTake} />
        </View>
      </View>
    </Card>
  );
}
