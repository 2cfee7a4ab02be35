import { View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { addDays, dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { complaintDeskText } from '../../../text/complaint-desk';
import { summaryView } from '../complaint-model';
import './care.scss';

const { summary: words } = complaintDeskText;
const DAYS = 90;

/** What customers complained of lately, and how long it took (K6). */
export function ComplaintSummary() {
  const today = dayOf(useNow());
  const query = useQuery('care.complaint.summary', { from: addDays(today, -DAYS), to: today });
  if (query.status !== 'ready') return <AsyncState query={query} cards={1} />;
  const view = summaryView(query.data);
  if (view.rows.length === 0) return <EmptyState icon="done" {...words.empty} />;
  return (
    <Section title={words.lead}>
      <Card>
        {view.rows.map(({ id, title, detail, count }) => (
          <ListRow key={id} title={title} detail={detail === '' ? undefined : detail} aside={count} />
        ))}
        <View className="care__muted">{view.median}</View>
      </Card>
    </Section>
  );
}
