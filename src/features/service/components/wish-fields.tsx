import { View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { ChoiceField } from '../../../components/field/choice-field';
import { ChoicesField } from '../../../components/field/choices-field';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import { useNow } from '../../../stores/clock';
import { serviceText } from '../../../text/service';
import { requestText as words } from '../../../text/service-request';
import { freeDayChoices, freeHours, hourChoices, type FreeWindow, type SlotDays } from '../free-slots';
import { slotsAsked, wishesLine, withWishes, type RequestDraft } from '../request-model';
import './service.scss';

export interface WishFieldsProps {
  readonly draft: RequestDraft;
  readonly onChange: (wishes: readonly FreeWindow[]) => void;
  /** What follows when nothing is wished for. */
  readonly noWish?: string;
}

/** When it would suit him, of the windows in which somebody is free. */
export function WishFields({ draft, onChange, noWish }: WishFieldsProps) {
  const asked = slotsAsked(draft);
  const slots = useQuery('service.slot.list', asked);
  const now = useNow();
  if (asked === null) return <Notice tone="quiet" sentence={words.whenLater} />;
  return (
    <Section title={words.when}>
      <Card>
        <View className="service__muted">{words.whenLead}</View>
        {slots.status === 'ready' ? (
          <WishedHours days={slots.data.days} wishes={draft.wishes} onChange={onChange} />
        ) : (
          <AsyncState query={slots} cards={1} />
        )}
        <View className="service__hint">{wishesLine(draft.wishes, now, noWish)}</View>
      </Card>
    </Section>
  );
}

interface WishedHoursProps {
  readonly days: SlotDays;
  readonly wishes: readonly FreeWindow[];
  readonly onChange: (wishes: readonly FreeWindow[]) => void;
}

function WishedHours({ days, wishes, onChange }: WishedHoursProps) {
  const choices = freeDayChoices(days, useNow());
  const [chosen, setChosen] = useState<string>();
  const on = choices.find(({ value }) => value === chosen)?.value ?? choices[0]?.value;
  if (on === undefined) return <Notice tone="now" sentence={serviceText.reschedule.none} />;
  const choose = (starts: readonly string[]) =>
    onChange(withWishes(wishes, on, freeHours(days, on).filter(({ from }) => starts.includes(from))));
  return (
    <>
      <ChoiceField label={serviceText.slots.day} value={on} choices={choices} onChange={setChosen} />
      <ChoicesField
        label={serviceText.slots.hours}
        values={wishes.filter((wish) => wish.on === on).map(({ from }) => from)}
        choices={hourChoices(days, on)}
        onChange={choose}
      />
    </>
  );
}
