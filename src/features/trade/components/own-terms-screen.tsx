import { Text, View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { ownTermsText as words, tradeText } from '../../../text/trade';
import { dateWords } from '../../../text/when';
import { ownTermFacts } from '../terms-view';
import { TermsHistory } from './terms-history';
import './trade.scss';

/** What a dealer agreed on with the company, since when, and what it was before. */
export function OwnTermsScreen() {
  const query = useQuery('trade.terms.get', {});
  const now = useNow();
  if (query.status !== 'ready') {
    return (
      <Screen title={words.title}>
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  const { organisation, at } = query.data;
  return (
    <Screen title={words.title} lead={organisation.name} headline={at === null ? words.headline : words.from(dateWords(dayOf(at), now))}>
      {at === null ? <Notice tone="quiet" sentence={tradeText.neverSet} /> : null}
      <Card>
        {ownTermFacts(query.data).map(({ label, value }) => (
          <View key={label} className="trade-fact">
            <Text className="trade-fact__label">{label}</Text>
            <Text className="trade-fact__value">{value}</Text>
          </View>
        ))}
      </Card>
      <TermsHistory advice={words.historyEmptyHint} />
    </Screen>
  );
}
