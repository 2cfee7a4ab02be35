import { assert } from '../../kernel/assert';
import { mayHold, type AccountName, type Asset } from './accounts';
import type { TransferKind } from './kinds';

/** A part of one lot: how many of its points, and when they expire (epoch milliseconds). */
export interface LotPart {
  /** The transfer that brought the lot in. */
  readonly lotId: string;
  readonly amount: number;
  readonly expiresAt: number;
}

/** A fact that explains a transfer for ever: prices, rates and versions as they were. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** What every transfer says. Amounts are whole and positive. */
export interface TransferBase {
  /** Derived from its cause, so that the same cause meets its own transfer. */
  readonly id: string;
  readonly asset: Asset;
  readonly amount: number;
  readonly from: AccountName;
  readonly to: AccountName;
  readonly kind: TransferKind;
  readonly facts: Facts;
  /** When it is booked, epoch milliseconds: always now. When something happened earlier, the facts say so. */
  readonly at: number;
  /** The transfer that this one takes back, in part or whole. */
  readonly reversalOf: string | null;
}

/**
 * A movement between two accounts. `posted` moves at once. `pending` only sets aside; it is later resolved once, by a
 * `post` of the whole or a part (the rest is released) or by a `void` of the whole.
 */
export type Transfer = TransferBase &
  (
    | { readonly mode: 'posted' | 'pending'; readonly pendingId: null }
    | { readonly mode: 'post' | 'void'; readonly pendingId: string }
  );

/** A transfer as the journal keeps it. */
export interface RecordedTransfer extends Omit<TransferBase, 'id'> {
  readonly _id: string;
  readonly mode: Transfer['mode'];
  readonly pendingId: string | null;
  /** The lots that left the source and that reached the goal. */
  readonly lotsOut: readonly LotPart[];
  readonly lotsIn: readonly LotPart[];
}

/** How a transfer treats the lots of the accounts it touches. */
export interface LotOrders {
  /** The lots that a credit brings; without them it brings one lot named after the transfer. */
  readonly bring?: readonly LotPart[];
  /** When the one lot of a credit expires; needed for every credit of an account with lots that says no `bring`. */
  readonly expiresAt?: number;
  /** The lot a debit takes first; then the oldest. */
  readonly takeFirst?: string;
  /** The debit takes from `takeFirst` alone: expiry touches no other lot. */
  readonly only?: boolean;
}

/** A transfer to be recorded, with what its lots need. Several stand or fall together. */
export interface TransferPlan {
  readonly transfer: Transfer;
  readonly lots?: LotOrders;
  /** The pending transfer that it resolves, from one who keeps what the journal says of it; without it the journal is read. */
  readonly pending?: RecordedTransfer;
}

/** The id of the transfer that resolves a pending one: a second resolution meets the first. */
export const resolutionId = (pendingId: string): string => `${pendingId}/resolved`;

/** Stops a transfer that makes no sense by itself or with the pending transfer it resolves. */
export function checkTransfer(transfer: Transfer, pending: RecordedTransfer | null): void {
  const { amount, asset, from, to } = transfer;
  assert(Number.isSafeInteger(amount) && amount > 0, 'a transfer moves a positive whole amount');
  assert(from !== to, 'a transfer moves between two accounts');
  assert(mayHold(from, asset) && mayHold(to, asset), `${from} and ${to} hold ${asset}`);
  if (transfer.pendingId === null) return;
  assert(pending?.mode === 'pending', `a pending transfer to resolve: ${transfer.pendingId}`);
  assert(transfer.id === resolutionId(transfer.pendingId), 'a resolution has the id that makes it the only one');
  assert(pending.from === from && pending.to === to, 'a resolution moves between the same accounts');
  assert(pending.asset === asset, 'a resolution moves the same asset');
  assert(amount <= pending.amount, 'a pending transfer is posted at most in whole');
  assert(transfer.mode === 'post' || amount === pending.amount, 'a pending transfer is voided as a whole');
}
