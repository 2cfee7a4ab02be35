import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';

const FINANCE = 'dev-finance-sun';
const GUIDE = 'dev-guide-limin';
const ZHANG = 'dev-customer-zhang';
const HOUR_MS = 3_600_000;
const CONCESSION_FEN = 15_000;

/** Money that goes back: some of a fridge's price for a scratch on its door, and a stove that does not fit. */
export function refundHappenings(call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const at = (daysAgo: number, hours: number) => startOfDay(addDays(today, -daysAgo)) + hours * HOUR_MS;
  return [
    { at: at(92, 11), run: () => giveBackForScratch(call) },
    { at: at(0, 0) - 2 * HOUR_MS, run: () => askForStove(call) },
  ];
}

async function giveBackForScratch(call: SeedCall): Promise<void> {
  const { rows } = await call(GUIDE, 'orders.order.list', { search: '刘建华' }, 'scratch-order');
  const orderId = rows[0]?.id ?? '';
  const lines = [{ lineId: `${orderId}_1`, quantity: 0, amountFen: CONCESSION_FEN }];
  const request = { orderId, lines, goodsReturned: false, reason: '冰箱门有一道磕痕，和顾客说好补差价' };
  const { refundId } = await call(GUIDE, 'orders.refund.request', request, 'scratch-request');
  const { preview } = await call(FINANCE, 'orders.refund.get', { refundId }, 'scratch-look');
  if (preview === null) return;
  await call(FINANCE, 'orders.refund.approve', { refundId, digest: preview.digest }, 'scratch-approve');
}

async function askForStove(call: SeedCall): Promise<void> {
  const { rows } = await call(ZHANG, 'orders.order.mine', {}, 'stove-orders');
  const orderId = rows.find(({ pieces, title }) => pieces === 2 && title.includes('热水器'))?.id ?? '';
  const lines = [{ lineId: `${orderId}_2`, quantity: 1 }];
  const request = { orderId, lines, goodsReturned: true, reason: '灶具开孔尺寸不合适' };
  await call(ZHANG, 'orders.refund.request', request, 'stove-request');
}
