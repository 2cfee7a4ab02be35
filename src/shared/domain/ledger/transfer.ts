import type { AccountName, Asset } from './accounts';
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

/** What every transfer says. Amounts are whole and positive; `at` is epoch milliseconds. */
interface TransferBase {
  /** Derived from its cause, so that the same cause meets its own transfer. */
  readonly id: string;
  readonly asset: Asset;
  readonly amount: number;
  readonly from: AccountName;
  readonly to: AccountName;
  readonly kind: TransferKind;
  readonly facts: Facts;
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

/** Several transfers that stand or fall together, with what their lots need. */
export interface TransferPlan {
  readonly transfer: Transfer;
  readonly lots?: LotOrders;
}
