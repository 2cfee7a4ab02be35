import { matchSettlement } from '../../src/shared/domain/retailers/matching';
import type { SettlementRow } from '../../src/shared/domain/retailers/settlement-row';
import type { Ticket } from '../../src/shared/domain/retailers/ticket';
import { kilobytes, median, milliseconds, printTable } from './figures';

const TIMES = 5;
const DAYS = 60;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 8, 1);

/** Every tenth has no number, every twentieth another share was kept of, every fiftieth nobody knows. */
const NAMELESS = 10;
const DIFFERING = 20;
const FOREIGN = 50;

const dayOf = (position: number): string => new Date(FIRST_DAY + (position % DAYS) * DAY_MS).toISOString().slice(0, 10);
const grossOf = (position: number): number => 100_000 + (position % 997) * 100;

function ticketOf(position: number): Ticket {
  const grossFen = grossOf(position);
  return { ticketId: `tkt_${String(position).padStart(8, '0')}`, ticketNo: `BG${String(position)}`, soldOn: dayOf(position), grossFen, expectedFen: Math.ceil(grossFen * 0.82), receivedFen: 0 };
}

function rowOf(position: number): SettlementRow {
  const { ticketNo, soldOn, grossFen, expectedFen } = ticketOf(position);
  if (position % FOREIGN === 0) return { rowNo: position + 2, ticketNo: `X${String(position)}`, on: null, grossFen: null, netFen: 1 };
  const netFen = position % DIFFERING === 0 ? expectedFen - 500 : expectedFen;
  return { rowNo: position + 2, ticketNo: position % NAMELESS === 1 ? null : ticketNo, on: soldOn, grossFen, netFen };
}

/** A retailer's sheet against as many tickets: how long, how much memory, and how both grow. */
export function benchMatching(sizes: readonly number[]): void {
  const rows = sizes.map((size) => {
    const tickets = Array.from({ length: size }, (_, position) => ticketOf(position));
    const sheet = Array.from({ length: size }, (_, position) => rowOf(position));
    const before = process.memoryUsage().heapUsed;
    const times: number[] = [];
    let most = 0;
    let matched = 0;
    for (let time = 0; time < TIMES; time += 1) {
      const startedAt = performance.now();
      matched = matchSettlement(sheet, tickets, new Set()).matches.length;
      times.push(performance.now() - startedAt);
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    const elapsed = median(times);
    return [size.toLocaleString('en'), matched.toLocaleString('en'), milliseconds(elapsed), `${((elapsed * 1_000) / size).toFixed(2)} µs`, kilobytes(most)];
  });
  printTable('Matching a settlement with its tickets (medians of 5)', ['rows and tickets', 'matched', 'time', 'a row', 'heap at most'], rows);
}
