import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { statementsText as words } from '../../../text/statements';

const WAYS = [
  { value: 'redraw', label: words.redraw },
  { value: 'keep', label: words.keep },
] as const;

/** What finance says to an objection, and whether it is summed anew. */
export function AnswerSheet({ statementId, onClose }: { readonly statementId: string; readonly onClose: () => void }) {
  const { run, pending, error } = useCommand('commission.statement.answer');
  const [way, setWay] = useState<(typeof WAYS)[number]['value']>('redraw');
  const [said, setSaid] = useState('');
  const [checked, setChecked] = useState(false);
  const missing = said.trim() === '';
  const submit = async () => {
    setChecked(true);
    if (!missing && (await run({ statementId, words: said.trim(), redraw: way === 'redraw' })).ok) onClose();
  };
  return (
    <FormSheet title={words.answerTitle} lead={words.answerLead} submitLabel={words.answer} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <ChoiceField label={words.sums.net} value={way} choices={WAYS} onChange={setWay} />
      <TextField
        label={words.answer}
        value={said}
        placeholder={words.answerPlaceholder}
        maxLength={200}
        multiline
        error={checked && missing ? words.answerNeeded : undefined}
        onChange={setSaid}
      />
    </FormSheet>
  );
}
