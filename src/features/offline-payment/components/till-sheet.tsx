import { useCommand } from '../../../api/use-command';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { offlinePaymentText } from '../../../text/offline-payment';
import { dayWords } from '../../../text/when';
import { tillDraft, tillProblems, toTillSale } from '../till-draft';
import type { OrderMoney } from '../view-model';

export interface TillSheetProps {
  readonly money: OrderMoney;
  readonly onClose: () => void;
  /** @param expectedFen what the retailer has to settle of it */
  readonly onDone: (expectedFen: number) => void;
}

const { till: words, amount } = offlinePaymentText;

/** The ticket with which the buyer paid at the retailer's till. */
export function TillSheet({ money, onClose, onDone }: TillSheetProps) {
  const now = useNow();
  const form = useDraft(() => tillDraft(money, dayOf(now)), (draft) => tillProblems(money, draft));
  const { run, pending, error } = useCommand('payments.ticket.take', { refreshes: ['payments.', 'orders.', 'retailers.'] });
  const submit = async () => {
    if (!form.check()) return;
    const taken = await run(toTillSale(money.orderId, form.draft));
    if (taken.ok) onDone(taken.data.expectedFen);
  };
  return (
    <FormSheet title={words.open} lead={words.lead} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <TextField label={words.ticketNo} {...fieldOf(form, 'ticketNo')} maxLength={40} />
      <DateField label={words.soldOn} {...fieldOf(form, 'soldOn')} shown={dayWords(form.draft.soldOn, now)} latest={dayOf(now)} />
      <TextField label={amount} {...fieldOf(form, 'amount')} keyboard="digit" maxLength={12} />
    </FormSheet>
  );
}
