import { accounts } from '../../src/shared/domain/ledger/accounts';
import { post, release, setAside } from '../../src/shared/domain/ledger/make-transfer';
import type { Transfer, TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { assert } from '../../src/shared/kernel/assert';
import { ledgerTransfers } from '../_kit/ledger/documents';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { commissionPayees } from './documents';
import { ended, steppedPayout, steppedStatement } from './payout-record';
import { payouts, statements, type PayoutDocument, type StatementDocument } from './statement-documents';
import { commissionPaid, payoutFailed } from './statement-messages';

/** The transfers that set a payout's money aside: what he gets, and the tax that is kept back. */
export function promiseTransfers({ _id, payeeId, netFen, taxFen, billNo, statementId, method, createdAt: at }: PayoutDocument): readonly Transfer[] {
  const from = accounts.payeeCommission(payeeId);
  const said = { asset: 'CNY', from, facts: { billNo, statementId, method }, at } as const;
  const net = setAside({ ...said, id: netId(_id), to: accounts.house.commissionPaid, kind: 'commission_paid', amount: netFen });
  if (taxFen === 0) return [net];
  return [net, setAside({ ...said, id: taxId(_id), to: accounts.house.taxWithheld, kind: 'commission_tax', amount: taxFen })];
}

const netId = (payoutId: string): string => `payout:${payoutId}`;
const taxId = (payoutId: string): string => `payout-tax:${payoutId}`;

interface Outcome {
  readonly now: number;
  /** Who is told. */
  readonly to: readonly string[];
}

/** WeChat's own number of a transfer, and when it arrived by WeChat's clock. */
type Arrival = Pick<PayoutDocument, 'transferNo' | 'arrivedOn'>;

/** The money arrived: what was set aside is posted, once, and the next statement may be drawn. */
export async function bookPaid(tx: Transaction, payoutId: string, arrival: Arrival, { now, to }: Outcome): Promise<PayoutDocument> {
  const { payout, statement } = await readBoth(tx, payoutId);
  const paid = steppedPayout(payout, 'settle', { ...ended(now), ...arrival, failure: null });
  if (paid === null) return payout;
  await recordTransfers(tx, await resolutions(tx, payout, (pending) => post(pending, { facts: pending.facts, at: now })));
  await tx.put(payouts, paid);
  await closeStatement(tx, statement);
  tx.emit(commissionPaid(paid, to));
  return paid;
}

/** Nobody got it, and nobody will: what was set aside is the payee's again, and the statement can be paid once more. */
export async function bookFailed(tx: Transaction, payoutId: string, reason: string, { now, to }: Outcome): Promise<PayoutDocument> {
  const { payout, statement } = await readBoth(tx, payoutId);
  const failed = steppedPayout(payout, 'fail', { ...ended(now), failure: reason });
  if (failed === null) return payout;
  await recordTransfers(tx, await resolutions(tx, payout, (pending) => release(pending, { facts: pending.facts, at: now })));
  await tx.put(payouts, failed);
  await tx.put(statements, steppedStatement(statement, 'fail', { payoutId: null }));
  tx.emit(payoutFailed(failed, to));
  return failed;
}

/** A statement that was settled; its payee's next one may be drawn. */
export async function closeStatement(tx: Transaction, statement: StatementDocument): Promise<void> {
  await tx.put(statements, steppedStatement(statement, 'settle', {}));
  const payee = await tx.get(commissionPayees, statement.payeeId);
  assert(payee !== null, 'who has a statement is a payee');
  await tx.put(commissionPayees, { ...payee, openStatementId: null });
}

type Pending = Parameters<typeof post>[0];

async function resolutions(tx: Transaction, { _id, taxFen }: PayoutDocument, resolve: (pending: Pending) => Transfer): Promise<readonly TransferPlan[]> {
  const ids = taxFen === 0 ? [netId(_id)] : [netId(_id), taxId(_id)];
  const plans: TransferPlan[] = [];
  for (const id of ids) {
    const pending = await tx.get(ledgerTransfers, id);
    assert(pending !== null, 'a payout was set aside when it began');
    plans.push({ transfer: resolve(pending) });
  }
  return plans;
}

async function readBoth(tx: Transaction, payoutId: string): Promise<{ readonly payout: PayoutDocument; readonly statement: StatementDocument }> {
  const payout = await tx.get(payouts, payoutId);
  assert(payout !== null, 'a payout that was begun is there');
  const statement = await tx.get(statements, payout.statementId);
  assert(statement !== null, 'a payout is of a statement');
  return { payout, statement };
}
