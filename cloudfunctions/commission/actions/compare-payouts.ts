import { AppError } from '../../../src/shared/errors/app-error';
import { reconcileTransfers, type OurTransfer } from '../../../src/shared/domain/payments/reconcile-transfers';
import { oneOf } from '../../_kit/persistence/conditions';
import { allOf, chunksOf } from '../../_kit/persistence/read-all';
import type { Reader } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import type { Log } from '../../_kit/runtime/log';
import { PayUnavailable } from '../../_kit/wechat/pay-call';
import { downloadTransfers, type BilledTransfer } from '../../_kit/wechat/pay-fund-bill';
import { askSoon } from '../ask-soon';
import { payouts, type PayoutDocument } from '../statement-documents';

const MOST_KEPT = 500;

/** For the day's comparison. What the bill knows and nobody told us is booked first, so that only real differences are listed. */
export const comparePayouts = action('commission.payout.compare', { roundTrips: 400, documentsExamined: 20_000 }, async ({ on }, { db, log }) => {
  const bill = await downloaded(on);
  if (bill === null) return { transfers: null, mismatches: [] };
  await catchUp(db, bill, log);
  const ofDay = await allOf(db, payouts, { arrivedOn: on });
  const all = new Map([...ofDay, ...(await named(db, bill))].map((payout) => [payout._id, payout]));
  const mismatches = reconcileTransfers(bill, [...all.values()].map((payout) => toOurTransfer(payout, on)));
  const transfers = { oursFen: sumOf(ofDay.map(({ netFen }) => netFen)), theirsFen: sumOf(bill.map(({ amountFen }) => amountFen)), count: ofDay.length };
  return { transfers, mismatches: mismatches.slice(0, MOST_KEPT) };
});

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, fen) => sum + fen, 0);

async function downloaded(on: string): Promise<readonly BilledTransfer[] | null> {
  try {
    return await downloadTransfers(on);
  } catch (error) {
    if (error instanceof PayUnavailable) throw new AppError('payments.wechat.unavailable');
    throw error;
  }
}

/** Payouts of ours that the bill names, whatever their state. */
async function named(db: Reader, bill: readonly BilledTransfer[]): Promise<readonly PayoutDocument[]> {
  const found: PayoutDocument[] = [];
  for (const numbers of chunksOf(bill.flatMap((row) => row.numbers))) {
    found.push(...(await db.find(payouts, { where: { billNo: oneOf(numbers) }, limit: numbers.length })));
    found.push(...(await db.find(payouts, { where: { transferNo: oneOf(numbers) }, limit: numbers.length })));
  }
  return found;
}

async function catchUp(db: Reader, bill: readonly BilledTransfer[], log: Log): Promise<void> {
  for (const { billNo, state } of await named(db, bill)) {
    if (state !== 'paid') await askSoon(billNo, log);
  }
}

function toOurTransfer({ statementId, billNo, transferNo, netFen: amountFen, state, arrivedOn }: PayoutDocument, on: string): OurTransfer {
  return { statementId, billNo, transferNo, amountFen, paid: state === 'paid', ofThisDay: arrivedOn === on };
}
