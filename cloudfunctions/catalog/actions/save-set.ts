import { checkPrices, oneByOnePrice } from '../../../src/shared/domain/catalog/price-limits';
import { AppError } from '../../../src/shared/errors/app-error';
import type { Reader } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { products, type SetFacts } from '../documents';
import { toSetDocument } from '../product-record';
import { rowsById } from '../repository';

const MOST_COMPONENTS = 10;

/** Makes a set, or changes one. What was ordered of it stays as it was ordered. */
export const saveSet = action(
  'catalog.set.save',
  { roundTrips: 7, documentsExamined: 3 + 2 * MOST_COMPONENTS },
  async ({ setId, ...facts }, ctx) => {
    headquartersMembership(ctx);
    checkPrices(facts, oneByOnePrice(await pricedComponents(ctx.db, facts.components)));
    const productId = setId ?? ctx.newId('productSet');
    return ctx.transact(async (tx) => {
      if (setId !== null && (await tx.get(products, setId))?.kind !== 'set') {
        throw new AppError('catalog.product.missing', { productId: setId });
      }
      await tx.put(products, toSetDocument(productId, { kind: 'set', ...facts }));
      return { productId };
    });
  },
);

async function pricedComponents(db: Reader, components: SetFacts['components']) {
  const rows = await rowsById(
    db,
    components.map(({ productId }) => productId),
  );
  return components.map(({ productId, quantity }) => {
    const product = rows.find(({ _id }) => _id === productId);
    if (product?.kind !== 'product') throw new AppError('catalog.product.missing', { productId });
    return { listPriceFen: product.listPriceFen, quantity };
  });
}
