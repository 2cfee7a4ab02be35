import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { TextAction } from '../../../components/action/text-action';
import { Field } from '../../../components/field/field';
import { ListRow } from '../../../components/list-row/list-row';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { giftsText } from '../../../text/gifts';
import { roundAmountWords } from '../../../text/amounts';
import { offersText } from '../../../text/offers';
import { chosenProduct, type ChosenProduct } from '../gift-draft';

const { gift: words } = offersText;
const MOST_FOUND = 4;

export interface ProductChoiceProps {
  readonly product: ChosenProduct | null;
  readonly error: string | undefined;
  readonly onChange: (product: ChosenProduct) => void;
}

/** A model of the catalogue, found as it is typed. */
export function ProductChoice({ product, error, onChange }: ProductChoiceProps) {
  const [searching, setSearching] = useState(product === null);
  const pick = (picked: ChosenProduct) => {
    onChange(picked);
    setSearching(false);
  };
  return (
    <Field label={words.product} error={error} frame="none">
      {searching || product === null ? (
        <Search onPick={pick} />
      ) : (
        <ListRow
          title={product.shown}
          detail={giftsText.listPrice(roundAmountWords(product.listPriceFen))}
          aside={<TextAction label={words.productChange} onPress={() => setSearching(true)} />}
        />
      )}
    </Field>
  );
}

function Search({ onPick }: { readonly onPick: (product: ChosenProduct) => void }) {
  const [search, setSearch] = useState('');
  const query = usePagedQuery('catalog.price.list', { kind: 'product', ...(search === '' ? {} : { search }) });
  const found = (query.data ?? []).slice(0, MOST_FOUND).map(chosenProduct);
  return (
    <>
      <SearchBar value={search} placeholder={words.productSearch} onSearch={setSearch} />
      {found.map((product) => (
        <ListRow
          key={product.id}
          title={product.shown}
          detail={giftsText.listPrice(roundAmountWords(product.listPriceFen))}
          onPress={() => onPick(product)}
        />
      ))}
    </>
  );
}
