import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextAction } from '../../../components/action/text-action';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import type { RowDecision } from '../../../shared/domain/retailers/states';
import { plainLine } from '../../../shared/kernel/plain-text';
import { amountWords } from '../../../text/amounts';
import { retailersText } from '../../../text/retailers';
import type { Row } from '../view-model';

const { decide: words, problems } = retailersText;
const CHOICES = [
  { value: 'accept', label: words.accept },
  { value: 'claim', label: words.claim },
] as const;

export interface DecisionSheetProps {
  readonly settlementId: string;
  readonly row: Row;
  /** Of a row that was tied to its ticket by hand. */
  readonly onUntie: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Finance says what becomes of a row that brings another amount. */
export function DecisionSheet({ settlementId, row: { rowNo, match, decision }, onUntie, onClose }: DecisionSheetProps) {
  const [kind, setKind] = useState<RowDecision>(decision?.kind ?? 'accept');
  const [said, setSaid] = useState(decision?.words ?? '');
  const [checked, setChecked] = useState(false);
  const { run, pending, error } = useCommand('retailers.settlement.decide');
  const isMissing = plainLine(said) === '';
  const submit = async () => {
    setChecked(true);
    if (isMissing) return;
    if ((await run({ settlementId, rowNo, decision: kind, words: said })).ok) onClose();
  };
  const hint = kind === 'accept' ? words.acceptHint(amountWords(Math.abs(match?.differenceFen ?? 0))) : words.claimHint;
  return (
    <FormSheet title={words.title(rowNo)} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <ChoiceField<RowDecision> label={words.label} value={kind} choices={CHOICES} hint={hint} onChange={setKind} />
      <TextField label={words.words} value={said} placeholder={words.placeholder} maxLength={100} error={checked && isMissing ? problems.words : undefined} onChange={setSaid} />
      {onUntie === undefined ? null : <TextAction label={retailersText.tie.untie} onPress={onUntie} />}
    </FormSheet>
  );
}
