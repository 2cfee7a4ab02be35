import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { Devcloud } from '../start-devcloud';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';

const FINANCE = 'dev-finance-sun';
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DAYS_COMPARED = 7;
const RECEIPT = path.join(__dirname, 'demo-receipt.jpg');
const EVIDENCE_PATH = 'evidence/demo-receipt.jpg';

/**
 * What waits for finance: cash with its picture to confirm, cash to hand back because the order was cancelled, and money
 * that WeChat would not send back because the merchant's account was short that morning.
 */
export function financeHappenings(devcloud: Devcloud, call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const at = (daysAgo: number, hours: number) => startOfDay(addDays(today, -daysAgo)) + hours * HOUR_MS;
  const cancelledAt = at(5, 10);
  const cash = (openid: string, search: string, amountFen: number) => recordCash(devcloud, call, { openid, search, amountFen });
  return [
    { at: cancelledAt - MINUTE_MS, run: () => refundsAre(devcloud, 'refused') },
    { at: cancelledAt + MINUTE_MS, run: () => refundsAre(devcloud, 'done') },
    { at: at(3, 13), run: () => confirmed(call, cash('dev-dealer-huang', '孟洁', 20_000)) },
    {
      at: at(0, 0) - HOUR_MS,
      run: async () => {
        await cash('dev-guide-limin', '王海涛', 50_000);
      },
    },
  ];
}

/** Whatever was asked of WeChat before is answered before. */
async function refundsAre(devcloud: Devcloud, refunds: 'done' | 'refused'): Promise<void> {
  await devcloud.settle();
  await devcloud.pay.setBehaviour({ refunds });
}

interface Cash {
  readonly openid: string;
  /** Finds the order. */
  readonly search: string;
  readonly amountFen: number;
}

async function recordCash(devcloud: Devcloud, call: SeedCall, { openid, search, amountFen }: Cash): Promise<string> {
  await devcloud.storage.put(EVIDENCE_PATH, await readFile(RECEIPT));
  const { rows } = await call(openid, 'orders.order.list', { search }, `cash-order-${amountFen}`);
  const evidence = [devcloud.storage.fileIdOf(EVIDENCE_PATH)];
  const what = { part: 'deposit', method: 'cash', amountFen, note: '顾客在店里付的定金' } as const;
  const record = { ...what, orderId: rows[0]?.id ?? '', evidence };
  const { paymentId } = await call(openid, 'payments.payment.record', record, `cash-${amountFen}`);
  return paymentId;
}

async function confirmed(call: SeedCall, payment: Promise<string>): Promise<void> {
  const paymentId = await payment;
  await call(FINANCE, 'payments.payment.confirm', { paymentId }, `confirm-${paymentId}`);
}

/** As if the timer had run every morning of the last days. */
export async function compareLastDays(call: SeedCall): Promise<void> {
  const today = dayOf(Date.now());
  for (let daysAgo = DAYS_COMPARED; daysAgo > 0; daysAgo -= 1) {
    const on = addDays(today, -daysAgo);
    await call(FINANCE, 'payments.reconciliation.repeat', { on }, `bill-${on}`);
  }
}
