import type { DueOff, RebuiltDues } from '../../src/shared/domain/dealers/rebuild-dues';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** One dealer whose dues are being rebuilt, posting by posting. */
export interface DueLook {
  readonly organisationId: string;
  /** The sequence of the last posting that was read. */
  readonly through: string;
  readonly rebuilt: RebuiltDues;
  readonly tries: number;
  /** What was off at the last try, in words; it is noted when the next one finds the same. */
  readonly suspicion: string | null;
}

interface PassCounts {
  readonly dealers: number;
  readonly postings: number;
  /** Their accounts moved at every try; the next pass looks at them again. */
  readonly passedOver: number;
}

/** How far the check of what dealers owe has come. There is one. */
export interface DueCheckDocument extends Document, PassCounts {
  readonly startedAt: number;
  /** The dealer after whom it goes on. */
  readonly after: string;
  /** Who was begun and is not finished. */
  readonly looks: readonly DueLook[];
  readonly done: boolean;
  /** The last pass that came to its end. */
  readonly finished: (PassCounts & { readonly at: number }) | null;
}

export const dueChecks = defineCollection<DueCheckDocument>()('dealer_due_checks');

/** Dues that are kept and are not what the journal says; its id is the dealer's. Nothing corrects it. */
export interface DueDifferenceDocument extends Document {
  readonly organisationName: string;
  readonly rows: readonly DueOff[];
  readonly foundAt: number;
  readonly seenAt: number;
  /** `gone`: a later pass found it right. */
  readonly state: 'open' | 'gone';
}

export const dueDifferences = defineCollection<DueDifferenceDocument>()('dealer_due_differences', [index('by_state', ['state', '-seenAt'])]);
