import { View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { reconciliationText } from '../../../text/reconciliation';
import { dayRows, type Reconciliation } from '../view-model';
import './reconciliation.scss';

export interface DayListProps {
  readonly reconciliation: Reconciliation;
  readonly onDay: (on: string) => void;
}

/** The days that were compared; a tap shows one. */
export function DayList({ reconciliation, onDay }: DayListProps) {
  const rows = dayRows(reconciliation, useNow());
  return (
    <View className="reconciliation__days">
      <Section title={reconciliationText.days}>
        <Card>
          {rows.map(({ on, title, isShown, tag }) => (
            <View key={on} className={`reconciliation__row${isShown ? ' reconciliation__shown' : ''}`} aria-current={isShown ? 'date' : undefined}>
              <ListRow title={title} aside={<Tag tone={tag.tone}>{tag.words}</Tag>} onPress={() => onDay(on)} />
            </View>
          ))}
        </Card>
      </Section>
    </View>
  );
}
