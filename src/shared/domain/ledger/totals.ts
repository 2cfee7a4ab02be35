import { ACCOUNT_GROUPS, accountRules, type AccountGroup, type AccountName, type AssetClass } from './accounts';
import type { RecordedTransfer } from './transfer';

/** The trial balance: the sum of every group of accounts, in whole units. */
export type Totals = ReadonlyMap<AccountGroup, number>;

export const NO_TOTALS: Totals = new Map(ACCOUNT_GROUPS.map(([group]) => [group, 0]));

/** What moved between two accounts, or between all accounts of two groups. */
export interface Flow {
  readonly from: AccountGroup;
  readonly to: AccountGroup;
  readonly amount: number;
}

/** What a transfer moved; null for one that only sets aside or gives that up. */
export function flowOf({
  mode,
  from,
  to,
  amount,
}: Pick<RecordedTransfer, 'mode' | 'from' | 'to' | 'amount'>): Flow | null {
  const moves = mode === 'posted' || mode === 'post';
  return moves ? { from: accountRules(from).group, to: accountRules(to).group, amount } : null;
}

export function addFlows(totals: Totals, flows: readonly Flow[]): Totals {
  const sums = new Map(totals);
  for (const { from, to, amount } of flows) {
    sums.set(from, (sums.get(from) ?? 0) - amount);
    sums.set(to, (sums.get(to) ?? 0) + amount);
  }
  return sums;
}

/** What every asset sums to over all accounts; zero, or something is broken. */
export function sumsByAsset(totals: Totals): ReadonlyMap<AssetClass, number> {
  const sums = new Map<AssetClass, number>();
  for (const [group, assetClass] of ACCOUNT_GROUPS) {
    sums.set(assetClass, (sums.get(assetClass) ?? 0) + (totals.get(group) ?? 0));
  }
  return sums;
}

/** What a transfer changed of the posted balance of one of its two accounts. */
export function changeOf(
  account: AccountName,
  { mode, to, amount }: Pick<RecordedTransfer, 'mode' | 'to' | 'amount'>,
): number {
  if (mode === 'pending' || mode === 'void') return 0;
  return to === account ? amount : -amount;
}
