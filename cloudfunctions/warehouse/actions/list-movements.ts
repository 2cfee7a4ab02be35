import { PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { findPricedModels } from '../../catalog/public';
import { movementsOf, productOf, toMovement } from '../movements';

/** The journal of pieces as the warehouse reads it. */
export const listMovements = action('warehouse.movement.list', { roundTrips: 4, documentsExamined: 1 + 3 * PAGE_ROWS }, async ({ productId, after }, ctx) => {
  headquartersMembership(ctx);
  const { rows, next } = await movementsOf(ctx.db, productId, after);
  const names = await findPricedModels(ctx.db, [...new Set(rows.map(productOf))]);
  return { rows: rows.map((row) => toMovement(row, names.get(productOf(row)))), next };
});
