import { useQuery } from '../../../api/use-query';
import { Section } from '../../../components/section/section';
import { mallText } from '../../../text/mall';
import { MallRowCard } from './mall-row';

/** What an owned machine uses up, to buy again. A model that is no longer sold has nothing to say here. */
export function ConsumablesFor({ productId }: { readonly productId: string }) {
  const product = useQuery('catalog.mall.get', { productId });
  if (product.status !== 'ready' || product.data.consumables.length === 0) return null;
  return (
    <Section title={mallText.again.title} aside={mallText.again.hint}>
      {product.data.consumables.map((row) => (
        <MallRowCard key={row.id} row={row} />
      ))}
    </Section>
  );
}
