import { PAGE_SIZE } from '../../../src/shared/contract/fields';
import { above } from '../../_kit/persistence/conditions';
import { cutPage, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { settlementInSight } from '../access';
import { retailerRows } from '../documents';
import { toRowView } from '../views';

/** The rows of a settlement in the order of its sheet. */
export const listRows = action('retailers.settlement.rows', { roundTrips: 3, documentsExamined: 2 + PAGE_ROWS }, async ({ settlementId, standing, after }, ctx) => {
  await settlementInSight(ctx.db, ctx, settlementId);
  const found = await ctx.db.find(retailerRows, {
    where: { settlementId, ...(standing === undefined ? {} : { standing }), ...(after === undefined ? {} : { _id: above(after) }) },
    orderBy: [['_id', 'asc']],
    limit: PAGE_SIZE + 1,
  });
  const { rows, next } = cutPage(found, ({ _id }) => _id);
  return { rows: rows.map(toRowView), next };
});
