import fc from 'fast-check';
import { matchSettlement, type MatchingRules } from '../../../../src/shared/domain/retailers/matching';
import type { SettlementRow } from '../../../../src/shared/domain/retailers/settlement-row';
import { comparableTicketNo, deductionOf, type Ticket } from '../../../../src/shared/domain/retailers/ticket';

const RULES: MatchingRules = { dayWindow: 7, toleranceFen: 1 };
const ticket = (changes: Partial<Ticket> = {}): Ticket => ({
  ticketId: 'tkt_1',
  ticketNo: 'A-0017',
  soldOn: '2026-10-08',
  grossFen: 328_000,
  expectedFen: 269_000,
  receivedFen: 0,
  ...changes,
});
const row = (changes: Partial<SettlementRow> = {}): SettlementRow => ({
  rowNo: 2,
  ticketNo: 'A-0017',
  on: '2026-10-08',
  grossFen: 328_000,
  netFen: 269_000,
  ...changes,
});
const matched = (rows: readonly SettlementRow[], tickets: readonly Ticket[], settled: readonly string[] = []) =>
  matchSettlement(rows, tickets, new Set(settled), RULES);

describe('a settlement row', () => {
  it.each<{ name: string; row: Partial<SettlementRow>; found: object }>([
    { name: 'of the same number', row: {}, found: { by: 'number', differenceFen: 0, reason: null, daysApart: 0 } },
    { name: 'with the number written otherwise', row: { ticketNo: ' a0017 ' }, found: { by: 'number' } },
    { name: 'days later', row: { on: '2026-10-15' }, found: { by: 'number', daysApart: 7 } },
    { name: 'without a day', row: { on: null }, found: { by: 'number', daysApart: null } },
    { name: 'a fen off', row: { netFen: 268_999 }, found: { differenceFen: -1, reason: null } },
    { name: 'of another share', row: { netFen: 262_400 }, found: { differenceFen: -6_600, reason: 'deduction' } },
    { name: 'of another share, the gross unsaid', row: { netFen: 262_400, grossFen: null }, found: { reason: 'deduction' } },
    { name: 'of another sale', row: { netFen: 200_000, grossFen: 300_000 }, found: { reason: 'gross' } },
    { name: 'without a number', row: { ticketNo: null }, found: { by: 'amount', reason: null } },
    { name: 'of a number that nobody knows', row: { ticketNo: 'B-1' }, found: { by: 'amount' } },
    { name: 'without a number and a fen off', row: { ticketNo: null, netFen: 269_001 }, found: { by: 'amount', differenceFen: 1, reason: null } },
  ])('$name finds its ticket', ({ row: changes, found }) => {
    const result = matched([row(changes)], [ticket()]);
    expect(result.matches).toEqual([expect.objectContaining({ rowNo: 2, ticketId: 'tkt_1', ...found })]);
    expect(result.rows).toEqual([]);
    expect(result.tickets).toEqual([]);
  });

  it.each<{ name: string; received: number; row: Partial<SettlementRow>; found: object }>([
    { name: 'the rest', received: 200_000, row: { netFen: 69_000 }, found: { differenceFen: 0, reason: null } },
    { name: 'the rest without a number', received: 200_000, row: { netFen: 69_000, ticketNo: null }, found: { by: 'amount', reason: null } },
    { name: 'less than the rest', received: 200_000, row: { netFen: 60_000 }, found: { differenceFen: -9_000, reason: 'rest' } },
    { name: 'the whole again', received: 200_000, row: {}, found: { differenceFen: 200_000, reason: 'paid_again' } },
    { name: 'the same part again', received: 200_000, row: { netFen: 200_000 }, found: { differenceFen: 131_000, reason: 'paid_again' } },
    { name: 'something back', received: 200_000, row: { netFen: -1_000 }, found: { differenceFen: -70_000, reason: 'rest' } },
    { name: 'back what came too much', received: 300_000, row: { netFen: -31_000 }, found: { differenceFen: 0, reason: null } },
    { name: 'yet more of what came too much', received: 300_000, row: { netFen: 10 }, found: { differenceFen: 31_010, reason: 'paid_again' } },
  ])('that brings $name of a ticket is compared with what is left of it', ({ received, row: changes, found }) => {
    expect(matched([row(changes)], [ticket({ receivedFen: received })]).matches).toEqual([expect.objectContaining(found)]);
  });

  it('that brings the whole of what came in part is not found by its amount', () => {
    expect(matched([row({ ticketNo: null })], [ticket({ receivedFen: 200_000 })]).rows).toEqual([{ rowNo: 2, reason: 'unknown_ticket' }]);
  });

  it.each<{ name: string; row: Partial<SettlementRow>; settled?: string[]; reason: string }>([
    { name: 'of an unknown number and amount', row: { ticketNo: 'B-1', netFen: 5 }, reason: 'unknown_ticket' },
    { name: 'without a number, of an amount too far off', row: { ticketNo: null, netFen: 269_002 }, reason: 'unknown_ticket' },
    { name: 'without a number, of a day too far off', row: { ticketNo: null, on: '2026-10-16' }, reason: 'unknown_ticket' },
    { name: 'of a day too far off', row: { on: '2026-09-30' }, reason: 'far_off' },
    { name: 'that another sheet brought', row: { ticketNo: 'A-0016' }, settled: ['A16', 'A0016'], reason: 'settled_before' },
  ])('$name finds none', ({ row: changes, settled, reason }) => {
    const result = matched([row(changes)], [ticket()], settled);
    expect(result).toEqual({ matches: [], rows: [{ rowNo: 2, reason }], tickets: ['tkt_1'] });
  });

  it('that names a ticket again is told from the first', () => {
    const result = matched([row(), row({ rowNo: 3 })], [ticket()]);
    expect(result.matches.map(({ rowNo }) => rowNo)).toEqual([2]);
    expect(result.rows).toEqual([{ rowNo: 3, reason: 'repeated' }]);
  });

  it('takes the ticket of its own day where a till begins its numbers anew', () => {
    const tickets = [ticket({ ticketId: 'tkt_9' }), ticket({ ticketId: 'tkt_8', soldOn: '2026-10-28' })];
    const result = matched([row({ on: '2026-10-29' }), row({ rowNo: 3, on: '2026-10-09' })], tickets);
    expect(result.matches).toEqual([
      expect.objectContaining({ rowNo: 2, ticketId: 'tkt_8' }),
      expect.objectContaining({ rowNo: 3, ticketId: 'tkt_9' }),
    ]);
  });
});

const dayOf = (offset: number): string => new Date(Date.UTC(2026, 9, 1 + offset)).toISOString().slice(0, 10);
const someTickets = fc
  .array(fc.record({ no: fc.integer({ min: 0, max: 6 }), day: fc.integer({ min: 0, max: 25 }), amount: fc.integer({ min: -2, max: 4 }) }), { maxLength: 14 })
  .map((drawn) => drawn.map(({ no, day, amount }, index): Ticket => ({ ticketId: `tkt_${index}`, ticketNo: `N${no}`, soldOn: dayOf(day), grossFen: amount * 10, expectedFen: amount * 9, receivedFen: 0 })));
const someRows = fc
  .array(
    fc.record({
      no: fc.option(fc.integer({ min: 0, max: 8 })),
      day: fc.option(fc.integer({ min: 0, max: 25 })),
      amount: fc.integer({ min: -2, max: 4 }),
      off: fc.integer({ min: -2, max: 2 }),
    }),
    { maxLength: 14 },
  )
  .map((drawn) =>
    drawn.map(({ no, day, amount, off }, index): SettlementRow => ({ rowNo: index + 2, ticketNo: no === null ? null : `N${no}`, on: day === null ? null : dayOf(day), grossFen: null, netFen: amount * 9 + off })),
  );
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

describe('a matching', () => {
  it('has every row and every ticket exactly once, and its money adds up', () => {
    fc.assert(
      fc.property(someRows, someTickets, (rows, tickets) => {
        const { matches, rows: left, tickets: waiting } = matched(rows, tickets, ['N5']);
        expect([...matches, ...left].map(({ rowNo }) => rowNo).toSorted((a, b) => a - b)).toEqual(rows.map(({ rowNo }) => rowNo));
        expect([...matches.map(({ ticketId }) => ticketId), ...waiting].toSorted()).toEqual(tickets.map(({ ticketId }) => ticketId).toSorted());
        const expected = new Map(tickets.map(({ ticketId, expectedFen }) => [ticketId, expectedFen]));
        const net = new Map(rows.map(({ rowNo, netFen }) => [rowNo, netFen]));
        const brought = sum(matches.map(({ ticketId, differenceFen }) => (expected.get(ticketId) ?? NaN) + differenceFen));
        expect(brought + sum(left.map(({ rowNo }) => net.get(rowNo) ?? NaN))).toBe(sum(rows.map(({ netFen }) => netFen)));
      }),
    );
  });

  it('never pairs what lies further apart than the window', () => {
    fc.assert(
      fc.property(someRows, someTickets, (rows, tickets) => {
        for (const { daysApart } of matched(rows, tickets).matches) expect(Math.abs(daysApart ?? 0)).toBeLessThanOrEqual(RULES.dayWindow);
      }),
    );
  });

  it('does not depend on the order in which rows and tickets came', () => {
    const shuffled = fc.tuple(someRows, someTickets).chain(([rows, tickets]) =>
      fc.record({
        rows: fc.constant(rows),
        tickets: fc.constant(tickets),
        otherRows: fc.shuffledSubarray(rows, { minLength: rows.length }),
        otherTickets: fc.shuffledSubarray(tickets, { minLength: tickets.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ rows, tickets, otherRows, otherTickets }) => {
        expect(matched(otherRows, otherTickets)).toEqual(matched(rows, tickets));
      }),
    );
  });

  it('pairs as many as can be paired, of one amount', () => {
    const days = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 });
    fc.assert(
      fc.property(days, days, (rowDays, ticketDays) => {
        const rows = rowDays.map((day, index) => row({ rowNo: index, ticketNo: null, on: dayOf(day) }));
        const tickets = ticketDays.map((day, index) => ticket({ ticketId: `tkt_${index}`, soldOn: dayOf(day) }));
        expect(matched(rows, tickets).matches).toHaveLength(mostPairs(rowDays, ticketDays));
      }),
    );
  });
});

/** The most pairs there can be, by trying all. */
function mostPairs([day, ...days]: readonly number[], tickets: readonly number[]): number {
  if (day === undefined) return 0;
  const without = mostPairs(days, tickets);
  const pairs = tickets.flatMap((ticketDay, index) =>
    Math.abs(ticketDay - day) <= RULES.dayWindow ? [1 + mostPairs(days, tickets.toSpliced(index, 1))] : [],
  );
  return Math.max(without, ...pairs);
}

describe('a ticket', () => {
  it.each([
    [100_00, 1_800, 18_00],
    [99_99, 1_800, 17_99],
    [-99_99, 1_800, -17_99],
    [0, 1_800, 0],
    [100, 0, 0],
  ])('of %d fen has at %d basis points %d kept', (grossFen, bps, kept) => {
    expect(deductionOf(grossFen, bps)).toBe(kept);
  });

  it.each([
    ['A-0017', 'A0017'],
    [' a 0017', 'A0017'],
    ['000123', '123'],
    ['0', '0'],
    ['１２３', '123'],
    ['小票 88', '小票88'],
  ])('number %s is compared as %s', (written, compared) => {
    expect(comparableTicketNo(written)).toBe(compared);
  });
});
