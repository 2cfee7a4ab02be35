import { accounts } from '../../src/shared/domain/ledger/accounts';
import { availableOf, EMPTY_BALANCE } from '../../src/shared/domain/ledger/balance';
import { incomingByDay } from '../../src/shared/domain/stock/incoming';
import { balancesOf } from '../_kit/ledger/read-ledger';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader, Stage } from '../_kit/persistence/reader';
import { stockIncoming } from './documents';

/** What somebody who sells is told of a product's stock. */
export interface Sellable {
  /** Pieces that can be sold now; never below zero. */
  readonly available: number;
  /** What is announced, the earliest day first. */
  readonly incoming: readonly { readonly quantity: number; readonly expectedOn: string }[];
}

/** The sellable stock of products, each of them. Two queries at once; a document or two for each product. */
export async function sellable(db: Reader, productIds: readonly string[]): Promise<ReadonlyMap<string, Sellable>> {
  if (productIds.length === 0) return new Map();
  const [balances, coming] = await Promise.all([
    balancesOf(db, productIds.map(accounts.stock)),
    db.find(stockIncoming, { where: { _id: oneOf(productIds) }, limit: productIds.length }),
  ]);
  return new Map(
    productIds.map((productId) => {
      const available = availableOf(balances.get(accounts.stock(productId)) ?? EMPTY_BALANCE);
      const lines = coming.find(({ _id }) => _id === productId)?.lines ?? [];
      return [productId, { available: Math.max(0, available), incoming: incomingByDay(lines) }];
    }),
  );
}

/** What is announced of products that a row names, for who reads more of them in the same round trip. */
export const joinIncoming = (localField: string, as: string): Stage => ({ join: { from: stockIncoming, localField, foreignField: '_id', as } });
