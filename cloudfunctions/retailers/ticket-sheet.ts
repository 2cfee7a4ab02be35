import type { RowValues } from '../../src/shared/domain/spreadsheets/columns';
import type { TICKET_COLUMNS } from '../../src/text/retailer-sheets';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { retailerTickets } from './documents';
import { ticketKey } from './ticket-record';

type TicketRow = RowValues<typeof TICKET_COLUMNS>;

/** Of one file: what a till takes in a month, several times over. */
export const MOST_TICKETS = 1_000;
/** Written together, in one transaction. */
export const TOGETHER = 200;

/** Two rows of one ticket are one too many. */
export const keyOfRow =
  (organisationId: string) =>
  (row: TicketRow): string =>
    ticketKey(organisationId, row);

/** Which of these tickets are written down already. One round trip for every two hundred. */
export async function knownKeys(db: Reader, organisationId: string, rows: readonly TicketRow[]): Promise<ReadonlySet<string>> {
  const keys = rows.map((row) => ticketKey(organisationId, row));
  const known = new Set<string>();
  for (let first = 0; first < keys.length; first += TOGETHER) {
    const found = await db.find(retailerTickets, { where: { key: oneOf(keys.slice(first, first + TOGETHER)) }, limit: TOGETHER });
    for (const { key } of found) known.add(key);
  }
  return known;
}
