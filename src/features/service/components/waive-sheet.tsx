import { useCommand } from '../../../api/use-command';
import { ReasonField } from '../../../components/field/reason-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { parseYuan } from '../../../shared/kernel/money';
import { amountWords } from '../../../text/amounts';
import { waiveText as words } from '../../../text/work-orders';
import { waiveProblems, type WaiveDraft } from '../staff-model';
import type { StepSheetProps } from './reschedule-sheet';

export interface WaiveSheetProps extends StepSheetProps {
  /** What was agreed and not taken off yet, whole fen. */
  readonly mostFen: number;
}

/** Takes something off what the customer agreed to; his limit is the server's to know. */
export function WaiveSheet({ workOrderId, mostFen, onClose, onDone }: WaiveSheetProps) {
  const form = useDraft<WaiveDraft>(
    () => ({ amount: '', reason: '' }),
    (draft) => waiveProblems(draft, mostFen),
  );
  const { run, pending, error } = useCommand('service.charge.waive', { refreshes: ['payments.'] });
  const submit = async () => {
    const amountFen = parseYuan(form.draft.amount);
    if (!form.check() || amountFen === null) return;
    const result = await run({ workOrderId, amountFen, reason: form.draft.reason.trim() });
    if (result.ok) onDone(words.done(amountWords(result.data.agreedFen)));
  };
  return (
    <FormSheet
      title={words.title}
      lead={words.lead(amountWords(mostFen))}
      submitLabel={words.submit}
      pending={pending}
      error={error}
      danger
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label={words.amount} keyboard="digit" maxLength={12} {...fieldOf(form, 'amount')} />
      <ReasonField
        label={words.reason}
        ownLabel={words.own}
        choices={words.choices}
        placeholder={words.placeholder}
        maxLength={60}
        {...fieldOf(form, 'reason')}
      />
    </FormSheet>
  );
}
