import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ReasonField } from '../../../components/field/reason-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { serviceText } from '../../../text/service';
import type { StepSheetProps } from './reschedule-sheet';

const words = serviceText.cancel;

/** Nobody is to come any more: its consequence is named and its reason asked. */
export function CancelSheet({ workOrderId, onClose, onDone }: StepSheetProps) {
  const { run, pending, error } = useCommand('service.work_order.cancel', { refreshes: ['orders.'] });
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const isMissing = reason.trim() === '';
  const submit = async () => {
    setChecked(true);
    if (isMissing) return;
    if ((await run({ workOrderId, reason: reason.trim() })).ok) onDone(words.done);
  };
  return (
    <FormSheet
      title={words.title}
      lead={words.hint}
      submitLabel={words.submit}
      pending={pending}
      error={error}
      danger
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonField
        label={words.label}
        ownLabel={words.own}
        choices={words.choices}
        value={reason}
        placeholder={words.placeholder}
        maxLength={60}
        error={checked && isMissing ? words.needed : undefined}
        onChange={setReason}
      />
    </FormSheet>
  );
}
