import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyText } from '../../../components/money/money-text';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { paybacksText } from '../../../text/paybacks';
import { dayWords } from '../../../text/when';
import { paybackView } from '../paybacks-model';
import { billWords } from '../view-model';
import { tillReturnProblems, toTillReturn, type TillReturnDraft } from '../till-return';
import type { HandOverSheetProps } from './hand-over-sheet';

const words = paybacksText.atTill;
const WAYS = (['ticket', 'struck_off'] as const).map((value) => ({ value, label: words.ways[value] }));

/** What was paid at a retailer's till goes back there: with a ticket of its own, or by striking the sale's off. */
export function TillReturnSheet({ payback, onClose, onDone }: HandOverSheetProps) {
  const now = useNow();
  const { run, pending, error } = useCommand('payments.payback.settle', { refreshes: ['ledger.', 'orders.', 'retailers.'] });
  const form = useDraft<TillReturnDraft>(() => ({ kind: 'ticket', ticketNo: '', soldOn: dayOf(now), reason: '' }), tillReturnProblems);
  const { kind, soldOn } = form.draft;
  const view = paybackView(payback, now);
  const { id, amountFen, ticketNo } = payback;

  const submit = async () => {
    if (!form.check()) return;
    const result = await run(toTillReturn(id, form.draft));
    if (result.ok) onDone(paybacksText.done.handedOver(billWords(payback), amountFen));
  };

  return (
    <FormSheet title={words.title} lead={words.lead(ticketNo ?? '')} submitLabel={paybacksText.handOverSubmit(amountFen)} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <MoneyText amount={view.amount} size="figure" />
      <ListRow title={view.title} detail={view.order} />
      <ChoiceField label={words.how} {...fieldOf(form, 'kind')} choices={WAYS} hint={words.hints[kind]} />
      {kind === 'ticket' ? (
        <>
          <TextField label={words.ticketNo} {...fieldOf(form, 'ticketNo')} maxLength={40} />
          <DateField label={words.soldOn} {...fieldOf(form, 'soldOn')} shown={dayWords(soldOn, now)} latest={dayOf(now)} />
        </>
      ) : (
        <TextField label={words.reason} {...fieldOf(form, 'reason')} placeholder={words.reasonPlaceholder} maxLength={60} />
      )}
    </FormSheet>
  );
}
