import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { dealerStatementsText } from '../../../text/dealer-statements';
import { correctedFen } from '../view-model';
import { CorrectionFields, EMPTY_CORRECTION } from './correction-fields';

const words = dealerStatementsText.office;
const WAYS = (['explain', 'correct'] as const).map((value) => ({ value, label: words.ways[value] }));

interface AnswerSheetProps {
  readonly statementId: string;
  readonly objectionId: string;
  readonly onClose: () => void;
}

/** What the office says to a doubt: an explanation, or that it corrects it. */
export function AnswerSheet({ statementId, objectionId, onClose }: AnswerSheetProps) {
  const { run, pending, error } = useCommand('dealers.statement.answer');
  const [way, setWay] = useState<(typeof WAYS)[number]['value']>('explain');
  const [said, setSaid] = useState('');
  const [draft, setDraft] = useState(EMPTY_CORRECTION);
  const [checked, setChecked] = useState(false);
  const amountFen = correctedFen(draft.amount);
  const missing = said.trim() === '';
  const submit = async () => {
    setChecked(true);
    if (missing || (way === 'correct' && amountFen === null)) return;
    const correction = way === 'correct' && amountFen !== null ? { correction: { amountFen, subject: draft.subject } } : {};
    if ((await run({ statementId, objectionId, words: said.trim(), ...correction })).ok) onClose();
  };
  return (
    <FormSheet
      title={words.answerTitle}
      lead={way === 'correct' ? words.correctLead : undefined}
      submitLabel={words.answer}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField label={words.way} value={way} choices={WAYS} onChange={setWay} />
      {way === 'correct' ? <CorrectionFields draft={draft} checked={checked} onChange={setDraft} /> : null}
      <TextField label={words.answerLabel} value={said} placeholder={words.answerPlaceholder} maxLength={100} multiline error={checked && missing ? words.answerNeeded : undefined} onChange={setSaid} />
    </FormSheet>
  );
}
