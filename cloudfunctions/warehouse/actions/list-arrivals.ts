import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { findByKey } from '../../_kit/persistence/sort-keys';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { stockArrivals } from '../documents';
import { toArrivalView } from '../views';

/** What is expected, the earliest first; what came or was given up, the latest first. */
export const listArrivals = action('warehouse.arrival.list', PAGE_BUDGET, async ({ state, after }, ctx) => {
  headquartersMembership(ctx);
  const order = state === 'open' ? 'asc' : 'desc';
  const { rows, next } = await findByKey(ctx.db, stockArrivals, { where: { state }, key: 'dueKey', order, after });
  return { rows: rows.map(toArrivalView), next };
});
