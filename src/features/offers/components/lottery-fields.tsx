import { Card } from '../../../components/card/card';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import { fieldOf, type Form } from '../../../components/form-sheet/use-draft';
import { useNow } from '../../../stores/clock';
import { offersText } from '../../../text/offers';
import { dateWords } from '../../../text/when';
import type { LotteryDraft } from '../lottery-draft';

const { form: words } = offersText.lotteries;

export interface LotteryFieldsProps {
  readonly form: Form<LotteryDraft>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** What a lottery is called, when it is, and how often one may draw. */
export function LotteryFields({ form, today }: LotteryFieldsProps) {
  const { draft } = form;
  const now = useNow();
  const day = (field: 'opensOn' | 'closesOn', earliest: string) => {
    const { value, error, onChange } = fieldOf(form, field);
    return (
      <DateField
        label={words[field]}
        value={value}
        shown={value === null ? undefined : dateWords(value, now)}
        earliest={earliest}
        error={error}
        onChange={onChange}
      />
    );
  };
  const count = (field: 'freeDraws' | 'paidDraws' | 'cost', hint?: string) => (
    <TextField label={words[field]} {...fieldOf(form, field)} keyboard="number" maxLength={9} hint={hint} />
  );
  return (
    <Card>
      <TextField label={words.title} {...fieldOf(form, 'title')} placeholder={words.titlePlaceholder} maxLength={30} />
      {day('opensOn', today)}
      {day('closesOn', draft.opensOn ?? today)}
      {count('freeDraws')}
      {count('paidDraws', words.paidHint)}
      {draft.paidDraws.trim() === '0' ? null : count('cost')}
      <TextField
        label={words.rules}
        {...fieldOf(form, 'rules')}
        placeholder={words.rulesPlaceholder}
        multiline
        maxLength={1000}
      />
    </Card>
  );
}
