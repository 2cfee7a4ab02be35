import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { Notice } from '../../../components/notice/notice';
import { dealerStatementsText } from '../../../text/dealer-statements';
import { correctedFen } from '../view-model';
import { CorrectionFields, EMPTY_CORRECTION } from './correction-fields';
import './dealer-statements.scss';

const words = dealerStatementsText.office;

/** Asks for a correction of a dealer's account; somebody else books it. For who keeps the books alone. */
export function RequestCorrection({ organisationId }: { readonly organisationId: string }) {
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  const finish = () => {
    setAsking(false);
    setDone(true);
  };
  return (
    <>
      {done ? <Notice tone="done" sentence={words.requested} /> : null}
      <View className="dealer-statements__actions">
        <QuietAction label={words.request} size="small" onPress={() => setAsking(true)} />
      </View>
      {asking ? <RequestSheet organisationId={organisationId} onClose={() => setAsking(false)} onDone={finish} /> : null}
    </>
  );
}

interface RequestSheetProps {
  readonly organisationId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function RequestSheet({ organisationId, onClose, onDone }: RequestSheetProps) {
  const { run, pending, error } = useCommand('dealers.correction.request');
  const [draft, setDraft] = useState(EMPTY_CORRECTION);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const amountFen = correctedFen(draft.amount);
  const missing = reason.trim() === '';
  const submit = async () => {
    setChecked(true);
    if (amountFen === null || missing) return;
    if ((await run({ organisationId, amountFen, subject: draft.subject, reason: reason.trim() })).ok) onDone();
  };
  return (
    <FormSheet title={words.requestTitle} lead={words.correctLead} submitLabel={words.requestTitle} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <CorrectionFields draft={draft} checked={checked} onChange={setDraft} />
      <TextField label={words.reason} value={reason} placeholder={words.reasonPlaceholder} maxLength={100} error={checked && missing ? words.reasonNeeded : undefined} onChange={setReason} />
    </FormSheet>
  );
}
