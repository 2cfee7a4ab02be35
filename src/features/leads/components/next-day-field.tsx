import { TextAction } from '../../../components/action/text-action';
import { DateField } from '../../../components/field/date-field';
import { NEXT_DAYS_AHEAD } from '../../../shared/domain/leads/clock';
import { addDays, dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { leadSheets } from '../../../text/leads';
import { dateWords } from '../../../text/when';

const { follow: words } = leadSheets;

/** The day on which he is to be called again, or none. */
export function NextDayField({ value, onChange }: { readonly value: string | null; readonly onChange: (nextOn: string | null) => void }) {
  const now = useNow();
  const today = dayOf(now);
  return (
    <>
      <DateField
        label={words.nextOn}
        hint={words.nextHint}
        value={value}
        shown={value === null ? undefined : dateWords(value, now)}
        earliest={today}
        latest={addDays(today, NEXT_DAYS_AHEAD)}
        onChange={onChange}
      />
      {value === null ? null : <TextAction label={words.noNext} onPress={() => onChange(null)} />}
    </>
  );
}
