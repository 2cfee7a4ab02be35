import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { Devcloud } from '../start-devcloud';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';

const FINANCE = 'dev-finance-sun';
const COUNTER = 'org_mallcounter';
const HOUR_MS = 3_600_000;
const SHEET_PATH = 'spreadsheets/demo-settlement.csv';

/** What the counter's till took: how many days ago, for what, in yuan, and what the retailer's sheet brings for it; null: nothing. */
const TICKETS = [
  { daysAgo: 24, no: 'ZS-2610-0412', goods: 'JSQ30-16L8 燃气热水器', yuan: 3_280, broughtYuan: '2689.60' },
  { daysAgo: 21, no: 'ZS-2610-0455', goods: 'KFR-35GW 空调', yuan: 2_999, broughtYuan: '2459.18' },
  { daysAgo: 18, no: 'ZS-2610-0501', goods: 'BCD-340 冰箱', yuan: 4_599, broughtYuan: '3725.19' },
  { daysAgo: 16, no: 'ZS-2610-0533', goods: 'RO-800P 净水器', yuan: 2_699, broughtYuan: '2213.18' },
  { daysAgo: 9, no: 'ZS-2611-0021', goods: 'CXW-268 油烟机', yuan: 2_199, broughtYuan: null },
  { daysAgo: 3, no: 'ZS-2611-0077', goods: 'JSQ25-13H2 燃气热水器', yuan: 1_899, broughtYuan: null },
] as const;
const FOREIGN_ROW = 'ZS-2610-0699,,,320.00';

/** A retailer's weeks: tickets of its counter, and a settlement that waits for finance: one row differs, one nobody knows. */
export function retailerHappenings(devcloud: Devcloud, call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const dayBefore = (days: number) => addDays(today, -days);
  const at = (daysAgo: number, hours: number) => startOfDay(dayBefore(daysAgo)) + hours * HOUR_MS;
  const record = (ticket: (typeof TICKETS)[number]) => async () => {
    const { no: ticketNo, goods, yuan, daysAgo } = ticket;
    await call(FINANCE, 'retailers.ticket.record', { organisationId: COUNTER, ticketNo, soldOn: dayBefore(daysAgo), grossFen: yuan * 100, goods }, `ticket-${ticketNo}`);
  };
  const settle = async () => {
    const rows = TICKETS.flatMap(({ no, daysAgo, yuan, broughtYuan }) => (broughtYuan === null ? [] : [`${no},${dayBefore(daysAgo)},${yuan}.00,${broughtYuan}`]));
    await devcloud.storage.put(SHEET_PATH, Buffer.from(['小票号,销售日期,销售金额,结算金额', ...rows, FOREIGN_ROW].join('\r\n')));
    await call(FINANCE, 'retailers.settlement.import', { organisationId: COUNTER, fileId: devcloud.storage.fileIdOf(SHEET_PATH), title: '十月流水结算' }, 'settlement');
  };
  return [...TICKETS.map((ticket) => ({ at: at(ticket.daysAgo, 20), run: record(ticket) })), { at: at(1, 10), run: settle }];
}
