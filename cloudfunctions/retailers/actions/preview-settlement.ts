import { SETTLEMENT_COLUMNS } from '../../../src/text/retailer-sheets';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { NOTING } from '../../_kit/spreadsheets/uploads';
import { retailerInSight } from '../access';
import { retailers } from '../documents';
import { readNewSheet, toPreview } from '../sheets';

/** Of what it brings nothing is compared yet. */
export const previewSettlement = action('retailers.settlement.preview', { roundTrips: 3 + NOTING.roundTrips, documentsExamined: 3 + NOTING.documentsExamined }, async ({ organisationId, fileId, mapping }, ctx) => {
  headquartersMembership(ctx);
  await retailerInSight(ctx.db, ctx, organisationId);
  const remembered = (await ctx.db.get(retailers, organisationId))?.settlementMapping ?? {};
  const sheet = await readNewSheet(ctx, fileId, SETTLEMENT_COLUMNS, { chosen: mapping, remembered });
  return toPreview(sheet, ({ netFen }) => netFen, 0);
});
