import { daysBetween } from '../../kernel/time';
import { pairByDay } from './pair-by-day';
import type { SettlementRow } from './settlement-row';
import { comparableTicketNo, isReceivedInPart, leftOf, type Ticket } from './ticket';

/** How near a row must be. */
export interface MatchingRules {
  /** So many days may lie between the sale and the day that the row names. */
  readonly dayWindow: number;
  /** So many fen are a matter of rounding, and no difference. */
  readonly toleranceFen: number;
}
export const DEFAULT_MATCHING: MatchingRules = { dayWindow: 7, toleranceFen: 1 };

/** `number`: both name the same ticket. `amount`: nothing else of that amount lay nearer. `hand`: somebody found out. */
export const MATCHED_BY = ['number', 'amount', 'hand'] as const;
type MatchedBy = (typeof MATCHED_BY)[number];

/**
 * Why a matched row brings another amount: the retailer kept another share, or counted another sale. Of a ticket of which
 * a part came before: `paid_again` brings more than was left of it, `rest` something else than what was left.
 */
export const DIFFERENCE_REASONS = ['deduction', 'gross', 'paid_again', 'rest'] as const;
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number];

export interface Match {
  readonly rowNo: number;
  readonly ticketId: string;
  readonly by: MatchedBy;
  /** What the row brings beyond what was left of the ticket; 0 within the tolerance is still said, so that money adds up. */
  readonly differenceFen: number;
  readonly reason: DifferenceReason | null;
  /** Days from the sale to the row's day; null when the row names none. */
  readonly daysApart: number | null;
}

/** `repeated`: the sheet names a ticket twice. `settled_before`: another sheet brought it. `far_off`: of another day altogether. */
export const ROW_REASONS = ['unknown_ticket', 'repeated', 'settled_before', 'far_off'] as const;
export type RowReason = (typeof ROW_REASONS)[number];

/** Every row and every ticket of what was compared, each exactly once. */
export interface Matching {
  readonly matches: readonly Match[];
  readonly rows: readonly { readonly rowNo: number; readonly reason: RowReason }[];
  /** Tickets that no row brings. */
  readonly tickets: readonly string[];
}

/**
 * Compares a settlement sheet with the tickets that wait for one. First by number, in the order of days where a number is
 * used again; then, for rows without a known number, by amount within the window, in the order of their days. The
 * result does not depend on the order in which either came. Time grows with n log n.
 * @param settled comparable numbers of tickets that other sheets brought
 */
export function matchSettlement(
  sheet: readonly SettlementRow[],
  waiting: readonly Ticket[],
  settled: ReadonlySet<string>,
  rules: MatchingRules = DEFAULT_MATCHING,
): Matching {
  const rows = sheet.toSorted((a, b) => a.rowNo - b.rowNo);
  const tickets = waiting.toSorted((a, b) => (a.ticketId < b.ticketId ? -1 : 1));
  const numbered = byNumber(rows, tickets, settled, rules);
  const taken = new Set(numbered.matches.map(({ ticketId }) => ticketId));
  const left = tickets.filter(({ ticketId }) => !taken.has(ticketId));
  const amounted = byAmount(numbered.nameless, left, rules);
  const matches = [...numbered.matches, ...amounted.matches].toSorted((a, b) => a.rowNo - b.rowNo);
  const matched = new Set(matches.map(({ ticketId }) => ticketId));
  return {
    matches,
    rows: [...numbered.refused, ...amounted.refused].toSorted((a, b) => a.rowNo - b.rowNo),
    tickets: tickets.flatMap(({ ticketId }) => (matched.has(ticketId) ? [] : [ticketId])),
  };
}

type Refused = Matching['rows'][number];

interface Numbered {
  readonly matches: Match[];
  readonly refused: Refused[];
  /** Rows that name no ticket that we know. */
  readonly nameless: SettlementRow[];
}

function byNumber(
  rows: readonly SettlementRow[],
  tickets: readonly Ticket[],
  settled: ReadonlySet<string>,
  rules: MatchingRules,
): Numbered {
  const rowsOf = grouped(rows, ({ ticketNo }) => (ticketNo === null ? '' : comparableTicketNo(ticketNo)));
  const ticketsOf = grouped(tickets, ({ ticketNo }) => comparableTicketNo(ticketNo));
  const numbered: Numbered = { matches: [], refused: [], nameless: [...(rowsOf.get('') ?? [])] };
  for (const [number, named] of rowsOf) {
    if (number === '') continue;
    const own = ticketsOf.get(number);
    if (own === undefined) {
      if (settled.has(number)) numbered.refused.push(...named.map(({ rowNo }) => ({ rowNo, reason: 'settled_before' as const })));
      else numbered.nameless.push(...named);
      continue;
    }
    const { pairs, left } = pairByDay(named, own, rules.dayWindow);
    numbered.matches.push(...pairs.map(([row, ticket]) => matchOf(row, ticket, 'number', rules)));
    const reason = reasonOf(pairs.length, settled.has(number));
    numbered.refused.push(...left.map(({ rowNo }) => ({ rowNo, reason })));
  }
  return numbered;
}

/** Why a row whose number is known found no ticket. */
function reasonOf(matched: number, settledBefore: boolean): RowReason {
  if (settledBefore) return 'settled_before';
  return matched === 0 ? 'far_off' : 'repeated';
}

function byAmount(rows: readonly SettlementRow[], tickets: readonly Ticket[], rules: MatchingRules): Omit<Numbered, 'nameless'> {
  const rowsOf = grouped(rows, ({ netFen }) => netFen);
  const waiting = grouped(tickets, leftOf);
  const matches: Match[] = [];
  const found = new Set<number>();
  // The exact amount first, everywhere, then what rounding may have made of it.
  for (const off of offsets(rules.toleranceFen)) {
    for (const [netFen, own] of rowsOf) {
      const open = own.filter(({ rowNo }) => !found.has(rowNo));
      const near = waiting.get(netFen + off);
      if (open.length === 0 || near === undefined || near.length === 0) continue;
      const { pairs, spare } = pairByDay(open, near, rules.dayWindow);
      for (const [row, ticket] of pairs) {
        matches.push(matchOf(row, ticket, 'amount', rules));
        found.add(row.rowNo);
      }
      waiting.set(netFen + off, spare);
    }
  }
  const refused = rows.flatMap(({ rowNo }) => (found.has(rowNo) ? [] : [{ rowNo, reason: 'unknown_ticket' as const }]));
  return { matches, refused };
}

/** 0, 1, −1, 2, −2, … up to the tolerance. */
function offsets(toleranceFen: number): readonly number[] {
  return [0, ...Array.from({ length: toleranceFen }, (_, index) => [index + 1, -index - 1]).flat()];
}

/** What a row brings for a ticket, however the two were found to belong together. */
export function matchOf(row: SettlementRow, ticket: Ticket, by: MatchedBy, { toleranceFen }: MatchingRules): Match {
  const differenceFen = row.netFen - leftOf(ticket);
  const reason = Math.abs(differenceFen) <= toleranceFen ? null : differenceReason(row, ticket, differenceFen);
  const daysApart = row.on === null ? null : daysBetween(ticket.soldOn, row.on);
  return { rowNo: row.rowNo, ticketId: ticket.ticketId, by, differenceFen, reason, daysApart };
}

function differenceReason(row: SettlementRow, ticket: Ticket, differenceFen: number): DifferenceReason {
  if (isReceivedInPart(ticket)) {
    const way = Math.sign(ticket.expectedFen);
    return row.netFen * way > 0 && differenceFen * way > 0 ? 'paid_again' : 'rest';
  }
  return row.grossFen === null || row.grossFen === ticket.grossFen ? 'deduction' : 'gross';
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
