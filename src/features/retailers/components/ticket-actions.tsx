import { useCommand } from '../../../api/use-command';
import { TextAction } from '../../../components/action/text-action';
import { NoteSheet } from '../../../components/form-sheet/note-sheet';
import { isReceivedInPart, leftOf } from '../../../shared/domain/retailers/ticket';
import { amountWords } from '../../../text/amounts';
import { retailersText as words } from '../../../text/retailers';
import { isBeyond, type Ticket } from '../view-model';

export interface TicketActionProps {
  readonly ticket: Ticket;
  /** Missing for who does not do the books. */
  readonly onTake: ((ticket: Ticket) => void) | undefined;
}

/**
 * A ticket that no settlement brought anything of, and that no order was paid with, can be taken back; of one that came in
 * part the rest can be given up.
 */
export function TicketAction({ ticket, onTake }: TicketActionProps) {
  if (onTake === undefined || ticket.state !== 'waiting') return null;
  const isPart = isReceivedInPart(ticket);
  if (!isPart && ticket.order !== null) return null;
  return <TextAction label={(isPart ? words.giveUp : words.void).action} onPress={() => onTake(ticket)} />;
}

export interface TicketEndProps {
  readonly ticket: Ticket;
  readonly onClose: () => void;
}

/** Asks why, and ends the ticket: taken off, or settled without the rest. */
export function TicketEndSheet(props: TicketEndProps) {
  return isReceivedInPart(props.ticket) ? <GiveUpSheet {...props} /> : <VoidSheet {...props} />;
}

function VoidSheet({ ticket, onClose }: TicketEndProps) {
  const command = useCommand('retailers.ticket.void');
  const take = async (reason: string) => {
    if ((await command.run({ ticketId: ticket.id, reason })).ok) onClose();
  };
  const { title, lead, label, placeholder, submit } = words.void;
  return <WhySheet {...{ title: title(ticket.ticketNo), lead, label, placeholder, submit }} {...command} onSubmit={take} onClose={onClose} />;
}

function GiveUpSheet({ ticket, onClose }: TicketEndProps) {
  const command = useCommand('retailers.ticket.give_up');
  const leftFen = leftOf(ticket);
  const take = async (reason: string) => {
    if ((await command.run({ ticketId: ticket.id, leftFen, reason })).ok) onClose();
  };
  const { title, lead, leadBeyond, label, placeholder, submit } = words.giveUp;
  const said = (isBeyond(ticket) ? leadBeyond : lead)(amountWords(ticket.receivedFen), amountWords(Math.abs(leftFen)));
  return <WhySheet {...{ title: title(ticket.ticketNo), lead: said, label, placeholder, submit }} {...command} onSubmit={take} onClose={onClose} />;
}

interface WhyProps extends Pick<ReturnType<typeof useCommand>, 'pending' | 'error'> {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly placeholder: string;
  readonly submit: string;
  readonly onSubmit: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

function WhySheet({ title, lead, label, placeholder, submit, pending, error, onSubmit, onClose }: WhyProps) {
  return (
    <NoteSheet
      title={title}
      lead={lead}
      label={label}
      placeholder={placeholder}
      needed={words.problems.words}
      submitLabel={submit}
      maxLength={100}
      pending={pending}
      error={error}
      onSubmit={onSubmit}
      onClose={onClose}
    />
  );
}
