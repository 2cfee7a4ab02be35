import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyText } from '../../../components/money/money-text';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import { staffOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { marginsText as words } from '../../../text/margins';
import { cardView, type MarginCard } from '../view-model';
import './margins.scss';

type Filter = keyof typeof words.filters;
const SEGMENTS = (['all', 'unpriced'] as const).map((value) => ({ value, label: words.filters[value] }));

/** What sales brought, the newest first; the office's are those of all stores, with those that wait for a price. */
export function MarginsScreen({ office }: { readonly office: boolean }) {
  const [filter, setFilter] = useState<Filter>('all');
  const query = usePagedQuery('dealers.margin.list', filter === 'unpriced' ? { filter } : {});
  const empty = filter === 'unpriced' ? words.noneUnpriced : words.empty;
  return (
    <Screen title={words.title} lead={words.separate} headline={words.headline} width="wide">
      <Segmented<Filter> segments={SEGMENTS} value={filter} onChange={setFilter} />
      <PagedList query={query} renderRow={(card) => <Row card={card} office={office} />} empty={<EmptyState icon="cash" {...empty} />} />
    </Screen>
  );
}

function Row({ card, office }: { readonly card: MarginCard; readonly office: boolean }) {
  const { title, who, state, amount, on, waits } = cardView(card, { office, now: useNow() });
  const aside = (
    <View className="margins__aside">
      <Tag tone={state.tone}>{state.words}</Tag>
      {amount === null ? null : <MoneyText amount={amount} strong />}
    </View>
  );
  return (
    <Card onPress={() => openPage(staffOrderRoute, { orderId: card.orderId })}>
      <ListRow title={title} detail={[who, on, waits].filter((line) => line !== null).join('\n')} aside={aside} />
    </Card>
  );
}
