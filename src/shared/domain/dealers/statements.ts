import type { StateMachine } from '../../kernel/state-machine';
import { addDays, DAY_MS } from '../../kernel/time';
import type { TransferKind } from '../ledger/kinds';
import type { Facts } from '../ledger/transfer';
import { SETTLEMENT_SUBJECTS, type SettlementSubject } from '../trade/terms';
import { dueOfFacts, paysFirst } from './due-of-facts';
import { withPaid, withTaken, type Due } from './dues';

/**
 * A dealer's statement 对账单: his account between two places of the journal, by subject 结算科目, and what of it he still
 * owes. What he is right about is corrected by a transfer, which stands on the next one: a statement never changes.
 */
export const DEALER_STATEMENT_STATES = ['drafted', 'disputed', 'confirmed', 'settled'] as const;
export type DealerStatementState = (typeof DEALER_STATEMENT_STATES)[number];
export type DealerStatementCommand = 'confirm' | 'dispute' | 'answer' | 'answer_last' | 'settle';

/** `answer_last`: every objection has its answer, and the dealer is asked once more. Nothing confirms itself. */
export const dealerStatementMachine: StateMachine<DealerStatementState, DealerStatementCommand> = {
  initial: 'drafted',
  table: {
    drafted: { confirm: 'confirmed', dispute: 'disputed' },
    disputed: { dispute: 'disputed', answer: 'disputed', answer_last: 'drafted' },
    confirmed: { settle: 'settled' },
    settled: {},
  },
};

/** One posting of his account. */
export interface StatedPosting {
  readonly kind: TransferKind;
  /** Whether it came to him. */
  readonly incoming: boolean;
  readonly amountFen: number;
  /** The day it was booked on. */
  readonly on: string;
  readonly facts: Facts;
}

/** Postings of one subject and kind, summed; whole fen. */
export interface SubjectSum {
  readonly subject: SettlementSubject;
  readonly kind: TransferKind;
  readonly inFen: number;
  readonly outFen: number;
  readonly lines: number;
}

/** An account as far as it was read, posting by posting. */
export interface Reckoning {
  readonly balanceFen: number;
  readonly lines: number;
  readonly sums: readonly SubjectSum[];
  readonly dues: readonly Due[];
}

export const beginReckoning = (openingFen: number, dues: readonly Due[]): Reckoning => ({ balanceFen: openingFen, lines: 0, sums: [], dues });

const OF_MARGIN: readonly TransferKind[] = ['dealer_margin', 'dealer_margin_reversed', 'dealer_shortfall', 'dealer_shortfall_reversed'];

/** The subject that the booking itself names; goods and their money where it names none. */
export function subjectOf({ kind, facts }: Pick<StatedPosting, 'kind' | 'facts'>): SettlementSubject {
  const named = SETTLEMENT_SUBJECTS.find((subject) => subject === facts['subject']);
  return named ?? (OF_MARGIN.includes(kind) ? 'margin' : 'goods');
}

/** The account after one more posting, the oldest first. @param termDays for a debit that does not say by when it is due */
export function afterPosting(before: Reckoning, posting: StatedPosting, termDays: number): Reckoning {
  const { incoming, amountFen, facts } = posting;
  const dues = incoming
    ? withPaid(before.dues, amountFen, paysFirst(facts))
    : withTaken(before.dues, { amountFen, postedFen: before.balanceFen, due: dueOf(posting, termDays) });
  return { balanceFen: before.balanceFen + (incoming ? amountFen : -amountFen), lines: before.lines + 1, sums: withPosting(before.sums, posting), dues };
}

const dueOf = ({ facts, on }: StatedPosting, termDays: number): Omit<Due, 'amountFen'> => dueOfFacts(facts, () => addDays(on, termDays));

function withPosting(sums: readonly SubjectSum[], posting: StatedPosting): readonly SubjectSum[] {
  const { kind, incoming, amountFen } = posting;
  const subject = subjectOf(posting);
  const isIts = (sum: SubjectSum) => sum.subject === subject && sum.kind === kind;
  const before = sums.find(isIts) ?? { subject, kind, inFen: 0, outFen: 0, lines: 0 };
  const after = { ...before, inFen: before.inFen + (incoming ? amountFen : 0), outFen: before.outFen + (incoming ? 0 : amountFen), lines: before.lines + 1 };
  return [...sums.filter((sum) => !isIts(sum)), after];
}

/** Whether somebody has to look at it: who neither moved anything nor owes anything is told nothing. */
export const isWorthStating = ({ lines, balanceFen }: Reckoning): boolean => lines > 0 || balanceFen < 0;

/** Whether nothing of what was owed at its end is owed still. @param now his open dues */
export function isPaid(stated: readonly Due[], now: readonly Due[]): boolean {
  const keyOf = ({ cause, causeId, causeNo }: Due): string => `${cause}:${causeId}:${causeNo}`;
  const open = new Set(now.map(keyOf));
  return stated.every((due) => !open.has(keyOf(due)));
}

/** A month's books are closed by about the tenth, so that there is time to ask twice. */
const REMIND_DAYS = 4;
/** When who has not answered is reminded next. */
export const remindStatementAt = (toldAt: number): number => toldAt + REMIND_DAYS * DAY_MS;

/** How often somebody may be asked by hand. */
export const mayRemind = (remindedAt: number | null, now: number): boolean => remindedAt === null || now - remindedAt >= DAY_MS;

/** What finance said to an objection; with a correction it counts once somebody else has confirmed that. */
interface ObjectionAnswer {
  readonly correction: { readonly state: CorrectionState } | null;
}

export const CORRECTION_STATES = ['waiting', 'booked', 'refused'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** Whether the dealer still waits for what is said to him. */
export const isUnanswered = ({ answer }: { readonly answer: ObjectionAnswer | null }): boolean => answer === null || answer.correction?.state === 'waiting';
