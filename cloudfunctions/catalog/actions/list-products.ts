import { PAGE_SIZE } from '../../../src/shared/contract/fields';
import { allowedDiscountBps, lowestPriceFen } from '../../../src/shared/domain/orders/prices';
import { toPage } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import type { Actor } from '../../_kit/runtime/context';
import { availabilityOf, findProducts } from '../repository';

/** The largest discount among the actor's roles (of the chosen one, when he chose), or null when he does not sell. */
function discountOf({ acting, memberships }: Actor): number | null {
  const roles = (acting === null ? memberships : [acting]).map(({ role }) => role);
  const discounts = roles.map(allowedDiscountBps).filter((discount) => discount !== null);
  return discounts.length === 0 ? null : Math.max(...discounts);
}

export const listProducts = action(
  'catalog.product.list',
  { roundTrips: 3, documentsExamined: 1 + (PAGE_SIZE + 1) + PAGE_SIZE },
  async (input, { actor, db }) => {
    const { rows, next } = toPage(await findProducts(db, input, PAGE_SIZE + 1), PAGE_SIZE);
    const discountBps = discountOf(actor);
    const availability =
      discountBps === null ? null : await availabilityOf(db, rows.map(({ _id }) => _id));
    return {
      rows: rows.map(({ _id: id, name, model, category, listPriceFen, warrantyMonths, needsInstallation }) => {
        const stock = availability?.get(id);
        const selling =
          discountBps === null
            ? null
            : {
                lowestPriceFen: lowestPriceFen(listPriceFen, discountBps),
                available: stock?.available ?? 0,
                restockOn: stock?.restockOn ?? null,
              };
        return { id, name, model, category, listPriceFen, warrantyMonths, needsInstallation, selling };
      }),
      next,
    };
  },
);
