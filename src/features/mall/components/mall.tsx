import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { PagedList } from '../../../components/paged-list/paged-list';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import { cartRoute, casesRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useCart } from '../../../stores/cart';
import { mallText } from '../../../text/mall';
import { SHELF_CHOICES, shelfInput, type ShelfChoice } from '../view-model';
import { MallRowCard } from './mall-row';
import './mall.scss';

/** What one can buy here, with its prices for everybody and for members. */
export function Mall() {
  const [search, setSearch] = useState('');
  const [shelf, setShelf] = useState<ShelfChoice>('all');
  const query = usePagedQuery('catalog.mall.list', shelfInput(search, shelf));
  return (
    <>
      <SearchBar value={search} placeholder={mallText.searchHint} onSearch={setSearch} />
      <CartRow />
      <CasesRow />
      <Segmented<ShelfChoice> segments={SHELF_CHOICES} value={shelf} onChange={setShelf} />
      <View className="mall-list">
        <PagedList
          query={query}
          renderRow={(row) => <MallRowCard row={row} />}
          empty={<EmptyState icon="search" title={mallText.emptyHeadline} advice={mallText.emptyHint} />}
        />
      </View>
    </>
  );
}

/** The way to homes in which it is installed. */
function CasesRow() {
  return (
    <Card>
      <ListRow icon="picture" title={mallText.cases.row} detail={mallText.cases.hint} onPress={() => openPage(casesRoute, {})} />
    </Card>
  );
}

/** The way to the cart, once there is something in it. */
export function CartRow() {
  const pieces = useCart(({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0));
  if (pieces === 0) return null;
  return (
    <Card>
      <ListRow
        icon="cart"
        title={mallText.cart.row}
        aside={mallText.cart.pieces(pieces)}
        onPress={() => openPage(cartRoute, {})}
      />
    </Card>
  );
}
