import { useCommand } from '../../../api/use-command';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { retailersText } from '../../../text/retailers';
import { dayWords } from '../../../text/when';
import { ticketProblems, toTicket, type TicketDraft } from '../ticket-draft';

export interface TicketSheetProps {
  readonly organisationId: string;
  readonly onClose: () => void;
  readonly onWritten: (expectedFen: number) => void;
}

const { record: words } = retailersText;

/** Writes a ticket down as it is printed. */
export function TicketSheet({ organisationId, onClose, onWritten }: TicketSheetProps) {
  const now = useNow();
  const form = useDraft<TicketDraft>(() => ({ ticketNo: '', soldOn: dayOf(now), amount: '', goods: '' }), ticketProblems);
  const { run, pending, error } = useCommand('retailers.ticket.record');
  const submit = async () => {
    if (!form.check()) return;
    const written = await run(toTicket(organisationId, form.draft));
    if (written.ok) onWritten(written.data.expectedFen);
  };
  return (
    <FormSheet title={words.title} lead={words.lead} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <TextField label={words.ticketNo} {...fieldOf(form, 'ticketNo')} maxLength={40} />
      <DateField label={words.soldOn} {...fieldOf(form, 'soldOn')} shown={dayWords(form.draft.soldOn, now)} latest={dayOf(now)} />
      <TextField label={words.amount} {...fieldOf(form, 'amount')} maxLength={12} />
      <TextField label={words.goods} {...fieldOf(form, 'goods')} maxLength={60} />
    </FormSheet>
  );
}
