import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyText } from '../../../components/money/money-text';
import { PagedList } from '../../../components/paged-list/paged-list';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Segmented } from '../../../components/segmented/segmented';
import { Sheet } from '../../../components/sheet/sheet';
import { mallText } from '../../../text/mall';
import { CATEGORY_CHOICES, productView, type CategoryChoice, type Product } from '../view-model';

/** The models on sale with their prices. Buying goes through a guide, and each row says so. */
export function Mall() {
  const [search, setSearch] = useState('');
  const [category, setCategory] = useState<CategoryChoice>('all');
  const [chosen, setChosen] = useState<Product>();
  const query = usePagedQuery('catalog.product.list', {
    ...(search === '' ? {} : { search }),
    ...(category === 'all' ? {} : { category }),
  });
  return (
    <>
      <SearchBar value={search} placeholder={mallText.searchHint} onSearch={setSearch} />
      <Segmented<CategoryChoice> segments={CATEGORY_CHOICES} value={category} onChange={setCategory} />
      <PagedList
        query={query}
        renderRow={(product) => <ProductRow product={product} onPress={() => setChosen(product)} />}
        empty={<EmptyState icon="search" title={mallText.emptyHeadline} advice={mallText.emptyHint} />}
      />
      {chosen === undefined ? null : <HowToBuy product={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

function ProductRow({ product, onPress }: { readonly product: Product; readonly onPress: () => void }) {
  const view = productView(product);
  return (
    <Card>
      <ListRow
        title={view.title}
        detail={view.detail}
        aside={<MoneyText amount={view.price} strong />}
        onPress={onPress}
      />
    </Card>
  );
}

function HowToBuy({ product, onClose }: { readonly product: Product; readonly onClose: () => void }) {
  const view = productView(product);
  return (
    <Sheet
      open
      title={view.title}
      onClose={onClose}
      footer={<PrimaryAction label={mallText.close} onPress={onClose} />}
    >
      <ListRow
        title={mallText.price}
        detail={view.detail}
        aside={<MoneyText amount={view.price} size="headline" strong />}
      />
      <View>{mallText.howBody}</View>
    </Sheet>
  );
}
