import { PAGE_SIZE } from '../../../src/shared/contract/fields';
import { toPage } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { findStaffOrders } from '../repository';
import { scopeOf } from '../scopes';
import { toOrderCard } from '../views';

/** A guide's own reports, the office's tree: what the acting position sees. */
export const listOrders = action(
  'orders.order.list',
  { roundTrips: 2, documentsExamined: 1 + PAGE_SIZE + 1 },
  async (input, ctx) => {
    const scope = scopeOf(actingMembership(ctx), ctx.actor.personId);
    const { rows, next } = toPage(await findStaffOrders(ctx.db, scope, { ...input, limit: PAGE_SIZE + 1 }), PAGE_SIZE);
    return { rows: rows.map((order) => toOrderCard(order, ctx.actor)), next };
  },
);
