import * as v from 'valibot';
import { MATCHED_BY, DIFFERENCE_REASONS, ROW_REASONS } from '../domain/retailers/matching';
import { ROW_DECISIONS, ROW_STANDINGS, SETTLEMENT_COMMANDS, SETTLEMENT_STATES, TICKET_STATES } from '../domain/retailers/states';
import { FINANCE_ROLES, RETAIL_ROLES } from '../domain/roles';
import { SPREADSHEET_PROBLEMS } from '../domain/spreadsheets/problem';
import { command, query } from './define';
import { count, day, empty, exactText, fileIn, id, instant, list, optionalText, page, pageInput, shortText, shownLine, shownName, signedFen, whole } from './fields';

/** Retailers 卖场 (KA): what their tills took 小票, what they keep by contract 流水倒扣, and their settlements 结算单 (J3). */

const organisationId = id;
const ticketNo = shortText(40);
const basisPoints = whole(0, 10_000);
/** Tickets of our own: nothing is sold for nothing. */
const grossFen = v.pipe(
  signedFen,
  v.check((fen) => fen !== 0, 'a ticket has an amount'),
);
const rowNo = whole(1, 1_000_000);

/** A ticket shows so many of the rows that brought it; it is settled with one or two. */
export const MOST_RECEIPTS = 20;

const ticket = v.object({
  id,
  organisationId,
  organisationName: shownName,
  state: v.picklist(TICKET_STATES),
  ticketNo: shownName,
  soldOn: day,
  goods: shownName,
  grossFen: signedFen,
  deductionBps: basisPoints,
  deductionFen: signedFen,
  expectedFen: signedFen,
  /** What settlements brought of it, and with which rows. */
  receivedFen: signedFen,
  receipts: list(v.object({ settlementId: id, no: shownName, rowNo, netFen: signedFen }), MOST_RECEIPTS),
  /** What finance gave up by itself, beside any row. */
  givenUp: v.nullable(v.object({ fen: signedFen, reason: shownLine, byName: shownName, at: instant })),
  voided: v.nullable(v.object({ reason: shownLine, byName: shownName, at: instant })),
  /** The order that was paid with it; null for a sale that is no order of ours. */
  order: v.nullable(v.object({ orderId: id, orderNo: exactText(20) })),
  byName: shownName,
  at: instant,
});

const settlement = v.object({
  id,
  no: shownName,
  organisationId,
  organisationName: shownName,
  title: shownName,
  state: v.picklist(SETTLEMENT_STATES),
  commands: list(v.picklist(SETTLEMENT_COMMANDS), SETTLEMENT_COMMANDS.length),
  /** How many rows stand where, and what they bring. */
  rows: v.object({ all: count, agreed: count, differs: count, foreign: count }),
  netFen: signedFen,
  /** What the rows that differ bring beyond what was left of their tickets. */
  differenceFen: signedFen,
  /** Tickets that waited when it was compared and that it does not bring, and what was still to come of them. */
  missing: v.object({ tickets: count, expectedFen: signedFen }),
  /** How many rows are booked. */
  booked: count,
  byName: shownName,
  at: instant,
});

const row = v.object({
  id: exactText(80),
  rowNo,
  standing: v.picklist(ROW_STANDINGS),
  ticketNo: shownName,
  on: v.nullable(day),
  grossFen: v.nullable(signedFen),
  netFen: signedFen,
  /** The ticket it was matched with and why. */
  match: v.nullable(
    v.object({
      by: v.picklist(MATCHED_BY),
      reason: v.nullable(v.picklist(DIFFERENCE_REASONS)),
      differenceFen: signedFen,
      daysApart: v.nullable(whole(-40_000, 40_000)),
      ticket: v.object({ id, ticketNo: shownName, soldOn: day, grossFen: signedFen, deductionBps: basisPoints, deductionFen: signedFen, expectedFen: signedFen, receivedFen: signedFen }),
    }),
  ),
  /** Why it found none. */
  reason: v.nullable(v.picklist(ROW_REASONS)),
  /** Who tied it to its ticket by hand, and why. */
  tie: v.nullable(v.object({ words: shownLine, byName: shownName, at: instant })),
  decision: v.nullable(v.object({ kind: v.picklist(ROW_DECISIONS), words: shownLine, byName: shownName, at: instant })),
});

const problem = v.object({
  code: v.picklist(SPREADSHEET_PROBLEMS),
  line: v.nullable(count),
  column: v.nullable(shownName),
  detail: v.nullable(shownLine),
});
/** Our columns by the names they have in somebody's spreadsheet. */
const mapping = v.pipe(v.record(v.picklist(['ticketNo', 'soldOn', 'on', 'grossFen', 'netFen', 'goods']), shortText(60)), v.maxEntries(6));
const sheet = { organisationId, fileId: fileIn('spreadsheets') };
const previewed = v.object({
  rows: count,
  totalFen: signedFen,
  problems: list(problem, 50),
  /** How many there are in all. */
  problemCount: count,
  headings: list(shownName, 60),
  /** As it was found. */
  mapping,
  /** Of tickets: how many are known already. */
  known: count,
});

const missing = 'retailers.retailer.missing';
const settlementMissing = 'retailers.settlement.missing';
const sheetErrors = [missing, 'retailers.sheet.wrong'] as const;

export const retailersContract = {
  /** How many settlements wait for finance, to a hundred. */
  'retailers.desk.get': query({ access: FINANCE_ROLES, input: empty, output: v.object({ settlements: count }) }),
  /** The retailers that somebody works with, and what each owes. */
  'retailers.retailer.list': query({
    access: RETAIL_ROLES,
    input: empty,
    output: v.object({
      rows: list(
        v.object({
          organisationId,
          name: shownName,
          deductionBps: basisPoints,
          dueFen: signedFen,
          /** The open settlement, when there is one. */
          settlement: v.nullable(v.object({ id, no: shownName, state: v.picklist(SETTLEMENT_STATES) })),
        }),
        200,
      ),
    }),
  }),
  /** A member of the retailer's counter, or finance, writes a ticket down. The share kept is that of the terms in force. */
  'retailers.ticket.record': command({
    access: RETAIL_ROLES,
    input: v.object({ organisationId, ticketNo, soldOn: day, grossFen, goods: optionalText(60) }),
    output: v.object({ ticketId: id, deductionFen: signedFen, expectedFen: signedFen }),
    errors: [missing, 'retailers.ticket.known', 'retailers.ticket.not_yet'],
  }),
  'retailers.ticket.list': query({
    access: RETAIL_ROLES,
    input: v.object({ organisationId, state: v.optional(v.picklist(TICKET_STATES)), ticketNo: v.optional(optionalText(40)), ...pageInput }),
    output: page(ticket),
    errors: [missing],
  }),
  'retailers.ticket.void': command({
    access: FINANCE_ROLES,
    input: v.object({ ticketId: id, reason: shortText(100) }),
    output: v.object({ state: v.picklist(TICKET_STATES) }),
    errors: ['retailers.ticket.missing', 'retailers.ticket.of_order', 'retailers.ticket.settled', 'retailers.ticket.received_in_part', 'retailers.settlement.open'],
  }),
  /** Settles a ticket of which a part came; `leftFen`: what finance saw that is given up with it. */
  'retailers.ticket.give_up': command({
    access: FINANCE_ROLES,
    input: v.object({ ticketId: id, leftFen: signedFen, reason: shortText(100) }),
    output: v.object({ state: v.picklist(TICKET_STATES) }),
    errors: ['retailers.ticket.missing', 'retailers.ticket.settled', 'retailers.ticket.nothing_received', 'retailers.ticket.left_differs', 'retailers.settlement.open'],
  }),
  /** What a spreadsheet of tickets holds; writes nothing. */
  'retailers.ticket.preview': query({
    access: FINANCE_ROLES,
    input: v.object({ ...sheet, mapping: v.optional(mapping) }),
    output: previewed,
    errors: [missing],
  }),
  /** Writes down all tickets of a spreadsheet that are not known; goes on with a repeat where it stopped. */
  'retailers.ticket.import': command({
    access: FINANCE_ROLES,
    input: v.object({ ...sheet, mapping: v.optional(mapping) }),
    output: v.object({ written: count, known: count }),
    errors: sheetErrors,
  }),
  'retailers.settlement.preview': query({
    access: FINANCE_ROLES,
    input: v.object({ ...sheet, mapping: v.optional(mapping) }),
    output: previewed,
    errors: [missing],
  }),
  /** Begins comparing a settlement with the tickets that wait; the mapping is remembered for the next one. */
  'retailers.settlement.import': command({
    access: FINANCE_ROLES,
    input: v.object({ ...sheet, mapping: v.optional(mapping), title: shortText(40) }),
    output: v.object({ settlementId: id }),
    errors: [...sheetErrors, 'retailers.settlement.open'],
  }),
  'retailers.settlement.list': query({ access: FINANCE_ROLES, input: v.object({ organisationId, ...pageInput }), output: page(settlement), errors: [missing] }),
  'retailers.settlement.get': query({ access: FINANCE_ROLES, input: v.object({ settlementId: id }), output: settlement, errors: [settlementMissing] }),
  'retailers.settlement.rows': query({
    access: FINANCE_ROLES,
    input: v.object({ settlementId: id, standing: v.optional(v.picklist(ROW_STANDINGS)), ...pageInput }),
    output: page(row),
    errors: [settlementMissing],
  }),
  'retailers.settlement.decide': command({
    access: FINANCE_ROLES,
    input: v.object({ settlementId: id, rowNo, decision: v.picklist(ROW_DECISIONS), words: shortText(100) }),
    output: v.object({ decision: v.picklist(ROW_DECISIONS) }),
    errors: [settlementMissing, 'retailers.row.missing', 'retailers.row.decided', 'retailers.settlement.command_not_allowed'],
  }),
  /** Finance found out for which ticket a row is that the comparison found none for. */
  'retailers.settlement.tie': command({
    access: FINANCE_ROLES,
    input: v.object({ settlementId: id, rowNo, ticketId: id, words: shortText(100) }),
    output: v.object({ standing: v.picklist(ROW_STANDINGS) }),
    errors: [settlementMissing, 'retailers.row.missing', 'retailers.row.decided', 'retailers.ticket.missing', 'retailers.ticket.settled', 'retailers.ticket.matched', 'retailers.settlement.command_not_allowed'],
  }),
  'retailers.settlement.untie': command({
    access: FINANCE_ROLES,
    input: v.object({ settlementId: id, rowNo }),
    output: v.object({ standing: v.picklist(ROW_STANDINGS) }),
    errors: [settlementMissing, 'retailers.row.missing', 'retailers.row.decided', 'retailers.settlement.command_not_allowed'],
  }),
  /** Books all of it, by what was decided. `netFen`: what finance saw arrive. */
  'retailers.settlement.confirm': command({
    access: FINANCE_ROLES,
    input: v.object({ settlementId: id, netFen: signedFen }),
    output: v.object({ state: v.picklist(SETTLEMENT_STATES) }),
    errors: [settlementMissing, 'retailers.settlement.amount_differs', 'retailers.settlement.command_not_allowed'],
  }),
  'retailers.settlement.withdraw': command({
    access: FINANCE_ROLES,
    input: v.object({ settlementId: id }),
    output: v.object({ state: v.picklist(SETTLEMENT_STATES) }),
    errors: [settlementMissing, 'retailers.settlement.command_not_allowed'],
  }),
  /** Goes on with what is compared or booked. */
  'retailers.settlement.run': command({ access: 'internal', input: empty, output: v.object({ rows: count, finished: v.boolean() }) }),
} as const;
