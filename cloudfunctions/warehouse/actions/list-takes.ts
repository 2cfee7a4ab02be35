import { TAKE_STATES } from '../../../src/shared/domain/stock/take';
import { oneOf } from '../../_kit/persistence/conditions';
import { findPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { stockTakes } from '../documents';
import { toTakeView } from '../views';

/** Stock takes, the latest first; those given up are left out. */
const SHOWN = TAKE_STATES.filter((state) => state !== 'dropped');

export const listTakes = action('warehouse.take.list', { ...PAGE_BUDGET, documentsExamined: 100 }, async ({ after }, ctx) => {
  headquartersMembership(ctx);
  const { rows, next } = await findPage(ctx.db, stockTakes, { state: oneOf(SHOWN) }, after);
  return { rows: rows.map(toTakeView), next };
});
