import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextAction } from '../../../components/action/text-action';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { ROW_DECISIONS, type RowDecision } from '../../../shared/domain/retailers/states';
import { plainLine } from '../../../shared/kernel/plain-text';
import { amountWords } from '../../../text/amounts';
import { retailersText } from '../../../text/retailers';
import { decisionWords, type Row } from '../view-model';

const { decide: words, problems } = retailersText;

export interface DecisionSheetProps {
  readonly settlementId: string;
  readonly row: Row;
  /** Of a row that was tied to its ticket by hand. */
  readonly onUntie: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Finance says what becomes of a row that brings another amount. */
export function DecisionSheet({ settlementId, row: { rowNo, match, decision }, onUntie, onClose }: DecisionSheetProps) {
  const differenceFen = match?.differenceFen ?? 0;
  // What comes twice is the retailer's: it is not kept by a tap on what stands there already.
  const [kind, setKind] = useState<RowDecision>(decision?.kind ?? (match?.reason === 'paid_again' ? 'claim' : 'accept'));
  const [said, setSaid] = useState(decision?.words ?? '');
  const [checked, setChecked] = useState(false);
  const { run, pending, error } = useCommand('retailers.settlement.decide');
  const isMissing = plainLine(said) === '';
  const submit = async () => {
    setChecked(true);
    if (isMissing) return;
    if ((await run({ settlementId, rowNo, decision: kind, words: said })).ok) onClose();
  };
  const accepting = differenceFen > 0 ? words.acceptMoreHint : words.acceptHint;
  const hint = kind === 'accept' ? accepting(amountWords(Math.abs(differenceFen))) : words.claimHint;
  const labels = decisionWords(differenceFen);
  const choices = ROW_DECISIONS.map((value) => ({ value, label: labels[value] }));
  return (
    <FormSheet title={words.title(rowNo)} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <ChoiceField<RowDecision> label={words.label} value={kind} choices={choices} hint={hint} onChange={setKind} />
      <TextField label={words.words} value={said} placeholder={words.placeholder} maxLength={100} error={checked && isMissing ? problems.words : undefined} onChange={setSaid} />
      {onUntie === undefined ? null : <TextAction label={retailersText.tie.untie} onPress={onUntie} />}
    </FormSheet>
  );
}
