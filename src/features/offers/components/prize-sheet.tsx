import { useState } from 'react';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextField } from '../../../components/field/text-field';
import { Sheet } from '../../../components/sheet/sheet';
import { offersText } from '../../../text/offers';
import { PRIZE_CHOICES } from '../gift-draft';
import { prizeProblems, type PrizeDraft } from '../lottery-draft';
import { GiftFields } from './gift-fields';

const { form: words } = offersText.lotteries;

export interface PrizeSheetProps {
  readonly prize: PrizeDraft;
  readonly isNew: boolean;
  readonly onClose: () => void;
  /** Only ever with a prize that nothing is wrong with. */
  readonly onKeep: (prize: PrizeDraft) => void;
  readonly onRemove: () => void;
}

/** One prize: what it is, how many there are, and the chance of it. */
export function PrizeSheet({ prize, isNew, onClose, onKeep, onRemove }: PrizeSheetProps) {
  const [draft, setDraft] = useState<PrizeDraft>(prize);
  const [checked, setChecked] = useState(false);
  const problems = checked ? prizeProblems(draft) : {};
  const submit = () => {
    setChecked(true);
    if (Object.keys(prizeProblems(draft)).length === 0) onKeep(draft);
  };
  return (
    <Sheet
      open
      title={isNew ? words.newPrize : words.editPrize}
      onClose={onClose}
      footer={
        <ActionBar>
          {isNew ? null : <QuietAction label={words.removePrize} onPress={onRemove} />}
          <PrimaryAction label={words.keepPrize} onPress={submit} />
        </ActionBar>
      }
    >
      <GiftFields draft={draft} kinds={PRIZE_CHOICES} problems={problems} onChange={setDraft} />
      <TextField
        label={words.chance}
        value={draft.chance}
        keyboard="digit"
        maxLength={6}
        hint={words.chanceHint}
        error={problems.chance}
        onChange={(chance) => setDraft({ ...draft, chance })}
      />
    </Sheet>
  );
}
