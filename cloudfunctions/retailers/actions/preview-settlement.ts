import { SETTLEMENT_COLUMNS } from '../../../src/text/retailer-sheets';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { retailerInSight } from '../access';
import { retailers } from '../documents';
import { readSheet, toPreview } from '../sheets';

/** Of what it brings nothing is compared yet. */
export const previewSettlement = action('retailers.settlement.preview', { roundTrips: 3, documentsExamined: 3 }, async ({ organisationId, fileId, mapping }, ctx) => {
  headquartersMembership(ctx);
  await retailerInSight(ctx.db, ctx, organisationId);
  const remembered = (await ctx.db.get(retailers, organisationId))?.settlementMapping ?? {};
  const sheet = await readSheet(fileId, SETTLEMENT_COLUMNS, { chosen: mapping, remembered });
  return toPreview(sheet, ({ netFen }) => netFen, 0);
});
