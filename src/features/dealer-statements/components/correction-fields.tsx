import { SelectField } from '../../../components/field/select-field';
import { TextField } from '../../../components/field/text-field';
import { SETTLEMENT_SUBJECTS, type SettlementSubject } from '../../../shared/domain/trade/terms';
import { dealerStatementsText } from '../../../text/dealer-statements';
import { tradeText } from '../../../text/trade';
import { correctedFen } from '../view-model';

const words = dealerStatementsText.office;
const SUBJECTS = SETTLEMENT_SUBJECTS.map((value) => ({ value, label: tradeText.subjects[value] }));

interface CorrectionDraft {
  readonly amount: string;
  readonly subject: SettlementSubject;
}

export const EMPTY_CORRECTION: CorrectionDraft = { amount: '', subject: 'goods' };

interface CorrectionFieldsProps {
  readonly draft: CorrectionDraft;
  /** Whether what is wrong is said by now. */
  readonly checked: boolean;
  readonly onChange: (draft: CorrectionDraft) => void;
}

/** How much is corrected, and under which subject. */
export function CorrectionFields({ draft, checked, onChange }: CorrectionFieldsProps) {
  const wrong = checked && correctedFen(draft.amount) === null ? words.amountWrong : undefined;
  return (
    <>
      <TextField label={words.amount} value={draft.amount} hint={words.amountHint} maxLength={13} error={wrong} onChange={(amount) => onChange({ ...draft, amount })} />
      <SelectField label={words.subject} value={draft.subject} options={SUBJECTS} onChange={(subject) => onChange({ ...draft, subject })} />
    </>
  );
}
