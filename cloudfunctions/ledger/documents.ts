import type { AccountGroup } from '../../src/shared/domain/ledger/accounts';
import type { Figure, Summed } from '../../src/shared/domain/ledger/checking';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/**
 * The running totals of all groups of accounts at the end of a day (the id, `YYYY-MM-DD`), or as far as that day has been
 * added. The newest document is where the next transfer is added.
 */
export interface ClosingDocument extends Document {
  readonly totals: readonly { readonly group: AccountGroup; readonly total: number }[];
  /** The sequence of the last transfer in them. */
  readonly through: string;
}

export const ledgerClosings = defineCollection<ClosingDocument>()('ledger_closings');

/** One account that is being looked at by itself. */
export interface Look {
  readonly account: string;
  /** The sequence up to which `summed` goes: what was booked so long ago that nothing comes in between any more. */
  readonly through: string;
  readonly summed: Summed;
  readonly tries: number;
  /** What was off at the last try, in the words of a digest; it is recorded when the next one finds the same. */
  readonly suspicion: string | null;
}

/** What a pass of the check has looked at. */
export interface PassCounts {
  readonly accounts: number;
  readonly transfers: number;
  /** Accounts that changed at every try; the next pass looks at them again. */
  readonly passedOver: number;
}

/**
 * How far the check of what is kept has come: first account by account, then along the journal of the closed days. There
 * is one.
 */
export interface LedgerCheckDocument extends Document, PassCounts {
  readonly startedAt: number;
  readonly stage: 'accounts' | 'journal' | 'done';
  /** The account, or the sequence, after which it goes on. */
  readonly after: string;
  /** The sequence at which the journal's walk ends. */
  readonly end: string;
  /** Accounts to be looked at one by one. */
  readonly queue: readonly string[];
  readonly look: Look | null;
  /** The day that the walk is in, and the totals so far. */
  readonly day: string | null;
  readonly totals: ClosingDocument['totals'];
  /** The last pass that came to its end. */
  readonly finished: (PassCounts & { readonly at: number }) | null;
}

export const ledgerChecks = defineCollection<LedgerCheckDocument>()('ledger_checks');

/** Something kept that is not what the journal says; its id is the account's path, or `day/2026-11-22`. Nothing corrects it. */
export interface LedgerDifferenceDocument extends Document {
  readonly account: string | null;
  readonly on: string | null;
  readonly figures: readonly Figure[];
  readonly foundAt: number;
  readonly seenAt: number;
  /** `gone`: a later pass found it right. */
  readonly state: 'open' | 'gone';
  readonly goneAt: number | null;
}

export const ledgerDifferences = defineCollection<LedgerDifferenceDocument>()('ledger_differences', [
  index('by_state', ['state', '-seenAt']),
]);
