import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextField } from '../../../components/field/text-field';
import { Notice } from '../../../components/notice/notice';
import { Sheet } from '../../../components/sheet/sheet';
import { failureSentence } from '../../../text/failures';
import { offersText } from '../../../text/offers';
import { REWARD_CHOICES } from '../gift-draft';
import { rewardDraftOf, rewardInput, rewardProblems, type Reward, type RewardDraft } from '../reward-draft';
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
  const [draft, setDraft] = useState<RewardDraft>(() => rewardDraftOf(reward));
  const [checked, setChecked] = useState(false);
  const problems = checked ? rewardProblems(draft) : {};
  const submit = async () => {
    setChecked(true);
    const input = rewardInput(reward?.id ?? null, draft);
    if (input === null) return;
    const result = await run(input);
    if (result.ok) onDone(offersText.saved(input.title));
  };
  const typed = (field: 'cost' | 'perPerson') => (
    <TextField
      label={words[field]}
      value={draft[field]}
      keyboard="number"
      maxLength={9}
      error={problems[field]}
      onChange={(value) => setDraft({ ...draft, [field]: value })}
    />
  );
  return (
    <Sheet
      open
      title={reward === null ? words.create : words.editTitle}
      onClose={onClose}
      footer={<PrimaryAction label={offersText.save} loading={pending} onPress={() => void submit()} />}
    >
      <GiftFields draft={draft} kinds={REWARD_CHOICES} problems={problems} onChange={setDraft} />
      {typed('cost')}
      {typed('perPerson')}
      {error === undefined ? null : <Notice tone="danger" sentence={failureSentence(error)} />}
    </Sheet>
  );
}
