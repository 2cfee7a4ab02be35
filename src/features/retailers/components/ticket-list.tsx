import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { usePagedQuery } from '../../../api/use-paged-query';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { NoteSheet } from '../../../components/form-sheet/note-sheet';
import { PagedList } from '../../../components/paged-list/paged-list';
import { RowWords } from '../../../components/row-words/row-words';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import type { TicketState } from '../../../shared/domain/retailers/states';
import { useNow } from '../../../stores/clock';
import { retailersText as words } from '../../../text/retailers';
import { ticketView, type Ticket } from '../view-model';
import './retailers.scss';

const STATES = (Object.keys(words.ticketTabs) as TicketState[]).map((value) => ({ value, label: words.ticketTabs[value] }));

export interface TicketListProps {
  readonly organisationId: string;
  readonly doesBooks: boolean;
}

/** The tickets of a retailer by how far they are, or by number. */
export function TicketList({ organisationId, doesBooks }: TicketListProps) {
  const [state, setState] = useState<TicketState>('waiting');
  const [search, setSearch] = useState('');
  const [taking, setTaking] = useState<Ticket>();
  return (
    <>
      <SearchBar value={search} placeholder={words.searchHint} onSearch={setSearch} />
      {search === '' ? <Segmented<TicketState> segments={STATES} value={state} onChange={setState} /> : null}
      <Found key={`${state}:${search}`} organisationId={organisationId} state={state} search={search} onVoid={doesBooks ? setTaking : undefined} />
      {taking === undefined ? null : <VoidSheet ticket={taking} onClose={() => setTaking(undefined)} />}
    </>
  );
}

interface FoundProps {
  readonly organisationId: string;
  readonly state: TicketState;
  readonly search: string;
  /** Missing for who does not do the books. */
  readonly onVoid: ((ticket: Ticket) => void) | undefined;
}

function Found({ organisationId, state, search, onVoid }: FoundProps) {
  const query = usePagedQuery('retailers.ticket.list', search === '' ? { organisationId, state } : { organisationId, ticketNo: search });
  const empty = search === '' ? words.empty[state] : words.empty.found;
  return <PagedList query={query} renderRow={(ticket) => <TicketCard ticket={ticket} onVoid={onVoid} />} empty={<EmptyState icon="book" {...empty} />} />;
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
          {onVoid !== undefined && ticket.state === 'waiting' && ticket.order === null ? <TextAction label={words.void.action} onPress={() => onVoid(ticket)} /> : null}
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
