import type { HeldGroup } from '../../../src/shared/domain/ledger/accounts';
import type { Lot } from '../../../src/shared/domain/ledger/lots';
import type { RecordedTransfer } from '../../../src/shared/domain/ledger/transfer';
import { defineCollection, index, type Document } from '../persistence/collections';

/** One line of the journal. Never changed and never deleted. */
export interface TransferDocument extends Document, RecordedTransfer {
  /** Both accounts, for the list of an account's postings. */
  readonly accounts: readonly string[];
  /** What the pending transfer that it resolves had set aside; null when it resolves none. */
  readonly pendingAmount: number | null;
  /** The day it is booked on, `YYYY-MM-DD` in Shanghai. */
  readonly on: string;
  /** Sorts by time; unique. `sequenceFrom` gives where an instant begins. */
  readonly sequence: string;
}

/** What a held account holds now; its id is the account's path. Always the sum of its postings. */
export interface AccountDocument extends Document {
  readonly posted: number;
  readonly pendingOut: number;
  readonly pendingIn: number;
  readonly lots: readonly Lot[];
  /** When the first of its lots expires, for the expiry job; null without lots. */
  readonly nextExpiryAt: number | null;
  /** How many transfers touched it: another number after every change. */
  readonly transfers: number;
  readonly updatedAt: number;
  /** The line of the trial balance that it is a part of, as long as it holds anything or owes it. */
  readonly uneven: HeldGroup | null;
}

export const ledgerTransfers = defineCollection<TransferDocument>()('ledger_transfers', [
  index('by_account', ['accounts', '-sequence']),
  // What moved, without what was only set aside: the half of most accounts.
  index('by_account_mode', ['accounts', 'mode', 'sequence']),
  index('by_sequence', ['sequence']),
]);

export const ledgerAccounts = defineCollection<AccountDocument>()('ledger_accounts', [
  index('by_next_expiry', ['nextExpiryAt', '_id']),
  index('by_uneven', ['uneven', '-_id']),
]);
