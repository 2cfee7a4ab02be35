import { accounts } from '../ledger/accounts';
import { posted } from '../ledger/make-transfer';
import type { Facts, TransferPlan } from '../ledger/transfer';

interface UsedLine {
  readonly productId: string | null;
  readonly quantity: number;
}

/** The parts of the warehouse that a job used up, by product; only what the customer agreed to was built in. */
export function partsUsed(charges: readonly { readonly state: string; readonly lines: readonly UsedLine[] }[]): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  for (const { productId, quantity } of charges.filter(({ state }) => state === 'agreed').flatMap(({ lines }) => lines)) {
    if (productId !== null) parts.set(productId, (parts.get(productId) ?? 0) + quantity);
  }
  return parts;
}

/**
 * Takes parts out of the warehouse. A part that is built in is gone, whatever the books say: what they do not have is left
 * to the next count, and holds nobody up at a customer's door.
 * @param available pieces that the books have free, by product
 */
export function takeOutParts(
  parts: ReadonlyMap<string, number>,
  available: ReadonlyMap<string, number>,
  { workOrderId, facts, at }: { readonly workOrderId: string; readonly facts: Facts; readonly at: number },
): TransferPlan[] {
  return [...parts].flatMap(([productId, used]) => {
    const amount = Math.min(used, Math.max(0, available.get(productId) ?? 0));
    if (amount === 0) return [];
    const transfer = posted({
      id: `part:${workOrderId}:${productId}`,
      asset: `PIECE:${productId}`,
      amount,
      from: accounts.stock(productId),
      to: accounts.house.delivered,
      kind: 'stock_sold',
      facts,
      at,
    });
    return [{ transfer }];
  });
}
