import { above } from '../../_kit/persistence/conditions';
import { cutPage, PAGE_BUDGET, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { scopeOf } from '../../_kit/runtime/scopes';
import { workOrders } from '../documents';
import { standingIn } from '../repository';
import { toWorkOrderCard } from '../views';

/** Every key is above it; what waits for nobody has none. */
const FIRST = '';

/** What waits for a dispatcher: members with priority first, then the oldest. */
export const listWaiting = action('service.waiting.list', PAGE_BUDGET, async ({ after = FIRST }, ctx) => {
  const where = { scopes: scopeOf(actingMembership(ctx), ctx.actor.personId), waitingKey: above(after) };
  const found = await ctx.db.find(workOrders, { where, orderBy: [['waitingKey', 'asc']], limit: PAGE_ROWS });
  const { rows, next } = cutPage(found, ({ waitingKey }) => waitingKey ?? FIRST);
  return { rows: rows.map((workOrder) => toWorkOrderCard(workOrder, standingIn(workOrder, ctx.actor))), next };
});
