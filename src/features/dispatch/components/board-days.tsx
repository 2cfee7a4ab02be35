import { View } from '@tarojs/components';
import { TextAction } from '../../../components/action/text-action';
import { Icon } from '../../../components/icon/icon';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { boardText as words } from '../../../text/dispatch';
import { shownWords, stepped, type Span } from '../board-model';
import './dispatch.scss';

export interface BoardDaysProps {
  readonly on: string;
  readonly span: Span;
  readonly onChange: (on: string) => void;
}

const STEPS = {
  day: { back: words.earlier, on: words.later },
  week: { back: words.earlierWeek, on: words.laterWeek },
} as const;

/** Which day, or week, is shown: one back, one on, today. */
export function BoardDays({ on, span, onChange }: BoardDaysProps) {
  const now = useNow();
  const today = dayOf(now);
  return (
    <View className="board-days">
      <View className="board-days__step" role="button" aria-label={STEPS[span].back} onClick={() => onChange(stepped(on, span, -1))}>
        <Icon name="back" />
      </View>
      <View className="board-days__shown">{shownWords(on, span, now)}</View>
      <View className="board-days__step" role="button" aria-label={STEPS[span].on} onClick={() => onChange(stepped(on, span, 1))}>
        <Icon name="forward" />
      </View>
      {on === today ? null : <TextAction label={words.today} onPress={() => onChange(today)} />}
    </View>
  );
}
