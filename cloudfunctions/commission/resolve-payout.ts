import { isForgotten, nextPayoutAskAt } from '../../src/shared/domain/commission/payouts';
import { dayOf } from '../../src/shared/kernel/time';
import { updateWhere } from '../_kit/persistence/plain-writes';
import type { CommandContext } from '../_kit/runtime/context';
import { askTransfer, cancelTransfer, requestTransfer, type TransferStanding } from '../_kit/wechat/pay-transfers';
import { AppError } from '../../src/shared/errors/app-error';
import { bookFailed, bookPaid } from './book-payout';
import { payoutRemarks } from '../../src/text/payout-remarks';
import { steppedPayout } from './payout-record';
import { payouts, type PayoutDocument } from './statement-documents';
import { payoutWaiting, recipientsOf } from './statement-messages';

type Work = Pick<CommandContext, 'db' | 'now' | 'transact'>;

/** The function that WeChat tells. */
const NOTIFIED_FUNCTION = 'commission';
const ACCEPT_MS = 86_400_000;

const isOver = ({ state, method }: PayoutDocument): boolean => state === 'paid' || state === 'failed' || method !== 'wechat';

/**
 * Asks WeChat to pay, or what became of it, and books what it says, once. What WeChat did not say for sure changes
 * nothing: the money stays set aside, and the same number is asked about again.
 * @throws PayUnavailable
 */
export async function resolvePayout(ctx: Work, payout: PayoutDocument): Promise<void> {
  if (isOver(payout)) return;
  const { billNo, state } = payout;
  const known = state === 'asking' ? null : await askTransfer(billNo);
  if (known !== null && !(known.state === 'waiting' && payout.packageInfo === null)) return take(ctx, payout, known);
  if (state === 'refused') return;
  const asked = await request(ctx, payout);
  if (asked.state !== 'refused') return take(ctx, payout, asked);
  // A number that was taken before may be refused now; then WeChat knows it.
  const standing = await askTransfer(billNo);
  if (standing !== null) return take(ctx, payout, standing);
  await updateWhere(payouts, { _id: payout._id, state: 'asking' }, { state: 'refused', listFilter: 'refused', failure: asked.reason, askAfter: null });
}

async function request({ now }: Work, { _id, billNo, openid, payeeName, netFen, remark }: PayoutDocument) {
  await updateWhere(payouts, { _id, settledAt: null }, { requestedAt: now });
  const { post, purpose } = payoutRemarks;
  return requestTransfer({ billNo, openid: openid ?? '', amountFen: netFen, payeeName, remark, post, purpose, functionName: NOTIFIED_FUNCTION });
}

async function take(ctx: Work, payout: PayoutDocument, standing: TransferStanding): Promise<void> {
  const { now } = ctx;
  const { _id: payoutId } = payout;
  const transferNo = standing.transferNo ?? payout.transferNo;
  if (standing.state === 'sending') {
    const from = ['asking', 'refused', 'waiting'].find((state) => state === payout.state);
    const fields = { state: 'sending', listFilter: 'open', failure: null, askAfter: payout.askAfter ?? now };
    if (from !== undefined) await updateWhere(payouts, { _id: payoutId, state: from }, fields);
    return;
  }
  if (standing.state === 'waiting' && payout.state === 'waiting') return;
  const packageInfo = standing.state === 'waiting' ? standing.packageInfo : null;
  const to = await recipientsOf(ctx.db, { _id: payout.payeeId, kind: 'person' });
  await ctx.transact(async (tx) => {
    if (standing.state === 'arrived') return { state: (await bookPaid(tx, payoutId, { transferNo, arrivedOn: dayOf(standing.at ?? now) }, { now, to })).state };
    if (standing.state === 'ended') return { state: (await bookFailed(tx, payoutId, standing.reason, { now, to })).state };
    const fresh = await tx.get(payouts, payoutId);
    const change = { packageInfo, transferNo, failure: null, acceptUntil: fresh === null ? null : (fresh.requestedAt ?? now) + ACCEPT_MS };
    const waiting = fresh === null || fresh.state === 'waiting' ? null : steppedPayout(fresh, 'wait', { ...change, askAfter: nextPayoutAskAt(fresh.createdAt, now) });
    if (waiting === null) return { state: fresh?.state ?? 'unknown' };
    await tx.put(payouts, waiting);
    tx.emit(payoutWaiting(waiting, to));
    return { state: waiting.state };
  });
}

/**
 * Takes back what nobody accepted. What WeChat never had is over when no request for it can be under way any more.
 * @throws PayUnavailable; AppError `commission.payout.under_way`
 */
export async function withdrawPayout(ctx: Work, payout: PayoutDocument): Promise<void> {
  if (isOver(payout)) throw new AppError('commission.payout.over');
  const { _id, billNo, requestedAt, createdAt, payeeId } = payout;
  const standing = await askTransfer(billNo);
  if (standing === null) {
    if (!isForgotten(requestedAt ?? createdAt, ctx.now)) throw new AppError('commission.payout.under_way');
    const to = await recipientsOf(ctx.db, { _id: payeeId, kind: 'person' });
    await ctx.transact(async (tx) => ({ state: (await bookFailed(tx, _id, WITHDRAWN, { now: ctx.now, to })).state }));
    return;
  }
  if (standing.state === 'waiting') await cancelTransfer(billNo);
  const after = await askTransfer(billNo);
  if (after !== null) await take(ctx, payout, after);
}

const WITHDRAWN = 'withdrawn';
