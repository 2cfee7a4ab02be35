import { addresseeText } from '../../text/addressee';
import { ChoiceField, type Choice } from '../field/choice-field';

interface Hours {
  readonly from: string;
  readonly to: string;
}

export interface Window extends Hours {
  /** `YYYY-MM-DD` */
  readonly on: string;
}

export interface WindowFieldProps {
  readonly value: Window | null;
  readonly days: readonly Choice<string>[];
  /** The windows of a day that can be chosen; not empty for any of `days`. */
  readonly hoursOf: (on: string) => readonly Hours[];
  readonly hoursWords: (hours: Hours) => string;
  readonly onChange: (window: Window | null) => void;
}

const NO_WISH = 'none';

/** A wished day and its hours, or no wish at all. The hours stay when the day changes, where they can. */
export function WindowField({ value, days, hoursOf, hoursWords, onChange }: WindowFieldProps) {
  const chosenDay = value !== null && days.some((day) => day.value === value.on) ? value.on : NO_WISH;

  const choose = (on: string, from: string | undefined) => {
    const open = on === NO_WISH ? [] : hoursOf(on);
    const hours = open.find((each) => each.from === from) ?? open[0];
    onChange(hours === undefined ? null : { on, from: hours.from, to: hours.to });
  };

  return (
    <>
      <ChoiceField
        label={addresseeText.day}
        value={chosenDay}
        choices={[{ value: NO_WISH, label: addresseeText.noWish }, ...days]}
        onChange={(on) => choose(on, value?.from)}
      />
      {chosenDay === NO_WISH ? null : (
        <ChoiceField
          label={addresseeText.hours}
          value={value?.from ?? null}
          choices={hoursOf(chosenDay).map((hours) => ({ value: hours.from, label: hoursWords(hours) }))}
          onChange={(from) => choose(chosenDay, from)}
        />
      )}
    </>
  );
}
