import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ReasonField } from '../../../components/field/reason-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { plainLine } from '../../../shared/kernel/plain-text';
import { holdsText } from '../../../text/commission-office';
import type { HoldRow } from './holds-screen';

export interface DecideSheetProps {
  readonly row: HoldRow;
  readonly pass: boolean;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}

/** Whether an amount goes its way, and why; he it is of reads the reason. */
export function DecideSheet({ row, pass, onClose, onDecided }: DecideSheetProps) {
  const { run, pending, error } = useCommand('commission.hold.decide', { refreshes: ['ledger.'] });
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const said = plainLine(reason);
  const decide = async () => {
    setChecked(true);
    if (said !== '' && (await run({ entryId: row.id, pass, words: said })).ok) onDecided();
  };
  return (
    <FormSheet
      title={pass ? holdsText.passTitle(row.name, row.earnedFen) : holdsText.refuseTitle(row.name, row.earnedFen)}
      lead={pass ? holdsText.passLead : holdsText.refuseLead}
      submitLabel={pass ? holdsText.pass : holdsText.refuse}
      pending={pending}
      error={error}
      danger={!pass}
      onSubmit={decide}
      onClose={onClose}
    >
      <ReasonField
        label={holdsText.reason}
        ownLabel={holdsText.ownReason}
        choices={pass ? holdsText.passReasons : holdsText.refuseReasons}
        value={reason}
        placeholder={pass ? holdsText.passPlaceholder : holdsText.refusePlaceholder}
        maxLength={100}
        error={checked && said === '' ? holdsText.reasonNeeded : undefined}
        onChange={setReason}
      />
    </FormSheet>
  );
}
