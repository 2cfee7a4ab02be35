import { availableOf, EMPTY_BALANCE } from '../../src/shared/domain/ledger/balance';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import type { Bin } from '../../src/shared/domain/loyalty/bins';
import { firstShort, type Gift } from '../../src/shared/domain/loyalty/gifts';
import { AppError } from '../../src/shared/errors/app-error';
import { ledgerAccounts } from '../_kit/ledger/documents';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { couponRules } from './documents';
import { isGivable, notEnough } from './gift-facts';
import { piecesOf, setPiecesAside, takePiecesBack } from './prize-pieces';
import { readOnce } from './read-once';

/** A gift with the accounts in which its pieces lie. */
export interface StockedGift extends Gift {
  readonly quantity: number;
  readonly bins: readonly Bin[];
}

/**
 * An offer opens: its pieces are set aside, all or none.
 * @throws AppError `loyalty.prize.not_enough_stock`, or `loyalty.prize.not_valid` when a coupon is given no more
 */
export async function setGiftsAside(transaction: Transaction, gifts: readonly StockedGift[], at: number): Promise<void> {
  const tx = readOnce(transaction);
  const available = new Map<string, number>();
  for (const [position, { title, product, coupon }] of gifts.entries()) {
    const rule = coupon === null ? null : await tx.get(couponRules, coupon.ruleId);
    if (coupon !== null && (rule === null || !isGivable(rule))) {
      throw new AppError('loyalty.prize.not_valid', { position, title });
    }
    if (product === null) continue;
    const stock = await tx.get(ledgerAccounts, accounts.stock(product.productId));
    available.set(product.productId, availableOf(stock ?? EMPTY_BALANCE));
  }
  const short = firstShort(gifts, (productId) => available.get(productId) ?? 0);
  if (short !== null) throw notEnough(gifts, short);
  await recordTransfers(
    tx,
    gifts.flatMap((gift) => gift.bins.map(({ id, quantity }) => setPiecesAside(piecesOf({ ...gift, id }), quantity, at))),
  );
}

/** It closes: what nobody has got goes back. What somebody won and has not claimed stays his. */
export async function takeGiftsBack(transaction: Transaction, gifts: readonly StockedGift[], at: number): Promise<void> {
  const tx = readOnce(transaction);
  const plans: TransferPlan[] = [];
  for (const gift of gifts) {
    for (const { id } of gift.bins) {
      const plan = await takePiecesBack(tx, piecesOf({ ...gift, id }), at);
      if (plan !== null) plans.push(plan);
    }
  }
  await recordTransfers(tx, plans);
}
