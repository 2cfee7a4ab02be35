import { dayOf } from '../../../src/shared/kernel/time';
import { TICKET_COLUMNS } from '../../../src/text/retailer-sheets';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { NOTING } from '../../_kit/spreadsheets/uploads';
import { termsOf } from '../../trade/public';
import { retailerInSight } from '../access';
import { retailers, retailerTickets } from '../documents';
import { emptyRetailer } from '../retailer-record';
import { readNewSheet, rightRows } from '../sheets';
import { plansOf, ticketKey, toTicketDocument } from '../ticket-record';
import { checkTickets, keyOfRow, knownKeys, MOST_TICKETS, TOGETHER } from '../ticket-sheet';

const PARTS = MOST_TICKETS / TOGETHER;

/** All or none of a part; a repeat of the file finds the parts that are written. */
export const importTickets = action(
  'retailers.ticket.import',
  { roundTrips: 6 + NOTING.roundTrips + 9 * PARTS, documentsExamined: 6 + NOTING.documentsExamined + 4 * MOST_TICKETS },
  async ({ organisationId, fileId, mapping }, ctx) => {
    headquartersMembership(ctx);
    const { db, now, actor } = ctx;
    const retailer = await retailerInSight(db, ctx, organisationId);
    const known = (await db.get(retailers, organisationId)) ?? emptyRetailer(organisationId);
    const sheet = await readNewSheet(ctx, fileId, TICKET_COLUMNS, { chosen: mapping, remembered: known.ticketMapping }, keyOfRow(organisationId));
    const rows = rightRows(checkTickets(sheet, dayOf(now))).map(({ values }) => values);
    const terms = await termsOf(db, organisationId);
    const written = await knownKeys(db, organisationId, rows);
    const fresh = rows
      .filter((row) => !written.has(ticketKey(organisationId, row)))
      .map((row) => toTicketDocument({ ...row, goods: row.goods ?? '' }, { ticketId: ctx.newId('ticket'), retailer, terms, byName: actor.name ?? '', at: now }));
    for (let first = 0; first < fresh.length; first += TOGETHER) {
      const part = fresh.slice(first, first + TOGETHER);
      await ctx.transactOnce(`tickets:${part[0]?.key ?? ''}:${part.length}`, async (tx) => {
        await tx.insertAll(retailerTickets, part);
        await recordTransfers(tx, part.flatMap(plansOf));
        return null;
      });
    }
    return ctx.transact(async (tx) => {
      const current = (await tx.get(retailers, organisationId)) ?? known;
      await tx.put(retailers, { ...current, ticketMapping: sheet.mapping });
      return { written: fresh.length, known: written.size };
    });
  },
);
