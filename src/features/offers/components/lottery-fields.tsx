import { Card } from '../../../components/card/card';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import { useNow } from '../../../stores/clock';
import { offersText } from '../../../text/offers';
import { dateWords } from '../../../text/when';
import type { LotteryDraft, LotteryProblems } from '../lottery-draft';

const { form: words } = offersText.lotteries;

export interface LotteryFieldsProps {
  readonly draft: LotteryDraft;
  readonly problems: LotteryProblems;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly onChange: (draft: LotteryDraft) => void;
}

/** What a lottery is called, when it is, and how often one may draw. */
export function LotteryFields({ draft, problems, today, onChange }: LotteryFieldsProps) {
  const now = useNow();
  const day = (field: 'opensOn' | 'closesOn', earliest: string) => {
    const value = draft[field];
    return (
      <DateField
        label={words[field]}
        value={value}
        shown={value === null ? undefined : dateWords(value, now)}
        earliest={earliest}
        error={problems[field]}
        onChange={(on) => onChange({ ...draft, [field]: on })}
      />
    );
  };
  const count = (field: 'freeDraws' | 'paidDraws' | 'cost', hint?: string) => (
    <TextField
      label={words[field]}
      value={draft[field]}
      keyboard="number"
      maxLength={9}
      hint={hint}
      error={problems[field]}
      onChange={(typed) => onChange({ ...draft, [field]: typed })}
    />
  );
  return (
    <Card>
      <TextField
        label={words.title}
        value={draft.title}
        placeholder={words.titlePlaceholder}
        maxLength={30}
        error={problems.title}
        onChange={(title) => onChange({ ...draft, title })}
      />
      {day('opensOn', today)}
      {day('closesOn', draft.opensOn ?? today)}
      {count('freeDraws')}
      {count('paidDraws', words.paidHint)}
      {draft.paidDraws.trim() === '0' ? null : count('cost')}
      <TextField
        label={words.rules}
        value={draft.rules}
        placeholder={words.rulesPlaceholder}
        multiline
        maxLength={1000}
        onChange={(rules) => onChange({ ...draft, rules })}
      />
    </Card>
  );
}
