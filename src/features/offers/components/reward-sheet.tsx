import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { offersText } from '../../../text/offers';
import { REWARD_CHOICES } from '../gift-draft';
import { rewardDraftOf, rewardInput, rewardProblems, type Reward } from '../reward-draft';
import { GiftFields } from './gift-fields';

const { rewards: words } = offersText;

export interface RewardSheetProps {
  /** The draft that is changed; null for a new one. */
  readonly reward: Reward | null;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Writes a reward; it stays a draft until it is opened. */
export function RewardSheet({ reward, onClose, onDone }: RewardSheetProps) {
  const { run, pending, error } = useCommand('loyalty.reward.save');
  const form = useDraft(() => rewardDraftOf(reward), rewardProblems);
  const submit = async () => {
    const input = rewardInput(reward?.id ?? null, form.draft);
    if (!form.check() || input === null) return;
    const result = await run(input);
    if (result.ok) onDone(offersText.saved(input.title));
  };
  const typed = (field: 'cost' | 'perPerson') => (
    <TextField label={words[field]} {...fieldOf(form, field)} keyboard="number" maxLength={9} />
  );
  return (
    <FormSheet
      title={reward === null ? words.create : words.editTitle}
      submitLabel={offersText.save}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <GiftFields kinds={REWARD_CHOICES} {...form} />
      {typed('cost')}
      {typed('perPerson')}
    </FormSheet>
  );
}
