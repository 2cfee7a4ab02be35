import { reconcile } from '../../src/shared/domain/payments/reconcile';
import { latestBilledDay } from '../../src/shared/domain/payments/timing';
import type { Budget } from '../_kit/runtime/action';
import type { CommandContext } from '../_kit/runtime/context';
import { downloadBill, type BillLine } from '../_kit/wechat/pay-bill';
import { compareTransfers } from './compare-transfers';
import { factsOfDay, namedPaybacks, namedPayments } from './day-facts';
import { reconciliationMismatches, reconciliations } from './documents';
import { askSoon } from './hand-on';
import { known } from './known';

const MOST_KEPT = 500;

/** A day with thousands of payments is read in pages. */
export const COMPARING_BUDGET: Budget = { roundTrips: 400, documentsExamined: 20_000 };

/**
 * Compares a day with WeChat's bill. What the bill knows and we do not is first asked about, so that only real
 * differences are listed. Comparing a day again takes the place of the time before.
 * @param wished the latest day that has a bill, when it is left out or later than that
 */
export async function compareDay(ctx: CommandContext, wished: string | undefined): Promise<{ readonly on: string; readonly mismatches: number }> {
  const latest = latestBilledDay(ctx.now);
  const on = wished === undefined || wished > latest ? latest : wished;
  const bill = await known(downloadBill(on));
  await catchUp(ctx, bill);
  const facts = await factsOfDay(ctx.db, on, bill);
  const { transfers, mismatches: ofTransfers } = await compareTransfers(on);
  const rows = [...reconcile(facts), ...ofTransfers];
  const ours = facts.payments.filter(({ succeeded, ofThisDay }) => succeeded && ofThisDay);
  const returned = bill.filter((line) => line.kind === 'payback' && line.state !== 'failed');
  const summary = {
    ranAt: ctx.now,
    oursFen: sumOf(ours),
    theirsFen: sumOf(bill.filter(({ kind }) => kind === 'payment')),
    payments: ours.length,
    returnedFen: sumOf(returned),
    paybacks: returned.length,
    transfers,
    mismatches: rows.length,
  };
  return ctx.transact(async (tx) => {
    await tx.put(reconciliations, { _id: on, ...summary });
    await tx.put(reconciliationMismatches, { _id: on, rows: rows.slice(0, MOST_KEPT) });
    return { on, mismatches: rows.length };
  });
}

const sumOf = (rows: readonly { readonly amountFen: number }[]): number => rows.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** Books what the bill says and nobody told us. */
async function catchUp({ db, log }: CommandContext, bill: readonly BillLine[]): Promise<void> {
  for (const { tradeNo, state } of await namedPayments(db, bill)) {
    if (state !== 'succeeded') await askSoon({ tradeNo, kind: 'payment' }, log);
  }
  const arrived = new Set(bill.flatMap((line) => (line.kind === 'payback' && line.state === 'succeeded' ? [line.refundNo] : [])));
  for (const { refundNo, state } of await namedPaybacks(db, bill)) {
    if (state !== 'succeeded' && arrived.has(refundNo)) await askSoon({ tradeNo: refundNo, kind: 'payback', billed: true }, log);
  }
}
