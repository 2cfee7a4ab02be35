import { Text, View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { Icon } from '../../../components/icon/icon';
import { Section } from '../../../components/section/section';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { pointsText } from '../../../text/points';
import { monthTitle, monthWeeks, type CalendarDay } from '../calendar';
import type { PointsHome } from '../view-model';
import './points.scss';

const { checkIn: words } = pointsText;

/** This month with the days on which one checked in. */
export function CheckInCard({ checkIn }: { readonly checkIn: PointsHome['checkIn'] }) {
  const today = dayOf(useNow());
  return (
    <Section title={monthTitle(today)} aside={checkIn.streak === 0 ? undefined : words.streak(checkIn.streak)}>
      <Card>
        <View className="points-week" aria-hidden>
          {words.weekdays.map((name) => (
            <View key={name} className="points-week__name">
              {name}
            </View>
          ))}
        </View>
        {monthWeeks(today, checkIn.days).map((week, index) => (
          <View key={index} className="points-week">
            {week.map((day, position) => (day === null ? <View key={position} /> : <Day key={day.on} day={day} />))}
          </View>
        ))}
      </Card>
    </Section>
  );
}

function Day({ day: { day, state, label } }: { readonly day: CalendarDay }) {
  return (
    <View className={`points-day points-day--${state}`} role="img" aria-label={label}>
      {state === 'done' ? <Icon name="check" /> : <Text>{String(day)}</Text>}
    </View>
  );
}
