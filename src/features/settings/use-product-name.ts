import { useQuery } from '../../api/use-query';
import { commissionFields } from '../../text/commission-settings';
import { productName } from '../../text/names';

/** A product of a rule, and those whose names are asked for together with its own: one question for all of them. */
export interface NamedAmong {
  readonly productId: string;
  readonly among: readonly string[];
}

/** What a product is called; undefined without one, and while nobody has answered. */
export function useProductName(product: NamedAmong | null): string | undefined {
  const { data } = useQuery('catalog.price.list', product === null ? null : { kind: 'product', ids: [...product.among] });
  if (product === null || data === undefined) return undefined;
  const found = data.rows.find(({ id }) => id === product.productId);
  if (found === undefined) return commissionFields.unknownProduct;
  return found.model === null ? found.name : productName({ name: found.name, model: found.model });
}
