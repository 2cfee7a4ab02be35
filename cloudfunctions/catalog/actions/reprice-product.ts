import { checkPrices } from '../../../src/shared/domain/catalog/price-limits';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { products } from '../documents';
import { toProductDocument } from '../product-record';

/** Sets what a model costs and whether the mall shows it. Orders keep the prices they froze. */
export const repriceProduct = action(
  'catalog.product.reprice',
  { roundTrips: 6, documentsExamined: 3 },
  async ({ productId, ...change }, ctx) => {
    headquartersMembership(ctx);
    const { listPriceFen, memberPriceFen } = change;
    checkPrices({ priceFen: listPriceFen, memberPriceFen }, listPriceFen);
    return ctx.transact(async (tx) => {
      const product = await tx.get(products, productId);
      if (product?.kind !== 'product') throw new AppError('catalog.product.missing', { productId });
      await tx.put(products, toProductDocument(productId, { ...product, ...change }));
      return { productId };
    });
  },
);
