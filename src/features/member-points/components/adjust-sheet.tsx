import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { PrimaryAction } from '../../../components/action/primary-action';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { Notice } from '../../../components/notice/notice';
import { Sheet } from '../../../components/sheet/sheet';
import { plainLine } from '../../../shared/kernel/plain-text';
import { failureSentence } from '../../../text/failures';
import { memberPointsText as words } from '../../../text/member-points';
import { adjustedBy, adjustProblems, afterWords, DIRECTIONS, NEW_ADJUSTMENT, nowWords } from '../view-model';

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
  const [draft, setDraft] = useState(NEW_ADJUSTMENT);
  const [checked, setChecked] = useState(false);
  const problems = checked ? adjustProblems(draft, available) : {};
  const submit = async () => {
    setChecked(true);
    const change = adjustedBy(draft);
    if (change === null || Object.keys(adjustProblems(draft, available)).length > 0) return;
    const result = await run({ phone, points: change, reason: plainLine(draft.reason) });
    if (result.ok) onDone(result.data.available);
  };
  return (
    <Sheet
      open
      title={words.adjustTitle}
      onClose={onClose}
      footer={<PrimaryAction label={words.submit} loading={pending} onPress={() => void submit()} />}
    >
      <View>{nowWords(available)}</View>
      <ChoiceField
        label={words.direction}
        value={draft.direction}
        choices={DIRECTIONS}
        onChange={(direction) => setDraft({ ...draft, direction })}
      />
      <TextField
        label={words.amount}
        value={draft.amount}
        keyboard="number"
        maxLength={7}
        hint={afterWords(draft, available) ?? undefined}
        error={problems.amount}
        onChange={(amount) => setDraft({ ...draft, amount })}
      />
      <TextField
        label={words.reason}
        value={draft.reason}
        placeholder={words.reasonPlaceholder}
        maxLength={60}
        hint={words.reasonHint}
        error={problems.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      {error === undefined ? null : <Notice tone="danger" sentence={failureSentence(error)} />}
    </Sheet>
  );
}
