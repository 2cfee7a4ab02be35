import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyText } from '../../../components/money/money-text';
import { PagedList } from '../../../components/paged-list/paged-list';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { Sheet } from '../../../components/sheet/sheet';
import { useNow } from '../../../stores/clock';
import { reportText } from '../../../text/report';
import { useReportDraft, type Product } from '../store';
import { productRowView, recentRowView } from '../view-model';
import './report.scss';

interface PickProps {
  readonly onPick: (product: Product) => void;
}

interface ProductRowProps extends PickProps {
  readonly product: Product;
  readonly view: ReturnType<typeof productRowView>;
}

function ProductRow({ product, view, onPick }: ProductRowProps) {
  return (
    <View className="report__product">
      <ListRow
        title={view.title}
        detail={view.detail}
        aside={<MoneyText amount={view.listPrice} />}
        onPress={view.sellable ? () => onPick(product) : undefined}
      />
    </View>
  );
}

function Products({ onPick }: PickProps) {
  const [search, setSearch] = useState('');
  const recent = useReportDraft((store) => store.recent);
  const now = useNow();
  const products = usePagedQuery('catalog.product.list', search === '' ? {} : { search });
  return (
    <>
      <SearchBar value={search} placeholder={reportText.searchHint} onSearch={setSearch} />
      {search !== '' || recent.length === 0 ? null : (
        <>
          <View className="report__group">{reportText.recent}</View>
          {recent.map((product) => (
            <ProductRow key={product.id} product={product} view={recentRowView(product)} onPick={onPick} />
          ))}
          <View className="report__group">{reportText.allProducts}</View>
        </>
      )}
      <PagedList
        query={products}
        renderRow={(product) => <ProductRow product={product} view={productRowView(product, now)} onPick={onPick} />}
        empty={<EmptyState icon="search" title={reportText.noProduct} advice={reportText.noProductHint} />}
      />
    </>
  );
}

/** Last used products first, then everything on sale, by search. */
export function ProductPicker({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const addProduct = useReportDraft((store) => store.addProduct);
  const pick = (product: Product) => {
    addProduct(product);
    onClose();
  };
  return (
    <Sheet open={open} title={reportText.pickTitle} onClose={onClose}>
      <Products onPick={pick} />
    </Sheet>
  );
}
