import { ChoiceField } from '../../../components/field/choice-field';
import { Notice } from '../../../components/notice/notice';
import { useNow } from '../../../stores/clock';
import { serviceText } from '../../../text/service';
import { freeDayChoices, freeHours, hourChoices, type FreeWindow, type SlotDays } from '../free-slots';

export interface SlotFieldsProps {
  readonly days: SlotDays;
  readonly value: FreeWindow | null;
  readonly onChange: (window: FreeWindow) => void;
}

/** A day and its hours, of those in which somebody is free. */
export function SlotFields({ days, value, onChange }: SlotFieldsProps) {
  const choices = freeDayChoices(days, useNow());
  if (choices.length === 0) return <Notice tone="now" sentence={serviceText.reschedule.none} />;
  const choose = (on: string, from?: string) => {
    const hours = freeHours(days, on);
    const window = hours.find((each) => each.from === from) ?? hours[0];
    if (window !== undefined) onChange(window);
  };
  return (
    <>
      <ChoiceField label={serviceText.slots.day} value={value?.on ?? null} choices={choices} onChange={(on) => choose(on, value?.from)} />
      {value === null ? null : (
        <ChoiceField
          label={serviceText.slots.hours}
          value={value.from}
          choices={hourChoices(days, value.on)}
          onChange={(from) => choose(value.on, from)}
        />
      )}
    </>
  );
}
