import { matchSettlement, type Matching } from '../../src/shared/domain/retailers/matching';
import type { SettlementRow } from '../../src/shared/domain/retailers/settlement-row';
import { standingOf } from '../../src/shared/domain/retailers/states';
import { comparableTicketNo, leftOf } from '../../src/shared/domain/retailers/ticket';
import { SETTLEMENT_COLUMNS } from '../../src/text/retailer-sheets';
import { below, oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import type { CommandContext } from '../_kit/runtime/context';
import { retailerRows, retailerSettlements, retailerTickets, rowIdOf, type SettlementDocument, type SettlementRowDocument, type TicketDocument } from './documents';
import { readKeptSheet, rightRows } from './sheets';
import { shownMatch } from './shown-match';

/** The most that the database gives at once. */
const READ_PAGE = 1_000;
/** Numbers that one query asks for. */
const NUMBERS = 200;
/** Rows that are written together. */
const WRITTEN_TOGETHER = 500;

/**
 * Compares a settlement's sheet with the tickets that wait, and writes its rows. The comparison is the same however often it
 * is made, because nothing of the retailer's is settled or taken off meanwhile; a ticket that came later may join it.
 */
export async function compareSettlement(ctx: CommandContext, settlement: SettlementDocument): Promise<number> {
  const { db } = ctx;
  const { _id: settlementId, organisationId, fileId, mapping } = settlement;
  const sheet = rightRows(await readKeptSheet(fileId, SETTLEMENT_COLUMNS, { remembered: mapping })).map(({ line, values }): SettlementRow => ({ rowNo: line, ...values }));
  const waiting = await waitingTickets(db, organisationId);
  const settled = await settledNumbers(db, organisationId, sheet, waiting);
  const matching = matchSettlement(sheet, waiting.map((ticket) => ({ ticketId: ticket._id, ...ticket })), settled);
  const rows = rowsOf(settlementId, sheet, waiting, matching);
  for (let first = 0; first < rows.length; first += WRITTEN_TOGETHER) {
    const part = rows.slice(first, first + WRITTEN_TOGETHER);
    const through = part.at(-1)?.rowNo ?? 0;
    if (through <= settlement.through) continue;
    await ctx.transactOnce(`rows:${settlementId}:${through}`, async (tx) => {
      const current = await tx.get(retailerSettlements, settlementId);
      if (current?.state !== 'comparing' || current.through >= through) return 0;
      await tx.insertAll(retailerRows, part.filter(({ rowNo }) => rowNo > current.through));
      await tx.put(retailerSettlements, { ...current, through });
      return part.length;
    });
  }
  await finish(ctx, settlementId, rows, waiting.filter(({ _id }) => matching.tickets.includes(_id)));
  return rows.length;
}

async function finish(ctx: CommandContext, settlementId: string, rows: readonly SettlementRowDocument[], missing: readonly TicketDocument[]): Promise<void> {
  const inStanding = (wanted: SettlementRowDocument['standing']) => rows.filter(({ standing }) => standing === wanted);
  await ctx.transactOnce(`compared:${settlementId}`, async (tx) => {
    const current = await tx.get(retailerSettlements, settlementId);
    if (current?.state !== 'comparing') return null;
    await tx.put(retailerSettlements, {
      ...current,
      state: 'compared',
      comparedAt: ctx.now,
      rows: { all: rows.length, agreed: inStanding('agreed').length, differs: inStanding('differs').length, foreign: inStanding('foreign').length },
      netFen: sum(rows.map(({ netFen }) => netFen)),
      differenceFen: sum(inStanding('differs').map(({ match }) => match?.differenceFen ?? 0)),
      missing: { tickets: missing.length, expectedFen: sum(missing.map(leftOf)) },
    });
    return null;
  });
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

async function waitingTickets(db: Reader, organisationId: string): Promise<readonly TicketDocument[]> {
  const tickets: TicketDocument[] = [];
  for (let after: string | undefined; ; after = tickets.at(-1)?._id) {
    const page = await db.find(retailerTickets, {
      where: { organisationId, state: 'waiting', ...(after === undefined ? {} : { _id: below(after) }) },
      orderBy: [['_id', 'desc']],
      limit: READ_PAGE,
    });
    tickets.push(...page);
    if (page.length < READ_PAGE) return tickets;
  }
}

/** Of the numbers that the sheet names and no ticket waits with: those that another settlement brought. */
async function settledNumbers(db: Reader, organisationId: string, sheet: readonly SettlementRow[], waiting: readonly TicketDocument[]): Promise<ReadonlySet<string>> {
  const open = new Set(waiting.map(({ comparableNo }) => comparableNo));
  const asked = [...new Set(sheet.flatMap(({ ticketNo }) => (ticketNo === null ? [] : [comparableTicketNo(ticketNo)])))].filter((number) => number !== '' && !open.has(number));
  const settled = new Set<string>();
  for (let first = 0; first < asked.length; first += NUMBERS) {
    const found = await db.find(retailerTickets, { where: { organisationId, comparableNo: oneOf(asked.slice(first, first + NUMBERS)) }, limit: READ_PAGE });
    for (const { comparableNo, state } of found) if (state === 'settled') settled.add(comparableNo);
  }
  return settled;
}

function rowsOf(settlementId: string, sheet: readonly SettlementRow[], tickets: readonly TicketDocument[], matching: Matching): readonly SettlementRowDocument[] {
  const matches = new Map(matching.matches.map((match) => [match.rowNo, match]));
  const reasons = new Map(matching.rows.map(({ rowNo, reason }) => [rowNo, reason]));
  const byId = new Map(tickets.map((ticket) => [ticket._id, ticket]));
  return sheet.map(({ rowNo, ticketNo, ...said }) => {
    const match = matches.get(rowNo);
    const ticket = match === undefined ? undefined : byId.get(match.ticketId);
    const shown = match === undefined || ticket === undefined ? null : shownMatch(match, ticket);
    return {
      _id: rowIdOf(settlementId, rowNo),
      settlementId,
      rowNo,
      ticketNo: ticketNo ?? '',
      ...said,
      standing: standingOf(shown),
      match: shown,
      reason: reasons.get(rowNo) ?? null,
      tie: null,
      decision: null,
    };
  });
}
