import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Input } from '../../src/shared/contract/registry';
import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import { LOCAL_APPID } from '../runner/caller';
import type { Devcloud } from '../start-devcloud';
import { productIdOf } from './demo-products';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';

const DEALER = 'dev-dealer-huang';
const WEST = 'dev-dealer-gao';
const WAREHOUSE = 'dev-supervisor-zhao';
const FINANCE = 'dev-finance-sun';
const HOUR_MS = 3_600_000;
const TOPPED_UP_FEN = 15_000_00;
const RECEIPT = path.join(__dirname, 'demo-receipt.jpg');
const EVIDENCE_PATH = 'evidence/demo-transfer.jpg';

type Pieces = Input<'dealers.pickup.request'>['lines'];
const pieces = (product: Parameters<typeof productIdOf>[0], quantity: number): Pieces[number] => ({ productId: productIdOf(product), quantity });

/**
 * A dealer's last weeks: money by transfer, goods picked up on credit, one machine brought back, a pick-up that is half
 * handed over, one that is ready, and one that the office has to let pass. Another dealer is late. A partner store gets what its sale brought.
 */
export function dealerHappenings(devcloud: Devcloud, call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const at = (daysAgo: number, hours: number) => startOfDay(addDays(today, -daysAgo)) + hours * HOUR_MS;
  const found = new Map<string, string>();
  const ask = (key: string, lines: Pieces, dealer = DEALER) => async () => {
    found.set(key, await asked(call, dealer, key, lines));
  };
  const idOf = (key: string) => found.get(key) ?? '';
  const handOver = (key: string, lines: Pieces) => async () => {
    await call(WAREHOUSE, 'dealers.pickup.hand_over', { pickupId: idOf(key), lines }, `pickup-out-${key}`);
  };
  return [
    { at: at(25, 10), run: () => toppedUp(devcloud, call) },
    { at: at(22, 9), run: ask('first', [pieces('gas16', 4), pieces('fridge', 2)]) },
    { at: at(21, 15), run: handOver('first', [pieces('gas16', 4), pieces('fridge', 2)]) },
    { at: at(18, 10), run: ask('late', [pieces('gas13', 2)], WEST) },
    { at: at(18, 16), run: handOver('late', [pieces('gas13', 2)]) },
    { at: at(9, 11), run: ask('half', [pieces('ac15', 5)]) },
    { at: at(8, 16), run: handOver('half', [pieces('ac15', 3)]) },
    { at: at(6, 10), run: () => broughtBack(call, idOf('first')) },
    { at: at(2, 21), run: () => releaseMargins(devcloud) },
    { at: at(1, 9), run: ask('ready', [pieces('gas13', 2)]) },
    { at: at(1, 17), run: ask('large', [pieces('fridge', 12), pieces('ac15', 12)]) },
  ];
}

async function asked(call: SeedCall, dealer: string, key: string, lines: Pieces): Promise<string> {
  const { amountFen } = await call(dealer, 'dealers.pickup.preview', { lines }, `pickup-look-${key}`);
  const { pickupId } = await call(dealer, 'dealers.pickup.request', { lines, amountFen, remark: '' }, `pickup-${key}`);
  return pickupId;
}

async function toppedUp(devcloud: Devcloud, call: SeedCall): Promise<void> {
  await devcloud.storage.put(EVIDENCE_PATH, await readFile(RECEIPT));
  const evidence = [devcloud.storage.fileIdOf(EVIDENCE_PATH)];
  const { topUpId } = await call(DEALER, 'dealers.top_up.create', { amountFen: TOPPED_UP_FEN }, 'top-up');
  const recorded = { orderId: topUpId, part: 'rest', method: 'transfer', amountFen: TOPPED_UP_FEN, evidence, note: '对公转账' } as const;
  const { paymentId } = await call(DEALER, 'payments.payment.record', recorded, 'top-up-recorded');
  await call(FINANCE, 'payments.payment.confirm', { paymentId }, 'top-up-confirmed');
  await devcloud.settle();
}

async function broughtBack(call: SeedCall, pickupId: string): Promise<void> {
  const lines = [pieces('gas16', 1)];
  const { returns } = await call(DEALER, 'dealers.pickup.return', { pickupId, lines, reason: '外箱压坏，没有拆' }, 'pickup-return');
  await call(WAREHOUSE, 'dealers.pickup.receive', { pickupId, returnId: returns[0]?.id ?? '', arrived: lines }, 'pickup-received');
}

/** What sales brought is the stores' when its days are over, as the round does it. */
async function releaseMargins(devcloud: Devcloud): Promise<void> {
  await devcloud.settle();
  const caller = { source: 'wx_trigger', appid: LOCAL_APPID, clientIp: '127.0.0.1' } as const;
  await devcloud.runner.invoke('dealers', { action: 'dealers.margin.release', input: {}, requestId: 'seed-margins' }, caller);
}
