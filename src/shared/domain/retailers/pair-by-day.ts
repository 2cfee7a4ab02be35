import { daysBetween } from '../../kernel/time';
import type { SettlementRow } from './settlement-row';
import type { Ticket } from './ticket';

interface Paired {
  readonly pairs: readonly (readonly [SettlementRow, Ticket])[];
  /** Rows that found none, and tickets that nobody took. */
  readonly left: SettlementRow[];
  readonly spare: Ticket[];
}

/**
 * Pairs rows and tickets that may stand for each other, as many as can be: a row takes the earliest ticket that is still
 * within its window, which leaves the later ones to the later rows. Rows without a day take what is left, the oldest first.
 */
export function pairByDay(rows: readonly SettlementRow[], tickets: readonly Ticket[], dayWindow: number): Paired {
  const open = tickets.toSorted((a, b) => compare(a.soldOn, b.soldOn) || compare(a.ticketId, b.ticketId));
  const pairs: (readonly [SettlementRow, Ticket])[] = [];
  const left: SettlementRow[] = [];
  const spare: Ticket[] = [];
  let next = 0;
  for (const row of dated(rows)) {
    let ticket = open[next];
    while (ticket !== undefined && daysBetween(ticket.soldOn, row.on) > dayWindow) {
      spare.push(ticket);
      next += 1;
      ticket = open[next];
    }
    if (ticket === undefined || daysBetween(row.on, ticket.soldOn) > dayWindow) left.push(row);
    else {
      pairs.push([row, ticket]);
      next += 1;
    }
  }
  const oldest = [...spare, ...open.slice(next)];
  const undated = rows.filter(({ on }) => on === null);
  undated.forEach((row, position) => {
    const ticket = oldest[position];
    if (ticket === undefined) left.push(row);
    else pairs.push([row, ticket]);
  });
  return { pairs, left, spare: oldest.slice(undated.length) };
}

type Dated = SettlementRow & { readonly on: string };

function dated(rows: readonly SettlementRow[]): readonly Dated[] {
  return rows.filter((row): row is Dated => row.on !== null).toSorted((a, b) => compare(a.on, b.on) || a.rowNo - b.rowNo);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
