import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { useQuery } from '../../../api/use-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { MoneyText } from '../../../components/money/money-text';
import { PagedList } from '../../../components/paged-list/paged-list';
import { ProductPicture } from '../../../components/product-picture/product-picture';
import { RowWords } from '../../../components/row-words/row-words';
import { Screen } from '../../../components/screen/screen';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { useNow } from '../../../stores/clock';
import { ownPricesText as words } from '../../../text/trade';
import { fullDateWords } from '../../../text/when';
import { ownPriceView } from '../price-view';
import './trade.scss';

/** What somebody's own place pays for every model, beside what everybody pays. */
export function OwnPricesScreen() {
  const [search, setSearch] = useState('');
  const head = useQuery('trade.price.own', {});
  const query = usePagedQuery('trade.price.own', search === '' ? {} : { search });
  const now = useNow();
  const rows = query.data?.map((row) => ownPriceView(row, now));
  const { tierName = null, effectiveFrom = null } = head.data ?? {};
  const lead = tierName === null || effectiveFrom === null ? undefined : words.from(tierName, fullDateWords(effectiveFrom));
  const isUnset = head.status === 'ready' && effectiveFrom === null;
  return (
    <Screen title={words.title} lead={lead} headline={words.headline} width="wide">
      <SearchBar value={search} placeholder={words.searchHint} onSearch={setSearch} />
      <PagedList
        query={{ ...query, data: rows }}
        renderRow={(row) => <Row row={row} />}
        empty={<EmptyState icon="shop" title={isUnset ? words.noTier : words.empty} advice={isUnset ? words.noTierHint : words.emptyHint} />}
      />
    </Screen>
  );
}

function Row({ row }: { readonly row: ReturnType<typeof ownPriceView> }) {
  return (
    <Card>
      <View className="trade-price">
        <ProductPicture picture={row.category} />
        <View className="trade-price__words">
          <RowWords title={row.title} details={row.details} />
        </View>
        <View className="trade-price__figures">
          <MoneyText amount={row.price} size="title" strong />
          <Text className="trade-price__detail">{row.list}</Text>
        </View>
      </View>
    </Card>
  );
}
