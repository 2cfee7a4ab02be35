import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ReasonField } from '../../../components/field/reason-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { plainLine } from '../../../shared/kernel/plain-text';
import { creditText } from '../../../text/credit';
import type { Contestant } from '../view-model';

export interface OverruleSheetProps extends Pick<Contestant, 'touchId' | 'chain'> {
  readonly orderId: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** An order given to another than the rule says, and why. */
export function OverruleSheet({ orderId, touchId, chain, name, onClose, onDone }: OverruleSheetProps) {
  const { run, pending, error } = useCommand('attribution.credit.overrule');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const said = plainLine(reason);
  const give = async () => {
    setChecked(true);
    if (said !== '' && (await run({ orderId, chain, touchId, reason: said })).ok) onDone();
  };
  return (
    <FormSheet
      title={creditText.giveTitle(name)}
      lead={creditText.giveLead}
      submitLabel={creditText.give}
      pending={pending}
      error={error}
      onSubmit={give}
      onClose={onClose}
    >
      <ReasonField
        label={creditText.reason}
        ownLabel={creditText.ownReason}
        choices={creditText.reasons}
        value={reason}
        placeholder={creditText.reasonPlaceholder}
        maxLength={100}
        error={checked && said === '' ? creditText.reasonNeeded : undefined}
        onChange={setReason}
      />
    </FormSheet>
  );
}
