import { dayOf } from '../../../src/shared/kernel/time';
import { TICKET_COLUMNS } from '../../../src/text/retailer-sheets';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { NOTING } from '../../_kit/spreadsheets/uploads';
import { retailerInSight } from '../access';
import { retailers } from '../documents';
import { readNewSheet, toPreview } from '../sheets';
import { checkTickets, knownKeys, keyOfRow, MOST_TICKETS } from '../ticket-sheet';

export const previewTickets = action('retailers.ticket.preview', { roundTrips: 3 + NOTING.roundTrips + MOST_TICKETS / 200, documentsExamined: 3 + NOTING.documentsExamined + MOST_TICKETS }, async ({ organisationId, fileId, mapping }, ctx) => {
  headquartersMembership(ctx);
  await retailerInSight(ctx.db, ctx, organisationId);
  const remembered = (await ctx.db.get(retailers, organisationId))?.ticketMapping ?? {};
  const sheet = await readNewSheet(ctx, fileId, TICKET_COLUMNS, { chosen: mapping, remembered }, keyOfRow(organisationId));
  const known = await knownKeys(ctx.db, organisationId, sheet.rows.slice(0, MOST_TICKETS).map(({ values }) => values));
  return toPreview(checkTickets(sheet, dayOf(ctx.now)), ({ grossFen }) => grossFen, known.size);
});
