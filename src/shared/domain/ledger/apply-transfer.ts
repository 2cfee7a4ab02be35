import { accountRules, type AccountName } from './accounts';
import { credit, debit, type Balance, type Moved } from './balance';
import { checkTransfer, type LotPart, type RecordedTransfer, type TransferPlan } from './transfer';

/**
 * Applies a transfer to the balances of the held accounts it touches, which are changed in the map; accounts that are
 * not in the map have no balance of their own.
 * @param pending the recorded transfer that this one resolves
 * @returns the lots that left the source and that reached the goal
 * @throws AppError `ledger.balance.not_enough`
 */
export function applyTransfer(
  balances: Map<AccountName, Balance>,
  { transfer, lots = {} }: TransferPlan,
  pending: RecordedTransfer | null,
): { readonly lotsOut: readonly LotPart[]; readonly lotsIn: readonly LotPart[] } {
  checkTransfer(transfer, pending);
  const change = (name: AccountName, move: typeof debit): readonly LotPart[] => {
    const balance = balances.get(name);
    if (balance === undefined) return [];
    const facts = pending === null ? null : { amount: pending.amount, lots: pending.lotsOut };
    const moved: Moved = move(balance, { transfer, pending: facts, rules: accountRules(name), orders: lots });
    balances.set(name, moved.balance);
    return moved.lots;
  };
  const lotsOut = change(transfer.from, debit);
  const lotsIn = change(transfer.to, credit);
  return { lotsOut, lotsIn };
}
