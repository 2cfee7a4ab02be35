import { View } from '@tarojs/components';
import { usePagedQuery } from '../../../api/use-paged-query';
import { TextAction } from '../../../components/action/text-action';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { SelectField } from '../../../components/field/select-field';
import { PagedList } from '../../../components/paged-list/paged-list';
import { caseRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { casesText as words } from '../../../text/cases';
import { productName } from '../../../text/names';
import { useCaseFilter } from '../store';
import { caseCardView, CATEGORY_CHOICES, isNarrowed, libraryInput, ROOM_CHOICES, STYLE_CHOICES } from '../view-model';
import { CaseTile } from './case-tile';
import './cases.scss';

/** Real homes by style, room and model; what it is narrowed to is kept when one comes back. */
export function CaseLibrary() {
  const narrowing = useCaseFilter();
  const { narrow, clear } = narrowing;
  const query = usePagedQuery('catalog.case.list', libraryInput(narrowing));
  const narrowed = isNarrowed(narrowing);
  return (
    <>
      <View className="case-filters">
        <SelectField label={words.filters.style} value={narrowing.style} options={STYLE_CHOICES} onChange={(style) => narrow({ style })} />
        <SelectField label={words.filters.room} value={narrowing.room} options={ROOM_CHOICES} onChange={(room) => narrow({ room })} />
        <SelectField label={words.filters.category} value={narrowing.category} options={CATEGORY_CHOICES} onChange={(category) => narrow({ category })} />
        <ModelField />
      </View>
      {narrowed ? <TextAction label={words.clear} onPress={clear} /> : null}
      <View className="case-list">
        <PagedList
          query={query}
          renderRow={(card) => <CaseTile view={caseCardView(card)} onPress={() => openPage(caseRoute, { caseId: card.id })} />}
          empty={<EmptyState icon="picture" title={words.emptyTitle} advice={words.emptyAdvice} />}
        />
      </View>
    </>
  );
}

/** The models of the category, as far as the first page goes; the mall leads here from any of them. */
function ModelField() {
  const { category, productId, narrow } = useCaseFilter();
  const query = usePagedQuery('catalog.product.list', category === 'all' ? {} : { category });
  const models = (query.data ?? []).filter((product) => product.category !== 'consumable');
  const options = [{ value: '', label: words.any }, ...models.map((product) => ({ value: product.id, label: productName(product) }))];
  return <SelectField label={words.filters.product} value={productId} options={options} onChange={(chosen) => narrow({ productId: chosen })} />;
}
