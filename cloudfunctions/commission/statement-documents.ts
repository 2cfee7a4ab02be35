import type { Payee } from '../../src/shared/domain/commission/payee';
import type { PayoutList, PayoutMethod, PayoutState } from '../../src/shared/domain/commission/payouts';
import type { StatementState, StatementSums } from '../../src/shared/domain/commission/statements';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';
import type { DrawnStatement } from '../_kit/statements/drawn-statement';
import { RUN_INDEXES, type StatementRun } from '../_kit/statements/runs';

/** A person who did something, by the name he had. */
export interface Doer {
  readonly personId: string;
  readonly name: string;
}

/** What a payee's account did between two places of the journal; `statements.ts`. Whole fen. */
export interface StatementDocument extends Document, StatementSums, DrawnStatement {
  readonly payeeId: string;
  readonly payeeKind: Payee['kind'];
  readonly name: string;
  /** No member of staff: tax may be kept back. */
  readonly outside: boolean;
  readonly taxFen: number;
  readonly netFen: number;
  readonly state: StatementState;
  readonly confirmDueAt: number | null;
  readonly confirmed: { readonly by: Doer | null; readonly at: number } | null;
  readonly dispute: {
    readonly words: string;
    readonly lineId: string | null;
    readonly about: { readonly orderNo: string | null; readonly title: string | null; readonly amountFen: number } | null;
    readonly at: number;
  } | null;
  readonly answers: readonly { readonly words: string; readonly by: Doer; readonly redrawn: boolean; readonly at: number }[];
  /** The payout under way, or that paid it. */
  readonly payoutId: string | null;
  /** How many payouts were begun. */
  readonly attempts: number;
}

export const statements = defineCollection<StatementDocument>()('commission_statements', [
  index('by_payee', ['payeeId', '-order']),
  index('by_state', ['state', '-order']),
  index('by_order', ['-order']),
  index('by_confirm_due', ['confirmDueAt']),
]);

/**
 * One attempt to pay a statement: set aside by the pending transfers `payout:<id>` and `payout-tax:<id>`, which are posted
 * when the money arrived, and given up only when it surely will not.
 */
export interface PayoutDocument extends Document {
  readonly statementId: string;
  readonly payeeId: string;
  readonly name: string;
  readonly billNo: string;
  /** WeChat's own number of it, and on which day it arrived by WeChat's clock: by both it is found on WeChat's bill. */
  readonly transferNo: string | null;
  readonly arrivedOn: string | null;
  readonly method: PayoutMethod;
  readonly state: PayoutState;
  readonly netFen: number;
  readonly taxFen: number;
  readonly points: number | null;
  /** Who gets it in WeChat; null when it is not paid there. */
  readonly openid: string | null;
  /** His real name, when WeChat compares it. */
  readonly payeeName: string | null;
  /** What the payee reads. */
  readonly remark: string;
  /** What his phone needs to accept it. */
  readonly packageInfo: string | null;
  readonly acceptUntil: number | null;
  /** When WeChat was last asked to make it: while the answer may be under way, nothing is given up. */
  readonly requestedAt: number | null;
  readonly failure: string | null;
  readonly evidence: readonly string[];
  readonly note: string | null;
  readonly startedBy: Doer;
  readonly createdAt: number;
  readonly settledAt: number | null;
  readonly settledOn: string | null;
  readonly listFilter: PayoutList;
  /** Sorts by time; unique. */
  readonly order: string;
  /** When WeChat is asked again; null when nothing is open. */
  readonly askAfter: number | null;
}

export const payouts = defineCollection<PayoutDocument>()('commission_payouts', [
  index('by_filter', ['listFilter', '-order']),
  index('by_order', ['-order']),
  index('by_bill', ['billNo'], { unique: true }),
  index('by_next_question', ['askAfter']),
  index('by_transfer', ['transferNo']),
  index('by_arrival', ['arrivedOn', '_id']),
]);

export const statementRuns = defineCollection<StatementRun>()('commission_runs', RUN_INDEXES);
