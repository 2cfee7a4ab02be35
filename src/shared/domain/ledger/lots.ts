import { assert } from '../../kernel/assert';
import type { LotPart } from './transfer';

/** What is left of one lot (E1: each lot expires by itself). */
export interface Lot {
  readonly lotId: string;
  readonly remaining: number;
  readonly expiresAt: number;
}

/** Oldest expiry first; among equals the one that came first. */
function byExpiry(a: Lot, b: Lot): number {
  return a.expiresAt - b.expiresAt || (a.lotId < b.lotId ? -1 : 1);
}

/**
 * Takes an amount out of lots, from `first` and then from the oldest.
 * @returns what is left, the parts that were taken, and how much no lot could give
 */
export function takeFromLots(
  lots: readonly Lot[],
  amount: number,
  { first, only = false }: { readonly first?: string | undefined; readonly only?: boolean | undefined } = {},
): { readonly lots: readonly Lot[]; readonly parts: readonly LotPart[]; readonly missing: number } {
  assert(!only || first !== undefined, 'who takes from one lot only says which');
  const preferred = lots.filter(({ lotId }) => lotId === first);
  const others = lots.filter(({ lotId }) => lotId !== first).sort(byExpiry);
  const parts: LotPart[] = [];
  let missing = amount;
  const kept: Lot[] = [];
  for (const lot of [...preferred, ...others]) {
    const reachable = !only || lot.lotId === first;
    const taken = reachable ? Math.min(lot.remaining, missing) : 0;
    missing -= taken;
    if (taken > 0) parts.push({ lotId: lot.lotId, amount: taken, expiresAt: lot.expiresAt });
    if (lot.remaining > taken) kept.push({ ...lot, remaining: lot.remaining - taken });
  }
  return { lots: kept.sort(byExpiry), parts, missing };
}

/** Puts parts in, each into its own lot: one that was emptied is opened again with its old expiry. */
export function putIntoLots(lots: readonly Lot[], parts: readonly LotPart[]): readonly Lot[] {
  const byId = new Map(lots.map((lot) => [lot.lotId, lot]));
  for (const { lotId, amount, expiresAt } of parts) {
    if (amount === 0) continue;
    const remaining = (byId.get(lotId)?.remaining ?? 0) + amount;
    byId.set(lotId, { lotId, remaining, expiresAt: byId.get(lotId)?.expiresAt ?? expiresAt });
  }
  return [...byId.values()].sort(byExpiry);
}

/** The first parts that make up an amount; the last of them is cut. */
export function partsUpTo(parts: readonly LotPart[], amount: number): readonly LotPart[] {
  let left = amount;
  return parts.flatMap((part) => {
    const taken = Math.min(part.amount, left);
    left -= taken;
    return taken === 0 ? [] : [{ ...part, amount: taken }];
  });
}

export function sumOfParts(parts: readonly { readonly amount: number }[]): number {
  const sum = parts.reduce((total, { amount }) => total + amount, 0);
  assert(Number.isSafeInteger(sum), 'parts are whole amounts');
  return sum;
}
