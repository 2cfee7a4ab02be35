import { findPage, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { retailerInSight } from '../access';
import { retailerSettlements } from '../documents';
import { toSettlementView } from '../views';

export const listSettlements = action('retailers.settlement.list', { roundTrips: 3, documentsExamined: 2 + PAGE_ROWS }, async ({ organisationId, after }, ctx) => {
  headquartersMembership(ctx);
  await retailerInSight(ctx.db, ctx, organisationId);
  const { rows, next } = await findPage(ctx.db, retailerSettlements, { organisationId }, after);
  return { rows: rows.map(toSettlementView), next };
});
