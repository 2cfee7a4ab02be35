import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { ChoiceField } from '../../../components/field/choice-field';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { Sheet } from '../../../components/sheet/sheet';
import { visitDaysAhead, windowsAhead } from '../../../shared/domain/orders/visit-windows';
import { useNow } from '../../../stores/clock';
import { orderCommandsText } from '../../../text/orders';
import { dayWords, hoursWords, shortDayWords, windowWords } from '../../../text/when';
import {
  chosenTechnician,
  scheduleInput,
  scheduleProblems,
  startingSchedule,
  technicianChoices,
  type Schedule,
  type Technician,
} from '../schedule-model';
import type { OrderView } from '../view-model';
import type { CommandSheetProps } from '../command-sheet-props';
import './command.scss';

const DAYS_TO_CHOOSE = 7;
const words = orderCommandsText.schedule;

/** The window that begins at the same time, else the first there is. */
function sameHours(windows: readonly Schedule['hours'][], wanted: Schedule['hours']): Schedule['hours'] {
  return windows.find(({ from }) => from === wanted.from) ?? windows[0] ?? wanted;
}

interface ScheduleFieldsProps {
  readonly card: OrderView['card'];
  readonly technicians: readonly Technician[];
  readonly schedule: Schedule;
  readonly problems: ReturnType<typeof scheduleProblems>;
  readonly onChange: (part: Partial<Schedule>) => void;
}

function ScheduleFields(props: ScheduleFieldsProps) {
  return (
    <>
      <WindowFields {...props} />
      <PersonFields {...props} />
    </>
  );
}

function WindowFields({ card, schedule, onChange }: ScheduleFieldsProps) {
  const now = useNow();
  const windows = windowsAhead(schedule.on, now);
  const days = visitDaysAhead(DAYS_TO_CHOOSE, now);
  return (
    <>
      {card.wishedWindow === null ? null : (
        <View className="command__hint">{words.wish(windowWords(card.wishedWindow, now))}</View>
      )}
      <ChoiceField
        label={words.day}
        value={schedule.on}
        choices={days.map((on) => ({ value: on, label: shortDayWords(on, now) }))}
        onChange={(on) => onChange({ on, hours: sameHours(windowsAhead(on, now), schedule.hours) })}
      />
      <DateField
        label={words.otherDay}
        value={days.includes(schedule.on) ? null : schedule.on}
        shown={days.includes(schedule.on) ? undefined : dayWords(schedule.on, now)}
        earliest={days[0]}
        onChange={(on) => onChange({ on, hours: sameHours(windowsAhead(on, now), schedule.hours) })}
      />
      <ChoiceField
        label={words.window}
        value={schedule.hours.from}
        choices={windows.map((window) => ({
          value: window.from,
          label: hoursWords(window),
        }))}
        onChange={(from) => onChange({ hours: sameHours(windows, { ...schedule.hours, from }) })}
      />
    </>
  );
}

function PersonFields({ technicians, schedule, problems, onChange }: ScheduleFieldsProps) {
  const choose = (membershipId: string) => {
    const technician = technicians.find((each) => each.membershipId === membershipId);
    if (technician !== undefined) onChange(chosenTechnician(technician));
  };
  return (
    <>
      {technicians.length === 0 ? null : (
        <ChoiceField
          label={words.person}
          value={schedule.membershipId}
          choices={technicianChoices(technicians)}
          onChange={choose}
        />
      )}
      <TextField
        label={technicians.length === 0 ? words.person : words.otherPerson}
        value={schedule.personName}
        placeholder={words.personPlaceholder}
        maxLength={20}
        error={problems.personName}
        onChange={(personName) => onChange({ personName, membershipId: null })}
      />
      <TextField
        label={words.phone}
        value={schedule.personPhone}
        placeholder={words.phonePlaceholder}
        keyboard="phone"
        maxLength={11}
        error={problems.personPhone}
        onChange={(personPhone) => onChange({ personPhone })}
      />
    </>
  );
}

/** Who comes when: a day, a window, a person. */
export function ScheduleSheet({ order, onClose, onDone }: Omit<CommandSheetProps<never, OrderView>, 'command'>) {
  const now = useNow();
  const { run, pending, error } = useCommand('orders.delivery.schedule', { refreshes: ['service.'] });
  const list = useQuery('identity.technician.list', {});
  const technicians = list.data?.technicians ?? [];
  const [schedule, setSchedule] = useState(() => startingSchedule(order, now));
  const [checked, setChecked] = useState(false);
  const change = (part: Partial<Schedule>) => setSchedule((known) => ({ ...known, ...part }));
  const problems = checked ? scheduleProblems(schedule) : {};

  const submit = async () => {
    setChecked(true);
    if (Object.keys(scheduleProblems(schedule)).length > 0) return;
    const result = await run(scheduleInput(order.card.id, schedule, technicians));
    if (result.ok) onDone(orderCommandsText.done.saved);
  };

  return (
    <Sheet
      open
      title={words.deliveryTitle}
      onClose={onClose}
      footer={
        <PrimaryAction
          label={words.submit}
          loading={pending || (list.status === 'loading' && schedule.membershipId !== null)}
          onPress={() => void submit()}
        />
      }
    >
      {list.status === 'error' ? <Notice tone="now" sentence={words.people} /> : null}
      <ScheduleFields
        card={order.card}
        technicians={technicians}
        schedule={schedule}
        problems={problems}
        onChange={change}
      />
      <FailureNotice error={error} />
    </Sheet>
  );
}
