import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../api/call';
import { useCommand } from '../../../api/use-command';
import { usePagedQuery } from '../../../api/use-paged-query';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { NoteSheet } from '../../../components/form-sheet/note-sheet';
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
      <Found key={`${state}:${search}`} organisationId={organisationId} name={name} state={state} search={search} onVoid={doesBooks ? setTaking : undefined} />
      {taking === undefined ? null : <VoidSheet ticket={taking} onClose={() => setTaking(undefined)} />}
    </>
  );
}

interface FoundProps {
  readonly organisationId: string;
  readonly name: string;
  readonly state: TicketState;
  readonly search: string;
  /** Missing for who does not do the books. */
  readonly onVoid: ((ticket: Ticket) => void) | undefined;
}

function Found({ organisationId, name, state, search, onVoid }: FoundProps) {
  const asked = search === '' ? { organisationId, state } : { organisationId, ticketNo: search };
  const query = usePagedQuery('retailers.ticket.list', asked);
  const empty = search === '' ? words.empty[state] : words.empty.found;
  return (
    <>
      <PagedTable
        label={words.tabs.tickets}
        query={query}
        columns={TICKET_COLUMNS}
        renderActions={onVoid === undefined ? undefined : (ticket) => <VoidAction ticket={ticket} onVoid={onVoid} />}
        renderRow={(ticket) => <TicketCard ticket={ticket} onVoid={onVoid} />}
        empty={<EmptyState icon="book" {...empty} />}
      />
      {onVoid === undefined ? null : (
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

/** A ticket that no settlement brought yet, and that no order was paid with, can be taken back. */
function VoidAction({ ticket, onVoid }: { readonly ticket: Ticket } & Pick<FoundProps, 'onVoid'>) {
  if (onVoid === undefined || ticket.state !== 'waiting' || ticket.order !== null) return null;
  return <TextAction label={words.void.action} onPress={() => onVoid(ticket)} />;
}

function TicketCard({ ticket, onVoid }: { readonly ticket: Ticket } & Pick<FoundProps, 'onVoid'>) {
  const view = ticketView(ticket, useNow());
  return (
    <Card>
      <View className="retailers__line">
        <RowWords title={view.title} details={view.details} />
        <View className="retailers__figures">
          <Text className="retailers__amount">{view.gross}</Text>
          <Text className="retailers__muted">{view.expected}</Text>
          <VoidAction ticket={ticket} onVoid={onVoid} />
        </View>
      </View>
    </Card>
  );
}

function VoidSheet({ ticket, onClose }: { readonly ticket: Ticket; readonly onClose: () => void }) {
  const { run, pending, error } = useCommand('retailers.ticket.void');
  const { title, lead, label, placeholder, submit } = words.void;
  const take = async (reason: string) => {
    if ((await run({ ticketId: ticket.id, reason })).ok) onClose();
  };
  return (
    <NoteSheet
      title={title(ticket.ticketNo)}
      lead={lead}
      label={label}
      placeholder={placeholder}
      needed={words.problems.words}
      submitLabel={submit}
      maxLength={100}
      pending={pending}
      error={error}
      onSubmit={take}
      onClose={onClose}
    />
  );
}
