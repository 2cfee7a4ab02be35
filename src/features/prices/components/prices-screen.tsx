import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { MoneyText } from '../../../components/money/money-text';
import { Notice } from '../../../components/notice/notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { ProductPicture } from '../../../components/product-picture/product-picture';
import { RowWords } from '../../../components/row-words/row-words';
import { Screen } from '../../../components/screen/screen';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import { pricesText } from '../../../text/prices';
import { pricedRowView, type PricedRow } from '../view-model';
import { PriceSheet } from './price-sheet';
import './prices.scss';

type Kind = PricedRow['kind'];
const KINDS = [
  { value: 'product', label: pricesText.kinds.product },
  { value: 'set', label: pricesText.kinds.set },
] as const satisfies readonly { value: Kind; label: string }[];

/** What is being changed: a model, a set, or a set that is to be. */
interface Editing {
  readonly kind: Kind;
  readonly row: PricedRow | null;
}

/** What the company sells and for how much. */
export function PricesScreen() {
  const [kind, setKind] = useState<Kind>('product');
  const [search, setSearch] = useState('');
  const [editing, setEditing] = useState<Editing>();
  const [done, setDone] = useState<string>();
  const query = usePagedQuery('catalog.price.list', { kind, ...(search === '' ? {} : { search }) });
  const noSets = kind === 'set' && search === '';
  return (
    <Screen
      title={pricesText.title}
      headline={pricesText.frozen}
      width="wide"
      footer={
        <ActionBar>
          <PrimaryAction label={pricesText.newSet} onPress={() => setEditing({ kind: 'set', row: null })} />
        </ActionBar>
      }
    >
      <SearchBar value={search} placeholder={pricesText.searchHint} onSearch={setSearch} />
      <Segmented<Kind> segments={KINDS} value={kind} onChange={setKind} />
      {done === undefined ? null : <Notice tone="done" sentence={pricesText.saved(done)} />}
      <PagedList
        query={query}
        renderRow={(row) => <Row row={row} onPress={() => setEditing({ kind: row.kind, row })} />}
        empty={
          <EmptyState
            icon="shop"
            title={noSets ? pricesText.noSets : pricesText.empty}
            advice={noSets ? pricesText.noSetsHint : pricesText.emptyHint}
          />
        }
      />
      {editing === undefined ? null : (
        <PriceSheet
          key={editing.row?.id ?? 'new'}
          {...editing}
          onClose={() => setEditing(undefined)}
          onSaved={(name) => {
            setEditing(undefined);
            setDone(name);
          }}
        />
      )}
    </Screen>
  );
}

function Row({ row, onPress }: { readonly row: PricedRow; readonly onPress: () => void }) {
  const view = pricedRowView(row);
  return (
    <Card onPress={onPress}>
      <View className="priced-row">
        <ProductPicture picture={row.pictureKey} />
        <RowWords title={view.title} details={[view.detail]}>
          {view.hidden ? (
            <View>
              <Tag tone="quiet">{pricesText.hidden}</Tag>
            </View>
          ) : null}
        </RowWords>
        <View className="priced-row__price">
          <MoneyText amount={view.price} strong />
          <Text className="priced-row__detail">{view.notes}</Text>
        </View>
      </View>
    </Card>
  );
}
