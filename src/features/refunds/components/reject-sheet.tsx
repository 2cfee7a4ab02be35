import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ReasonField } from '../../../components/field/reason-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { refundsText } from '../../../text/refunds';

export interface RejectSheetProps {
  readonly refundId: string;
  readonly onClose: () => void;
  readonly onRejected: () => void;
}

/** A refund that is not given, and why. */
export function RejectSheet({ refundId, onClose, onRejected }: RejectSheetProps) {
  const { run, pending, error } = useCommand('orders.refund.reject');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const reject = async () => {
    setChecked(true);
    if (reason.trim() === '') return;
    const result = await run({ refundId, reason: reason.trim() });
    if (result.ok) onRejected();
  };
  return (
    <FormSheet
      title={refundsText.rejectTitle}
      lead={refundsText.rejectHint}
      submitLabel={refundsText.reject}
      pending={pending}
      error={error}
      danger
      onSubmit={reject}
      onClose={onClose}
    >
      <ReasonField
        label={refundsText.rejectReason}
        ownLabel={refundsText.rejectOwn}
        choices={refundsText.rejectChoices}
        value={reason}
        placeholder={refundsText.rejectPlaceholder}
        maxLength={60}
        error={checked && reason.trim() === '' ? refundsText.rejectNeeded : undefined}
        onChange={setReason}
      />
    </FormSheet>
  );
}
