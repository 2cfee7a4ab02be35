import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import { LOCAL_APPID } from '../runner/caller';
import type { Devcloud } from '../start-devcloud';
import { productIdOf } from './demo-products';
import { CLIENT, FRIENDS } from './introduced-sales';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';

const ZHANG = 'dev-customer-zhang';
const LIN = 'dev-partner-lin';
const ZHOU = 'dev-guide-zhou';
const FINANCE = 'dev-finance-sun';
const HOUR_MS = 3_600_000;
const FRIENDLY = 1007;
const CONCESSION_FEN = 30_000;

/** Who is brought by whom, what is released of it, and what goes again because some of the price was given back. */
export function commissionHappenings(devcloud: Devcloud, call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const at = (daysAgo: number, hour: number) => startOfDay(addDays(today, -daysAgo)) + hour * HOUR_MS;
  return [
    { at: at(27, 20), run: () => recommend(call, 'washer', [FRIENDS.ma, FRIENDS.qian]) },
    { at: at(14, 10), run: () => bringClient(call) },
    { at: at(12, 22), run: () => release(devcloud, 12) },
    { at: at(11, 15), run: () => giveBack(call) },
    { at: at(8, 19), run: () => recommend(call, 'gas16', [FRIENDS.xin, FRIENDS.tao]) },
    { at: at(2, 22), run: () => release(devcloud, 2) },
  ];
}

async function recommend(call: SeedCall, product: 'washer' | 'gas16', friends: readonly string[]): Promise<void> {
  const target = { kind: 'product', productId: productIdOf(product) } as const;
  const card = await call(ZHANG, 'attribution.share.create', { target, channel: 'card' }, `share-${product}`);
  for (const openid of friends) await call(openid, 'attribution.scan.record', { ...card, entry: FRIENDLY }, `share-${product}-${openid}`);
}

/** The decorator's client scans his code while they choose tiles. */
async function bringClient(call: SeedCall): Promise<void> {
  const { scene } = await call(LIN, 'attribution.code.issue', { kind: 'personal' }, 'personal-lin');
  await call(CLIENT, 'attribution.scan.record', { scene, entry: 1047 }, 'client-scan');
}

/** What is due is released, as the round does it. */
async function release(devcloud: Devcloud, daysAgo: number): Promise<void> {
  await devcloud.settle();
  const caller = { source: 'wx_trigger', appid: LOCAL_APPID, clientIp: '127.0.0.1' } as const;
  await devcloud.runner.invoke('commission', { action: 'commission.entry.release', input: {}, requestId: `seed-release-${daysAgo}` }, caller);
}

/** The washer came with a dent: some of its price goes back, and with it some of what it brought. */
async function giveBack(call: SeedCall): Promise<void> {
  const { rows } = await call(ZHOU, 'orders.order.list', { search: '马丽' }, 'dent-order');
  const orderId = rows[0]?.id ?? '';
  const lines = [{ lineId: `${orderId}_1`, quantity: 0, amountFen: CONCESSION_FEN }];
  const { refundId } = await call(ZHOU, 'orders.refund.request', { orderId, lines, goodsReturned: false, reason: '机身有磕碰，和顾客说好补差价' }, 'dent-request');
  const { preview } = await call(FINANCE, 'orders.refund.get', { refundId }, 'dent-look');
  if (preview !== null) await call(FINANCE, 'orders.refund.approve', { refundId, digest: preview.digest }, 'dent-approve');
}
