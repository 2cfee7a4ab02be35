import type { Due } from '../../src/shared/domain/dealers/dues';
import type { CorrectionState, DealerStatementState, SubjectSum } from '../../src/shared/domain/dealers/statements';
import type { TransferKind } from '../../src/shared/domain/ledger/kinds';
import type { SettlementSubject } from '../../src/shared/domain/trade/terms';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';
import type { DrawnStatement } from '../_kit/statements/drawn-statement';
import { RUN_INDEXES, type StatementRun } from '../_kit/statements/runs';
import type { Decision, Doer, Place } from './documents';

/** Something that a dealer says is wrong, and what the office says to it. */
export interface Objection {
  readonly id: string;
  readonly words: string;
  readonly by: Doer;
  readonly at: number;
  /** The line that it is about, as it stood; null when it is about the whole. */
  readonly about: { readonly lineId: string; readonly kind: TransferKind; readonly incoming: boolean; readonly amountFen: number; readonly documentNo: string; readonly on: string } | null;
  readonly answer: {
    readonly words: string;
    readonly by: Doer;
    readonly at: number;
    readonly correction: { readonly id: string; readonly amountFen: number; readonly state: CorrectionState } | null;
  } | null;
}

/** What a dealer's account did between two places of the journal; `statements.ts`. Its id follows from the dealer and its number. */
export interface DealerStatementDocument extends Document, Place, DrawnStatement {
  readonly sums: readonly SubjectSum[];
  /** What was owed at its end. */
  readonly dues: readonly Due[];
  readonly state: DealerStatementState;
  readonly confirmed: { readonly by: Doer; readonly at: number } | null;
  readonly settledAt: number | null;
  readonly objections: readonly Objection[];
  readonly remindedAt: number | null;
  /** When the round looks at it: to remind, or whether it is paid; null when there is nothing to look for. */
  readonly lookAt: number | null;
  readonly searchKeys: readonly string[];
}

export const dealerStatements = defineCollection<DealerStatementDocument>()('dealer_statements', [
  index('by_organisation', ['organisationId', '-order']),
  index('by_organisation_state', ['organisationId', 'state', '-order']),
  index('by_state', ['state', '-order']),
  index('by_order', ['-order']),
  index('by_search', ['searchKeys', '-order']),
  index('by_period', ['periodTo', 'state']),
  index('by_look', ['lookAt']),
]);

export const dealerStatementRuns = defineCollection<StatementRun>()('dealer_statement_runs', RUN_INDEXES);

/** What finance corrects on a dealer's account: asked for by one, booked by another. */
export interface CorrectionDocument extends Document, Place {
  readonly correctionNo: string;
  /** Below zero it is taken from him. */
  readonly amountFen: number;
  readonly subject: SettlementSubject;
  readonly reason: string;
  readonly state: CorrectionState;
  readonly askedBy: Doer;
  readonly askedAt: number;
  /** The objection that it answers. */
  readonly answers: { readonly statementId: string; readonly objectionId: string } | null;
  readonly decision: Decision | null;
  readonly searchKeys: readonly string[];
}

export const dealerCorrections = defineCollection<CorrectionDocument>()('dealer_corrections', [index('by_state', ['state', '-_id']), index('by_search', ['searchKeys', '-_id'])]);
