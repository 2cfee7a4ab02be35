import { withPaid } from '../../src/shared/domain/dealers/dues';
import { listOfTopUp } from '../../src/shared/domain/dealers/top-up';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { posted } from '../../src/shared/domain/ledger/make-transfer';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { dealerStandings, topUps, type TopUpDocument } from './documents';
import { keptOf, withDues } from './standing';
import { placeSearchKeys } from './place-search';

type TopUpFacts = Omit<TopUpDocument, 'listFilter' | 'searchKeys'>;

/** A bill's document: what is said of it, and what the lists need. */
export const toTopUpDocument = (facts: TopUpFacts): TopUpDocument => ({
  ...facts,
  listFilter: listOfTopUp(facts),
  searchKeys: placeSearchKeys(facts, facts.topUpNo),
});

/** What is to be paid, as payments know it: by the account of a bill. */
export function billOf({ _id, topUpNo, amountFen }: TopUpDocument, at: number) {
  const facts = { topUpId: _id, topUpNo };
  return posted({ id: `bill:${_id}`, asset: 'CNY', amount: amountFen, from: accounts.house.dealerBills, to: accounts.orderDue(_id), kind: 'dealer_bill', facts, at });
}

export function billCancelled({ _id, topUpNo, amountFen }: TopUpDocument, at: number) {
  const facts = { topUpId: _id, topUpNo };
  return posted({ id: `bill-cancelled:${_id}`, asset: 'CNY', amount: amountFen, from: accounts.orderDue(_id), to: accounts.house.dealerBills, kind: 'dealer_bill_cancelled', facts, at });
}

/**
 * Money of a bill is there: it is the dealer's, and pays what he owes, the oldest first. Never more than the bill says: what
 * was paid too much goes back to the payer, and so does all of it when he took the bill back while WeChat's sheet was open.
 */
export async function creditPayment(tx: Transaction, topUpId: string, { paymentId, amountFen, at }: { readonly paymentId: string; readonly amountFen: number; readonly at: number }): Promise<void> {
  const topUp = await tx.get(topUps, topUpId);
  if (topUp === null || topUp.cancelled) return;
  const amount = Math.min(amountFen, topUp.amountFen - topUp.creditedFen);
  if (amount <= 0) return;
  const kept = await keptOf(tx, topUp);
  const facts = { topUpId, topUpNo: topUp.topUpNo, paymentId };
  const to = accounts.dealerBalance(topUp.organisationId);
  const transfer = posted({ id: `topup:${paymentId}`, asset: 'CNY', amount, from: accounts.house.dealerTopUps, to, kind: 'dealer_topup', facts, at });
  await recordTransfers(tx, [{ transfer }]);
  await tx.put(topUps, toTopUpDocument({ ...topUp, creditedFen: topUp.creditedFen + amount, openOf: null }));
  await tx.put(dealerStandings, withDues(kept, withPaid(kept.dues, amount)));
}
