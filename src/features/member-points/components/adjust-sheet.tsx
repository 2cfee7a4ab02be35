import { View } from '@tarojs/components';
import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { plainLine } from '../../../shared/kernel/plain-text';
import { memberPointsText as words } from '../../../text/member-points';
import {
  adjustedBy,
  adjustProblems,
  afterWords,
  DIRECTIONS,
  NEW_ADJUSTMENT,
  nowWords,
  type AdjustDraft,
} from '../view-model';

export interface AdjustSheetProps {
  readonly phone: string;
  readonly available: number;
  readonly onClose: () => void;
  /** @param available what he has now */
  readonly onDone: (available: number) => void;
}

/** Gives or takes points by hand; what he will have is said before it is booked. */
export function AdjustSheet({ phone, available, onClose, onDone }: AdjustSheetProps) {
  const { run, pending, error } = useCommand('loyalty.points.adjust', { refreshes: ['ledger.'] });
  const problemsOf = (typed: AdjustDraft) => adjustProblems(typed, available);
  const form = useDraft(() => NEW_ADJUSTMENT, problemsOf);
  const { draft } = form;
  const submit = async () => {
    const change = adjustedBy(draft);
    if (!form.check() || change === null) return;
    const result = await run({ phone, points: change, reason: plainLine(draft.reason) });
    if (result.ok) onDone(result.data.available);
  };
  return (
    <FormSheet
      title={words.adjustTitle}
      submitLabel={words.submit}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <View>{nowWords(available)}</View>
      <ChoiceField label={words.direction} {...fieldOf(form, 'direction')} choices={DIRECTIONS} />
      <TextField
        label={words.amount}
        {...fieldOf(form, 'amount')}
        keyboard="number"
        maxLength={7}
        hint={afterWords(draft, available) ?? undefined}
      />
      <TextField
        label={words.reason}
        {...fieldOf(form, 'reason')}
        placeholder={words.reasonPlaceholder}
        maxLength={60}
        hint={words.reasonHint}
      />
    </FormSheet>
  );
}
