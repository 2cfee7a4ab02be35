import { Text, View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { ProductPicture } from '../../../components/product-picture/product-picture';
import { RowWords } from '../../../components/row-words/row-words';
import { Screen } from '../../../components/screen/screen';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { stockText } from '../../../text/stock';
import { CATEGORY_CHOICES, stockRowView, type CategoryChoice, type StockRow } from '../view-model';
import { CountSheet } from './count-sheet';
import './stock.scss';

/**
 * The company's warehouse: what is there, promised and left of every model, and counting it.
 * @param expected what is still to come back, shown before the models
 */
export function StockScreen({ expected }: { readonly expected?: ReactNode }) {
  const [search, setSearch] = useState('');
  const [category, setCategory] = useState<CategoryChoice>('all');
  const [counting, setCounting] = useState<StockRow>();
  const [done, setDone] = useState<string>();
  const query = usePagedQuery('warehouse.stock.list', {
    ...(search === '' ? {} : { search }),
    ...(category === 'all' ? {} : { category }),
  });
  const isPlain = search === '' && category === 'all';
  return (
    <Screen title={stockText.title} width="wide">
      <SearchBar value={search} placeholder={stockText.searchHint} onSearch={setSearch} />
      <Segmented<CategoryChoice> segments={CATEGORY_CHOICES} value={category} onChange={setCategory} />
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      {isPlain ? expected : null}
      <PagedList
        query={query}
        renderRow={(row) => <Row row={row} onCount={() => setCounting(row)} />}
        empty={<EmptyState icon="box" title={stockText.empty} advice={stockText.emptyHint} />}
      />
      {counting === undefined ? null : (
        <CountSheet
          row={counting}
          onClose={() => setCounting(undefined)}
          onCounted={(available) => {
            setDone(stockText.saved(counting.name, available));
            setCounting(undefined);
          }}
        />
      )}
    </Screen>
  );
}

function Row({ row, onCount }: { readonly row: StockRow; readonly onCount: () => void }) {
  const view = stockRowView(row, useNow());
  return (
    <Card>
      <View className="stock-row">
        <ProductPicture picture={row.category} />
        <View className="stock-row__words">
          <RowWords title={view.title} details={[view.detail, ...view.incoming]} />
        </View>
        <View
          className="stock-row__figures"
          role="button"
          aria-label={stockText.explain}
          onClick={() => openPage(ledgerRoute, { account: row.account })}
        >
          {view.figures.map(({ label, value }) => (
            <View key={label} className="stock-row__figure">
              <Text className="stock-row__value">{value}</Text>
              <Text className="stock-row__detail">{label}</Text>
            </View>
          ))}
        </View>
        <View className="stock-row__action">
          {view.soldOut ? <Tag tone="danger">{stockText.soldOut}</Tag> : null}
          <QuietAction label={stockText.count} size="small" onPress={onCount} />
        </View>
      </View>
    </Card>
  );
}
