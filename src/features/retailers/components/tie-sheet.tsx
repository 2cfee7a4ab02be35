import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { usePagedQuery } from '../../../api/use-paged-query';
import { TextAction } from '../../../components/action/text-action';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { ListRow } from '../../../components/list-row/list-row';
import { PagedList } from '../../../components/paged-list/paged-list';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { plainLine } from '../../../shared/kernel/plain-text';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { retailersText } from '../../../text/retailers';
import { dayWords } from '../../../text/when';
import { leftWords, type Row, type Ticket } from '../view-model';

export interface TieSheetProps {
  readonly settlementId: string;
  readonly organisationId: string;
  readonly row: Row;
  readonly onClose: () => void;
}

const { tie: words, problems, searchHint } = retailersText;

/** Finance says for which ticket a row is that the comparison found none for, and how it knows. */
export function TieSheet({ settlementId, organisationId, row: { rowNo, netFen }, onClose }: TieSheetProps) {
  const [ticket, setTicket] = useState<Ticket>();
  const [said, setSaid] = useState('');
  const [checked, setChecked] = useState(false);
  const { run, pending, error } = useCommand('retailers.settlement.tie');
  const isMissing = plainLine(said) === '';
  const submit = async () => {
    setChecked(true);
    if (ticket === undefined || isMissing) return;
    if ((await run({ settlementId, rowNo, ticketId: ticket.id, words: said })).ok) onClose();
  };
  return (
    <FormSheet
      title={words.title(rowNo)}
      lead={words.lead(amountWords(netFen))}
      submitLabel={words.submit}
      disabled={ticket === undefined}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      {ticket === undefined ? (
        <WaitingTickets organisationId={organisationId} onPick={setTicket} />
      ) : (
        <>
          <TicketRow ticket={ticket} />
          <TextAction label={words.change} onPress={() => setTicket(undefined)} />
          <TextField label={words.words} value={said} placeholder={words.placeholder} maxLength={100} error={checked && isMissing ? problems.words : undefined} onChange={setSaid} />
        </>
      )}
    </FormSheet>
  );
}

function WaitingTickets({ organisationId, onPick }: { readonly organisationId: string; readonly onPick: (ticket: Ticket) => void }) {
  const [search, setSearch] = useState('');
  const query = usePagedQuery('retailers.ticket.list', { organisationId, state: 'waiting', ...(search === '' ? {} : { ticketNo: search }) });
  return (
    <>
      <SearchBar value={search} placeholder={searchHint} onSearch={setSearch} />
      <PagedList
        query={query}
        renderRow={(ticket) => <TicketRow ticket={ticket} onPress={() => onPick(ticket)} />}
        empty={<EmptyState icon="book" {...(search === '' ? words.none : retailersText.empty.found)} />}
      />
    </>
  );
}

function TicketRow({ ticket, onPress }: { readonly ticket: Ticket; readonly onPress?: () => void }) {
  const { ticketNo, soldOn, expectedFen } = ticket;
  const detail = [words.ticket(dayWords(soldOn, useNow()), amountWords(expectedFen)), leftWords(ticket) ?? []].flat().join(' · ');
  return <ListRow title={ticketNo} detail={detail} onPress={onPress} />;
}
