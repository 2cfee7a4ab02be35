import type { MappedRow, MappedSheet } from '../../src/shared/domain/spreadsheets/map-sheet';
import type { SpreadsheetProblem } from '../../src/shared/domain/spreadsheets/problem';
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

/** A sheet with what is wrong with its tickets as such named row by row: the days of the till are over, and every ticket is of something. */
export function checkTickets(sheet: MappedSheet<typeof TICKET_COLUMNS>, today: string): MappedSheet<typeof TICKET_COLUMNS> {
  const { rows, problems, mapping } = sheet;
  const tooMany: SpreadsheetProblem[] = rows.length > MOST_TICKETS ? [{ code: 'too_many_at_once', line: null, column: null, detail: String(MOST_TICKETS) }] : [];
  const wrong = rows.flatMap(({ line, values: { soldOn, grossFen } }: MappedRow<typeof TICKET_COLUMNS>): SpreadsheetProblem[] => [
    ...(soldOn > today ? [{ code: 'day_to_come' as const, line, column: mapping.soldOn ?? null, detail: null }] : []),
    ...(grossFen === 0 ? [{ code: 'amount_zero' as const, line, column: mapping.grossFen ?? null, detail: null }] : []),
  ]);
  return { ...sheet, problems: [...tooMany, ...problems, ...wrong] };
}

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
