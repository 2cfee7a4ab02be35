import { PAGE_SIZE } from '../../../src/shared/contract/fields';
import { toPage } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { refundsBelow, toRefundView } from '../refund-record';

/** What finance has to decide, and has decided. */
export const listRefunds = action(
  'orders.refund.list',
  { roundTrips: 2, documentsExamined: 22 },
  async ({ filter, after }, ctx) => {
    const { organisationId } = actingMembership(ctx);
    const found = await refundsBelow(ctx.db, organisationId, { state: filter, after, limit: PAGE_SIZE + 1 });
    const { rows, next } = toPage(found, PAGE_SIZE);
    return { rows: rows.map(toRefundView), next };
  },
);
