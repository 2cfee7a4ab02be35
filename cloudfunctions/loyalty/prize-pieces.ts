import { accounts } from '../../src/shared/domain/ledger/accounts';
import { availableOf } from '../../src/shared/domain/ledger/balance';
import { posted } from '../../src/shared/domain/ledger/make-transfer';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { ledgerAccounts } from '../_kit/ledger/documents';
import type { Transaction } from '../_kit/persistence/transaction';

/**
 * Tokens of an offer that is no goods: so many can be handed out. They are counted in when it opens, and what is left
 * is counted out when it closes.
 */

interface Tokens {
  /** The offer, or the one prize of it, whose account holds them. */
  readonly offerId: string;
  readonly title: string;
  readonly at: number;
}

export function setTokensAside({ offerId, title, at }: Tokens, amount: number): TransferPlan {
  const transfer = posted({
    id: `prize:${offerId}`,
    asset: `PIECE:${offerId}`,
    amount,
    from: accounts.house.supply,
    to: accounts.prize(offerId),
    kind: 'prize_set_aside',
    facts: { title },
    at,
  });
  return { transfer };
}

/** What is left of them goes back; null when nothing is. */
export async function takeTokensBack(tx: Transaction, { offerId, title, at }: Tokens): Promise<TransferPlan | null> {
  const prize = accounts.prize(offerId);
  const balance = await tx.get(ledgerAccounts, prize);
  const amount = balance === null ? 0 : availableOf(balance);
  if (amount === 0) return null;
  const transfer = posted({
    id: `prize-back:${offerId}`,
    asset: `PIECE:${offerId}`,
    amount,
    from: prize,
    to: accounts.house.supply,
    kind: 'prize_taken_back',
    facts: { title },
    at,
  });
  return { transfer };
}
