import { isOffline } from '../../src/shared/domain/payments/states';
import { updateWhere } from '../_kit/persistence/plain-writes';
import type { CommandContext } from '../_kit/runtime/context';
import { askRefund, requestRefund } from '../_kit/wechat/pay-refunds';
import { bookPayback } from './book-payback';
import { paybacks, type PaybackDocument } from './documents';

type Work = Pick<CommandContext, 'db' | 'now' | 'log' | 'transact'>;

/** The function that WeChat tells. */
export const NOTIFIED_FUNCTION = 'payments';

/** WeChat's word for it; the screen has a sentence. */
const RETURNED = 'returned';

/**
 * Asks WeChat to send money back, or what became of it, and books its arrival, once.
 * @param billed the day's bill says that it arrived
 * @returns the payback as it stands now
 * @throws PayUnavailable
 */
export async function resolvePayback(ctx: Work, payback: PaybackDocument, billed = false): Promise<PaybackDocument> {
  const { _id, state, method } = payback;
  if (isOffline(method) || state === 'succeeded') return payback;
  if (billed) return arrive(ctx, _id);
  if (state === 'failed') return payback;
  const refused = state === 'created' || payback.retry ? await request(payback) : null;
  if (refused !== null) return fail(ctx, payback, refused);
  switch (await askRefund(payback.refundNo)) {
    case 'arrived':
      return arrive(ctx, _id);
    case 'returned':
      return fail(ctx, payback, RETURNED);
    case 'unknown': {
      const refusedNow = await request(payback);
      return refusedNow === null ? again(ctx, payback) : fail(ctx, payback, refusedNow);
    }
    case 'open':
    case 'untold':
      return again(ctx, payback);
  }
}

/** Null when WeChat took it, else its reason. */
async function request(payback: PaybackDocument): Promise<string | null> {
  const { tradeNo, refundNo, paymentFen: totalFen, amountFen } = payback;
  const told = { functionName: NOTIFIED_FUNCTION };
  const { accepted, reason } = await requestRefund({ ...told, tradeNo, refundNo, totalFen, amountFen });
  if (!accepted) return reason;
  for (const state of ['created', 'pending']) {
    await updateWhere(paybacks, { _id: payback._id, state }, { state: 'pending', retry: false });
  }
  return null;
}

async function arrive(ctx: Work, paybackId: string): Promise<PaybackDocument> {
  await ctx.transact(async (tx) => ({ state: (await bookPayback(tx, paybackId, { now: ctx.now })).state }));
  const settled = await ctx.db.get(paybacks, paybackId);
  if (settled === null) throw new Error(`a payback that was booked is there: ${paybackId}`);
  return settled;
}

/** A person has to look at it; its money stays set aside, so that nobody sends it twice. */
async function fail(ctx: Work, payback: PaybackDocument, failure: string): Promise<PaybackDocument> {
  const fields = { state: 'failed', failure, listFilter: 'failed', askAfter: null } as const;
  for (const state of ['created', 'pending']) await updateWhere(paybacks, { _id: payback._id, state }, fields);
  return again(ctx, payback);
}

async function again(ctx: Work, payback: PaybackDocument): Promise<PaybackDocument> {
  return (await ctx.db.get(paybacks, payback._id)) ?? payback;
}
