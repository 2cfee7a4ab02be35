import { View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { commissionFields as words } from '../../../text/commission-settings';
import { productName } from '../../../text/names';
import { roundAmountWords } from '../../../text/amounts';
import { useProductName } from '../use-product-name';
import './settings.scss';

export interface ProductPickProps {
  /** Empty: none yet. */
  readonly productId: string;
  readonly error: string | undefined;
  readonly onPick: (productId: string) => void;
}

const SHOWN = 5;

/** One model of the company, found as it is typed. */
export function ProductPick({ productId, error, onPick }: ProductPickProps) {
  const [search, setSearch] = useState('');
  const chosen = useProductName(productId === '' ? null : { productId, among: [productId] });
  const { data } = useQuery('catalog.price.list', search === '' ? null : { kind: 'product', search });
  const pick = (id: string) => {
    onPick(id);
    setSearch('');
  };
  return (
    <View>
      {productId === '' ? null : <ListRow title={chosen ?? ''} detail={words.product} />}
      <SearchBar value={search} placeholder={productId === '' ? words.pickProduct : words.otherProduct} onSearch={setSearch} />
      {error === undefined ? null : <Notice tone="danger" sentence={error} />}
      {(data?.rows ?? []).slice(0, SHOWN).map(({ id, name, model, listPriceFen }) => (
        <ListRow key={id} title={model === null ? name : productName({ name, model })} detail={roundAmountWords(listPriceFen)} onPress={() => pick(id)} />
      ))}
    </View>
  );
}
