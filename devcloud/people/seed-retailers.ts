import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { Devcloud } from '../start-devcloud';
import { priceOf, productIdOf } from './demo-products';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';

const FINANCE = 'dev-finance-sun';
const COUNTER = 'org_mallcounter';
const COUNTER_GUIDE = 'dev-guide-xu';
const HOUR_MS = 3_600_000;
const SHEET_PATH = 'spreadsheets/demo-settlement.csv';
const EARLIER_SHEET_PATH = 'spreadsheets/demo-settlement-earlier.csv';
const HEAD = '小票号,销售日期,销售金额,结算金额';

/** What the counter's till took: how many days ago, for what, in yuan, and what the retailer's sheet brings for it; null: nothing. */
const TICKETS = [
  { daysAgo: 24, no: 'ZS-2610-0412', goods: 'JSQ30-16L8 燃气热水器', yuan: 3_280, broughtYuan: '2689.60' },
  { daysAgo: 21, no: 'ZS-2610-0455', goods: 'KFR-35GW 空调', yuan: 2_999, broughtYuan: '2459.18' },
  { daysAgo: 18, no: 'ZS-2610-0501', goods: 'BCD-340 冰箱', yuan: 4_599, broughtYuan: '3725.19' },
  { daysAgo: 16, no: 'ZS-2610-0533', goods: 'RO-800P 净水器', yuan: 2_699, broughtYuan: '2213.18' },
  { daysAgo: 9, no: 'ZS-2611-0021', goods: 'CXW-268 油烟机', yuan: 2_199, broughtYuan: null },
] as const;
/** What the counter sold for the agent to deliver: one paid at the retailer's till, one of which the ticket is not written down yet. */
const SALES = [
  { key: 'counter-heater', daysAgo: 3, hour: 15, product: 'gas13', name: '郝秀兰', phone: '13800001031', detail: '中山东路260号7单元802', ticketNo: 'ZS-2611-0077' },
  { key: 'counter-hood', daysAgo: 2, hour: 10, product: 'hoodTop', name: '冯志强', phone: '13800001032', detail: '建设北大街44号2单元301', ticketNo: null },
] as const;
/** What came of a ticket before, by a settlement that is booked: a part, and the rest is waited for. */
const EARLIER = { daysAgo: 40, no: 'ZS-2609-0388', goods: 'BCD-501 冰箱', yuan: 5_199, broughtFen: 4_211_19, settledDaysAgo: 27 } as const;
const FOREIGN_ROW = 'ZS-2610-0699,,,320.00';

/** A retailer's weeks: tickets of its counter, two sales that the agent delivers, and a settlement that waits for finance: one row differs, one nobody knows. */
export function retailerHappenings(devcloud: Devcloud, call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const dayBefore = (days: number) => addDays(today, -days);
  const at = (daysAgo: number, hours: number) => startOfDay(dayBefore(daysAgo)) + hours * HOUR_MS;
  const record = (ticket: Pick<(typeof TICKETS)[number] | typeof EARLIER, 'daysAgo' | 'no' | 'goods' | 'yuan'>) => async () => {
    const { no: ticketNo, goods, yuan, daysAgo } = ticket;
    await call(COUNTER_GUIDE, 'retailers.ticket.record', { organisationId: COUNTER, ticketNo, soldOn: dayBefore(daysAgo), grossFen: yuan * 100, goods }, `ticket-${ticketNo}`);
  };
  const settle = async () => {
    const rows = TICKETS.flatMap(({ no, daysAgo, yuan, broughtYuan }) => (broughtYuan === null ? [] : [`${no},${dayBefore(daysAgo)},${yuan}.00,${broughtYuan}`]));
    await devcloud.storage.put(SHEET_PATH, Buffer.from([HEAD, ...rows, FOREIGN_ROW].join('\r\n')));
    await call(FINANCE, 'retailers.settlement.import', { organisationId: COUNTER, fileId: devcloud.storage.fileIdOf(SHEET_PATH), title: '十月流水结算' }, 'settlement');
  };
  const settleEarlier = async () => {
    const { no, daysAgo, yuan, broughtFen: netFen } = EARLIER;
    await devcloud.storage.put(EARLIER_SHEET_PATH, Buffer.from([HEAD, `${no},${dayBefore(daysAgo)},${yuan}.00,${(netFen / 100).toFixed(2)}`].join('\r\n')));
    const { settlementId } = await call(FINANCE, 'retailers.settlement.import', { organisationId: COUNTER, fileId: devcloud.storage.fileIdOf(EARLIER_SHEET_PATH), title: '九月流水结算' }, 'settlement-earlier');
    await call(FINANCE, 'retailers.settlement.confirm', { settlementId, netFen }, 'settlement-earlier-confirm');
  };
  const sell = (sale: (typeof SALES)[number]) => async () => {
    const { key, product, name, phone, detail, ticketNo, daysAgo } = sale;
    const lines = [{ productId: productIdOf(product), quantity: 1, unitPriceFen: priceOf(product) }];
    const address = { province: '河北省', city: '石家庄市', district: '长安区', detail };
    const { orderId } = await call(COUNTER_GUIDE, 'orders.report.create', { lines, customer: { name, phone }, address, wishedWindow: null }, `${key}-report`);
    if (ticketNo !== null) await call(COUNTER_GUIDE, 'payments.ticket.take', { orderId, ticketNo, soldOn: dayBefore(daysAgo), amountFen: priceOf(product) }, `${key}-ticket`);
  };
  const before = [{ at: at(EARLIER.daysAgo, 20), run: record(EARLIER) }, { at: at(EARLIER.settledDaysAgo, 10), run: settleEarlier }];
  return [...before, ...SALES.map((sale) => ({ at: at(sale.daysAgo, sale.hour), run: sell(sale) })), ...TICKETS.map((ticket) => ({ at: at(ticket.daysAgo, 20), run: record(ticket) })), { at: at(1, 10), run: settle }];
}
