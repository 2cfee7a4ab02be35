import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextField } from '../../../components/field/text-field';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
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
  const form = useDraft(() => prize, prizeProblems);
  const submit = () => {
    if (form.check()) onKeep(form.draft);
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
      <GiftFields kinds={PRIZE_CHOICES} {...form} />
      <TextField
        label={words.chance}
        {...fieldOf(form, 'chance')}
        keyboard="digit"
        maxLength={6}
        hint={words.chanceHint}
      />
    </Sheet>
  );
}
