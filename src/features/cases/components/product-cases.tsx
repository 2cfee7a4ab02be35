import { View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { TextAction } from '../../../components/action/text-action';
import { Section } from '../../../components/section/section';
import { caseRoute, casesRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { casesText } from '../../../text/cases';
import { useCaseFilter } from '../store';
import { caseCardView } from '../view-model';
import { CaseTile } from './case-tile';
import './cases.scss';

const words = casesText.product;
const SHOWN = 2;

/** On a product's page: homes in which it is installed. A product without any says nothing. */
export function ProductCases({ productId }: { readonly productId: string }) {
  const query = useQuery('catalog.case.list', { productId });
  const { clear, narrow } = useCaseFilter();
  if (query.status !== 'ready' || query.data.rows.length === 0) return null;
  const { rows, next } = query.data;
  const all = () => {
    clear();
    narrow({ productId });
    openPage(casesRoute, {});
  };
  const more = rows.length > SHOWN || next !== null;
  return (
    <Section title={words.title} aside={more ? <TextAction label={words.all} onPress={all} /> : undefined}>
      <View className={rows.length > 1 ? 'case-strip' : ''}>
        {rows.slice(0, SHOWN).map((card) => (
          <CaseTile key={card.id} view={caseCardView(card)} onPress={() => openPage(caseRoute, { caseId: card.id })} />
        ))}
      </View>
    </Section>
  );
}
