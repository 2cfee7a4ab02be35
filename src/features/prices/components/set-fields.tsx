import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { ChoiceField } from '../../../components/field/choice-field';
import { Stepper } from '../../../components/field/stepper';
import { TextField } from '../../../components/field/text-field';
import { fieldOf, type Form } from '../../../components/form-sheet/use-draft';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import { SearchBar } from '../../../components/search-bar/search-bar';
import { pricesText } from '../../../text/prices';
import { piecesTotal, pricedRowView, withPiece, withQuantity, type PriceDraft, type PricedRow } from '../view-model';

const PICTURES = (['set_kitchen', 'set_water'] as const).map((value) => ({ value, label: pricesText.pictures[value] }));
const MOST_OF_ONE = 9;

/** What a set is called, shown with, and made of. */
export function SetFields(form: Form<PriceDraft>) {
  const { draft, problems, onChange } = form;
  return (
    <>
      <TextField
        label={pricesText.setName}
        {...fieldOf(form, 'name')}
        placeholder={pricesText.setNamePlaceholder}
        maxLength={30}
      />
      <ChoiceField label={pricesText.picture} {...fieldOf(form, 'picture')} choices={PICTURES} />
      <View className="set-pieces">
        <Text className="priced-row__detail">{pricesText.pieces}</Text>
        {draft.pieces.map(({ productId, name, quantity }) => (
          <View key={productId} className="set-piece">
            <Text>{name}</Text>
            <Stepper
              value={quantity}
              least={0}
              most={MOST_OF_ONE}
              lessLabel={quantity === 1 ? pricesText.remove(name) : pricesText.fewer(name)}
              moreLabel={pricesText.more(name)}
              onChange={(count) => onChange({ ...draft, pieces: withQuantity(draft.pieces, productId, count) })}
            />
          </View>
        ))}
        {draft.pieces.length === 0 ? null : (
          <Text className="priced-row__detail">{pricesText.total(piecesTotal(draft.pieces))}</Text>
        )}
        {problems.pieces === undefined ? null : <Notice tone="danger" sentence={problems.pieces} />}
        <PiecePicker onPick={(row) => onChange({ ...draft, pieces: withPiece(draft.pieces, row) })} />
      </View>
    </>
  );
}

/** Models to add, found as they are typed. */
function PiecePicker({ onPick }: { readonly onPick: (row: PricedRow) => void }) {
  const [search, setSearch] = useState('');
  const query = usePagedQuery('catalog.price.list', search === '' ? null : { kind: 'product', search });
  const found = search === '' ? [] : (query.data ?? []).slice(0, 5);
  return (
    <>
      <SearchBar value={search} placeholder={pricesText.addPiece} onSearch={setSearch} />
      {found.map((row) => {
        const view = pricedRowView(row);
        const pick = () => {
          onPick(row);
          setSearch('');
        };
        return <ListRow key={row.id} title={view.title} detail={view.price} onPress={pick} />;
      })}
    </>
  );
}
