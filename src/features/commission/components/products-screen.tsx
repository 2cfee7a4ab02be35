import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { QuietAction } from '../../../components/action/quiet-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Tag } from '../../../components/tag/tag';
import { productRuleRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { CommissionSettings } from '../../../shared/domain/commission/rules';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { productCommissionText as words } from '../../../text/commission-office';
import { asTable, comingWords, productRow } from '../product-model';
import './products.scss';

const openRule = (productId: string) => openPage(productRuleRoute, { area: 'commission', productId });

/** What every product brings to whom, now; a tap changes its rule. */
export function ProductsScreen() {
  const query = useQuery('settings.area.get', { area: 'commission' });
  const ready = query.status === 'ready' && query.data.area === 'commission' ? query.data : undefined;
  return (
    <Screen
      title={words.title}
      headline={words.headline}
      width="wide"
      footer={
        <ActionBar>
          <QuietAction label={words.rules} onPress={() => openRule('')} />
        </ActionBar>
      }
    >
      {ready === undefined ? <AsyncState query={query} cards={4} /> : <Products settings={ready.values} version={ready.version} />}
    </Screen>
  );
}

function Products({ settings, version }: { readonly settings: CommissionSettings; readonly version: number }) {
  const [search, setSearch] = useState('');
  const [copied, setCopied] = useState<number>();
  const query = usePagedQuery('catalog.price.list', { kind: 'product', ...(search === '' ? {} : { search }) });
  const on = dayOf(useNow());
  const coming = comingWords(settings, on);
  const rows = query.data?.map((row) => productRow(row, settings, on));
  const copy = async (shown: readonly ReturnType<typeof productRow>[]) => {
    await Taro.setClipboardData({ data: asTable(shown) });
    setCopied(shown.length);
  };
  return (
    <>
      <SearchBar value={search} placeholder={words.searchHint} onSearch={setSearch} />
      <View className="product-commission__lead">
        <Text>{words.lead(version)}</Text>
        {rows === undefined || rows.length === 0 ? null : <QuietAction label={words.copy} size="small" onPress={() => void copy(rows)} />}
      </View>
      {coming === null ? null : <Notice tone="quiet" sentence={coming} />}
      {copied === undefined ? null : <Notice tone="done" sentence={words.copied(copied)} />}
      <PagedList
        query={{ ...query, data: rows }}
        renderRow={(row) => <Row row={row} />}
        empty={<EmptyState icon="search" title={words.empty} advice={words.emptyHint} />}
      />
    </>
  );
}

function Row({ row }: { readonly row: ReturnType<typeof productRow> }) {
  return (
    <Card onPress={() => openRule(row.id)}>
      <View className="product-commission">
        <View className="product-commission__cell">
          <Text className="product-commission__title">{row.title}</Text>
          <Text className="product-commission__label">{`${words.price} ${row.price}`}</Text>
        </View>
        {row.cells.map(({ audience, label, words: said, own }) => (
          <View key={audience} className="product-commission__cell">
            <Text className="product-commission__label">{label}</Text>
            <Text className="product-commission__figure">{said}</Text>
            {own ? (
              <View>
                <Tag tone="action">{words.ownRule}</Tag>
              </View>
            ) : null}
          </View>
        ))}
        <View className="product-commission__cell">
          <Text className="product-commission__label">{words.total}</Text>
          <Text className="product-commission__figure">{row.total}</Text>
        </View>
      </View>
    </Card>
  );
}
