import type { AccountGroup } from '../../src/shared/domain/ledger/accounts';
import { defineCollection, type Document } from '../_kit/persistence/collections';

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
