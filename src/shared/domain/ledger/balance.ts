import { AppError } from '../../errors/app-error';
import { assert } from '../../kernel/assert';
import type { AccountRules } from './accounts';
import { partsUpTo, putIntoLots, sumOfParts, takeFromLots, type Lot } from './lots';
import type { LotOrders, LotPart, Transfer } from './transfer';

/**
 * What an account holds, in whole units.
 * Available is `posted − pendingOut`; negative is debt. With lots, they always add up to what is available, and to
 * nothing when that is debt.
 */
export interface Balance {
  readonly posted: number;
  /** Set aside to leave. */
  readonly pendingOut: number;
  /** Promised to come. */
  readonly pendingIn: number;
  readonly lots: readonly Lot[];
}

export const EMPTY_BALANCE: Balance = { posted: 0, pendingOut: 0, pendingIn: 0, lots: [] };

export const availableOf = ({ posted, pendingOut }: Balance): number => posted - pendingOut;

/** A pending transfer as it was recorded: its amount, and the lots it took out of its source. */
export interface PendingFacts {
  readonly amount: number;
  readonly lots: readonly LotPart[];
}

/** One account's view of a transfer. */
export interface Movement {
  readonly transfer: Transfer;
  /** The pending transfer that a `post` or `void` resolves. */
  readonly pending: PendingFacts | null;
  readonly rules: AccountRules;
  readonly orders: LotOrders;
}

/** A balance after a movement, and the lots that the movement took or brought. */
export interface Moved {
  readonly balance: Balance;
  readonly lots: readonly LotPart[];
}

/**
 * The source of a transfer gives.
 * @throws AppError `ledger.balance.not_enough` when the account has a floor and too little is available. A reversal is
 * never refused: what was spent becomes debt.
 */
export function debit(balance: Balance, movement: Movement): Moved {
  const { transfer, pending, rules, orders } = movement;
  if (pending !== null) return resolveDebit(balance, transfer, pending, rules);
  const available = availableOf(balance);
  // Only a reversal that moves at once makes debt: what is set aside must be there, so that it can be given back.
  const makesDebt = transfer.reversalOf !== null && transfer.mode === 'posted';
  const limited = rules.floor === 'zero' && !makesDebt;
  if (limited && available < transfer.amount) {
    throw new AppError('ledger.balance.not_enough', { account: transfer.from, available, needed: transfer.amount });
  }
  const taken = takeFromLots(balance.lots, transfer.amount, { first: orders.takeFirst, only: orders.only });
  assert(!rules.lots || !limited || taken.missing === 0, 'the lots that may be taken cover the amount');
  const moved =
    transfer.mode === 'pending'
      ? { ...balance, pendingOut: balance.pendingOut + transfer.amount }
      : { ...balance, posted: balance.posted - transfer.amount };
  return { balance: { ...moved, lots: taken.lots }, lots: taken.parts };
}

/** The goal of a transfer receives. */
export function credit(balance: Balance, movement: Movement): Moved {
  const { transfer, pending, rules, orders } = movement;
  if (transfer.mode === 'pending') {
    return { balance: { ...balance, pendingIn: balance.pendingIn + transfer.amount }, lots: [] };
  }
  const promised = pending === null ? 0 : pending.amount;
  const arrived = transfer.mode === 'void' ? 0 : transfer.amount;
  const moved = { ...balance, pendingIn: balance.pendingIn - promised, posted: balance.posted + arrived };
  if (!rules.lots || arrived === 0) return { balance: moved, lots: [] };
  return withLots(moved, broughtLots(transfer, orders));
}

/** A pending debit took its amount, and its lots, when it was made: what is not posted now comes back. */
function resolveDebit(balance: Balance, transfer: Transfer, pending: PendingFacts, rules: AccountRules): Moved {
  const spent = transfer.mode === 'void' ? 0 : transfer.amount;
  const moved = {
    ...balance,
    pendingOut: balance.pendingOut - pending.amount,
    posted: balance.posted - spent,
  };
  if (!rules.lots) return { balance: moved, lots: [] };
  const spentParts = partsUpTo(pending.lots, spent);
  return { balance: withLots(moved, minusParts(pending.lots, spentParts)).balance, lots: spentParts };
}

/** What parts are left of `all` when `taken`, their beginning, is gone. */
function minusParts(all: readonly LotPart[], taken: readonly LotPart[]): readonly LotPart[] {
  return all.map((part, position) => ({ ...part, amount: part.amount - (taken[position]?.amount ?? 0) }));
}

function broughtLots(transfer: Transfer, { bring, expiresAt }: LotOrders): readonly LotPart[] {
  if (bring !== undefined) {
    assert(sumOfParts(bring) === transfer.amount, 'the lots of a credit add up to it');
    return bring;
  }
  assert(expiresAt !== undefined, 'a credit of an account with lots says when it expires');
  return [{ lotId: transfer.id, amount: transfer.amount, expiresAt }];
}

/** Debt is paid first: only what then is available goes into lots, the latest expiry being kept longest. */
function withLots(balance: Balance, parts: readonly LotPart[]): Moved {
  const room = Math.max(0, availableOf(balance)) - balance.lots.reduce((sum, { remaining }) => sum + remaining, 0);
  const latestFirst = [...parts].sort((a, b) => b.expiresAt - a.expiresAt);
  const kept = partsUpTo(latestFirst, room);
  return { balance: { ...balance, lots: putIntoLots(balance.lots, kept) }, lots: kept };
}
