import { allowedDiscountBps, lowestPriceFen } from '../../../src/shared/domain/orders/prices';
import { PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import type { Actor } from '../../_kit/runtime/context';
import { availablePieces, bookedAt, productsOnSale, type ProductRow } from '../repository';

/** The largest discount among the actor's roles (of the chosen one, when he chose), or null when he does not sell. */
function discountOf({ acting, memberships }: Actor): number | null {
  const roles = (acting === null ? memberships : [acting]).map(({ role }) => role);
  const discounts = roles.map(allowedDiscountBps).filter((discount) => discount !== null);
  return discounts.length === 0 ? null : Math.max(...discounts);
}

function sellingOf({ _id: id, listPriceFen, stock, restockOn }: ProductRow, discountBps: number) {
  return {
    lowestPriceFen: lowestPriceFen(listPriceFen, discountBps),
    available: availablePieces(stock, id),
    asOf: bookedAt(stock, id),
    restockOn,
  };
}

export const listProducts = action(
  'catalog.product.list',
  { roundTrips: 2, documentsExamined: 1 + 2 * PAGE_ROWS },
  async (input, { actor, db }) => {
    const { rows, next } = await productsOnSale(db, input);
    const discountBps = discountOf(actor);
    return {
      rows: rows.map((row) => {
        const { _id: id, name, model, category, listPriceFen, warrantyMonths, needsInstallation } = row;
        const selling = discountBps === null ? null : sellingOf(row, discountBps);
        return { id, name, model, category, listPriceFen, warrantyMonths, needsInstallation, selling };
      }),
      next,
    };
  },
);
