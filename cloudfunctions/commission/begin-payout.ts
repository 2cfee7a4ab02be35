import { MOST_UNNAMED_FEN } from '../../src/shared/domain/commission/payouts';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { availableOf } from '../../src/shared/domain/ledger/balance';
import { post, posted } from '../../src/shared/domain/ledger/make-transfer';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { lotExpiry } from '../../src/shared/domain/loyalty/points';
import { AppError } from '../../src/shared/errors/app-error';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import type { CommandContext } from '../_kit/runtime/context';
import { payoutRemarks } from '../../src/text/payout-remarks';
import { wechatKeyId } from '../_kit/wechat/pay-sensitive';
import { findOpenid } from '../identity/public';
import { readSettings } from '../settings/public';
import { closeStatement, promiseTransfers } from './book-payout';
import { commissionPayees } from './documents';
import { ended, newPayout, steppedPayout, steppedStatement } from './payout-record';
import { readAccount } from './reckon-statement';
import { redraw, writeRedrawn, type Redrawing } from './redraw-statement';
import { payouts, statements, type Doer, type PayoutDocument, type StatementDocument } from './statement-documents';
import { commissionPaid, recipientsOf } from './statement-messages';

type Work = Pick<CommandContext, 'db' | 'now'>;

/** How a statement is to be settled: as its payee wants it, or by hand with what shows it. */
export type Wish = { readonly kind: 'as_wanted' } | { readonly kind: 'offline'; readonly evidence: readonly string[]; readonly note: string | null };

/** Everything that was looked up before the transaction. */
export interface PreparedPayout {
  readonly by: Doer;
  readonly wish: Wish;
  readonly way: 'wechat' | 'offline' | 'points';
  readonly openid: string | null;
  /** His real name, when WeChat compares it. */
  readonly payeeName: string | null;
  readonly to: readonly string[];
  readonly points: { readonly perYuan: number; readonly expiresAt: number };
  /** Set when the account does not hold what the statement says: a refund came between. */
  readonly redrawing: Redrawing | null;
}

/** @throws AppError `commission.payout.only_offline`, `commission.payout.name_needed`, `commission.statement.settling` */
export async function preparePayout(ctx: Work, statement: StatementDocument, wish: Wish, by: Doer): Promise<PreparedPayout> {
  const { db, now } = ctx;
  const { payeeId, payeeKind: kind, closingFen, netFen } = statement;
  const payee = await db.get(commissionPayees, payeeId);
  const account = await readAccount(db, payeeId);
  const short = account === null || availableOf(account) < closingFen;
  const redrawing = short ? await redraw(ctx, statement) : null;
  if (redrawing !== null && account !== null && availableOf(account) < redrawing.reckoned.closingFen) throw new AppError('commission.statement.settling');
  const { values } = await readSettings(db, ['checkout', 'points']);
  const openid = kind === 'person' && wish.kind === 'as_wanted' ? await findOpenid(db, payeeId) : null;
  const way = wish.kind === 'offline' ? 'offline' : payee?.prefers === 'points' && kind === 'person' ? 'points' : 'wechat';
  const named = way === 'wechat' && netFen > MOST_UNNAMED_FEN;
  const payeeName = named ? (payee?.realName ?? null) : null;
  if (redrawing === null && way === 'wechat' && (openid === null || (named && wechatKeyId() === null))) throw new AppError('commission.payout.only_offline');
  if (redrawing === null && named && payeeName === null) throw new AppError('commission.payout.name_needed');
  const to = await recipientsOf(db, { _id: payeeId, kind });
  const points = { perYuan: values.checkout.pointsPerYuan, expiresAt: lotExpiry(now, values.points.validMonths) };
  return { by, wish, way, openid, payeeName, to, points, redrawing };
}

/**
 * Begins to pay in the caller's transaction: everything is set aside before anybody outside is asked. By hand or as points
 * it is settled at once.
 * @returns the payout, or null when the statement was drawn anew instead
 */
export async function beginPayout(tx: Transaction, statementId: string, prepared: PreparedPayout, now: number): Promise<PayoutDocument | null> {
  const statement = await tx.get(statements, statementId);
  if (statement?.state !== 'confirmed') throw new AppError('commission.statement.not_allowed');
  if (prepared.redrawing !== null) {
    await writeRedrawn(tx, statement, prepared.redrawing, now);
    return null;
  }
  const { way, openid, payeeName, by } = prepared;
  const begun = newPayout(statement, { method: way, openid, payeeName, remark: payoutRemarks.remark(statement.periodTo), by, now });
  const paying = steppedStatement(statement, 'pay', { payoutId: begun._id, attempts: statement.attempts + 1, confirmDueAt: null });
  const payout = await settled(tx, begun, statement, prepared, now);
  await tx.put(payouts, payout);
  if (payout.state !== 'paid') await tx.put(statements, paying);
  else {
    await closeStatement(tx, paying);
    tx.emit(commissionPaid(payout, prepared.to));
  }
  return payout;
}

/** What can be done at once is done; for WeChat the money is set aside. */
async function settled(tx: Transaction, begun: PayoutDocument, statement: StatementDocument, { way, wish, points }: PreparedPayout, now: number): Promise<PayoutDocument> {
  if (way === 'points') return asPoints(tx, begun, statement, { ...points, now });
  const promises = promiseTransfers(begun);
  if (way === 'wechat') {
    await record(tx, promises.map((transfer) => ({ transfer })));
    return begun;
  }
  await record(tx, promises.flatMap((transfer) => [{ transfer }, { transfer: post(asRecorded(transfer), { facts: transfer.facts, at: now }) }]));
  const shown = wish.kind === 'offline' ? { evidence: wish.evidence, note: wish.note } : {};
  return steppedPayout(begun, 'settle', { ...ended(now), ...shown }) ?? begun;
}

const asRecorded = ({ id, ...said }: ReturnType<typeof promiseTransfers>[number]) => ({ ...said, _id: id, lotsOut: [], lotsIn: [] });

const FEN_PER_YUAN = 100;

/** F1: points at the rate at which they pay, which expire as all others do. No money is paid, so no tax is kept back. */
async function asPoints(
  tx: Transaction,
  begun: PayoutDocument,
  { payeeId, closingFen }: StatementDocument,
  { perYuan, expiresAt, now }: PreparedPayout['points'] & { readonly now: number },
): Promise<PayoutDocument> {
  const points = Math.floor((closingFen * perYuan) / FEN_PER_YUAN);
  const facts = { statementId: begun.statementId, pointsPerYuan: perYuan, amountFen: closingFen };
  const plans: TransferPlan[] = [
    {
      transfer: posted({
        id: `payout:${begun._id}`,
        asset: 'CNY',
        amount: closingFen,
        from: accounts.payeeCommission(payeeId),
        to: accounts.house.commissionToPoints,
        kind: 'commission_to_points',
        facts,
        at: now,
      }),
    },
  ];
  if (points > 0) {
    const transfer = posted({
      id: `payout-points:${begun._id}`,
      asset: 'POINT',
      amount: points,
      from: accounts.house.pointsIssued,
      to: accounts.customerPoints(payeeId),
      kind: 'points_commission',
      facts,
      at: now,
    });
    plans.push({ transfer, lots: { expiresAt } });
  }
  await record(tx, plans);
  return steppedPayout({ ...begun, netFen: closingFen, taxFen: 0 }, 'settle', { ...ended(now), points }) ?? begun;
}

/** What was there when it was prepared and is not any more is settling. */
async function record(tx: Transaction, plans: readonly TransferPlan[]): Promise<void> {
  try {
    await recordTransfers(tx, plans);
  } catch (error) {
    if (error instanceof AppError && error.code === 'ledger.balance.not_enough') throw new AppError('commission.statement.settling');
    throw error;
  }
}
