import { Text, View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Section } from '../../../components/section/section';
import { useNow } from '../../../stores/clock';
import { tradeText as words } from '../../../text/trade';
import { historyView } from '../terms-view';

/** What changed in the terms, when, and for the office by whom and why: the latest twenty. @param organisationId none: one's own */
export function TermsHistory({ organisationId, advice = words.historyEmptyHint }: { readonly organisationId?: string; readonly advice?: string }) {
  const query = useQuery('trade.terms.history', organisationId === undefined ? {} : { organisationId });
  const now = useNow();
  if (query.status !== 'ready') return <AsyncState query={query} cards={1} />;
  const names = new Map(query.data.names.map(({ id, name }) => [id, name]));
  const versions = query.data.rows.map((row) => historyView(row, (id) => names.get(id), now));
  return (
    <Section title={words.history}>
      {versions.length === 0 ? <EmptyState icon="clock" title={words.historyEmpty} advice={advice} /> : null}
      {versions.map(({ id, title, byline, changes }) => (
        <Card key={id}>
          <View className="trade-version">
            <Text className="trade-version__title">{title}</Text>
            {changes.map((change) => (
              <Text key={change}>{change}</Text>
            ))}
            <Text className="trade-version__byline">{byline}</Text>
          </View>
        </Card>
      ))}
    </Section>
  );
}
