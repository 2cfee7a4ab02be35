import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import type { PickupCommand } from '../../../shared/domain/dealers/pickup';
import { amountWords } from '../../../text/amounts';
import { dealersText } from '../../../text/dealers';
import { overFen, type Pickup } from '../view-model';
import { CountedSheet } from './counted-sheet';

const { sheet: words, commands } = dealersText;

export interface PickupSheetProps {
  readonly command: PickupCommand;
  readonly pickup: Pickup;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What a step needs to be said: a reason, or how many of which model. */
export function PickupSheet(props: PickupSheetProps) {
  if (props.command === 'approve') return <ReasonSheet {...props} action="dealers.pickup.approve" lead={words.approveLead(amountWords(overFen(props.pickup)))} />;
  if (props.command === 'refuse') return <ReasonSheet {...props} action="dealers.pickup.refuse" danger />;
  if (props.command === 'cancel') return <ReasonSheet {...props} action="dealers.pickup.cancel" lead={words.cancelLead} danger />;
  return <CountedSheet {...props} />;
}

interface ReasonSheetProps extends PickupSheetProps {
  readonly action: 'dealers.pickup.approve' | 'dealers.pickup.refuse' | 'dealers.pickup.cancel';
  readonly lead?: string;
  readonly danger?: boolean;
}

function ReasonSheet({ action, command, pickup, lead, danger = false, onClose, onDone }: ReasonSheetProps) {
  const { run, pending, error } = useCommand(action);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const missing = checked && reason.trim() === '' ? words.reasonNeeded : undefined;
  const submit = async () => {
    setChecked(true);
    if (reason.trim() !== '' && (await run({ pickupId: pickup.card.id, reason: reason.trim() })).ok) onDone();
  };
  return (
    <FormSheet title={commands[command]} lead={lead} submitLabel={commands[command]} danger={danger} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <TextField label={words.reason} value={reason} placeholder={words.reasonPlaceholder} maxLength={60} error={missing} onChange={setReason} />
    </FormSheet>
  );
}
