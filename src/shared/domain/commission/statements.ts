import type { StateMachine } from '../../kernel/state-machine';
import { MOVING_MODES } from '../ledger/account-statement';
import type { TransferKind } from '../ledger/kinds';
import type { RecordedTransfer } from '../ledger/transfer';

/**
 * A statement (对账单) is an account statement of what a payee earned: opening + postings between two bounds of the
 * journal = closing. It copies none of them.
 */
export const STATEMENT_STATES = ['drafted', 'disputed', 'confirmed', 'paying', 'paid', 'carried'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];
export type StatementCommand = 'confirm' | 'dispute' | 'answer' | 'redraw' | 'carry' | 'pay' | 'settle' | 'fail';

/** `carried`: there is nothing to pay, and the next statement begins with what is left, or owed. */
export const statementMachine: StateMachine<StatementState, StatementCommand> = {
  initial: 'drafted',
  table: {
    drafted: { confirm: 'confirmed', dispute: 'disputed', redraw: 'drafted', carry: 'carried' },
    disputed: { answer: 'drafted', redraw: 'drafted', carry: 'carried' },
    confirmed: { pay: 'paying', redraw: 'drafted', carry: 'carried' },
    paying: { settle: 'paid', fail: 'confirmed' },
    paid: {},
    carried: {},
  },
};

/** While one of these is, no next one is drafted: that is why nothing is paid twice. */
export const isOpenStatement = (state: StatementState): boolean => state !== 'paid' && state !== 'carried';

/** Less is not sent (platform.md: Payment); it stays for the next statement. */
export const LEAST_PAYOUT_FEN = 10;

/** What moved between the bounds, by why; whole fen, none negative. */
export interface StatementSums {
  readonly earnedFen: number;
  readonly reversedFen: number;
  readonly passedOutFen: number;
  readonly passedInFen: number;
  /** Paid out, the tax kept back with it. */
  readonly paidFen: number;
  readonly toPointsFen: number;
  /** How many postings there were. */
  readonly lineCount: number;
}

/** Postings that look alike, summed. */
export interface PostingGroup {
  readonly kind: TransferKind;
  readonly mode: RecordedTransfer['mode'];
  /** Whether they came to the payee. */
  readonly incoming: boolean;
  readonly amountFen: number;
  readonly postings: number;
}

const NO_SUMS: StatementSums = { earnedFen: 0, reversedFen: 0, passedOutFen: 0, passedInFen: 0, paidFen: 0, toPointsFen: 0, lineCount: 0 };

/** Sums what moved; in any order, in any parts. */
export function sumGroups(groups: readonly PostingGroup[]): StatementSums {
  return groups.filter(({ mode }) => MOVING_MODES.includes(mode)).reduce(addGroup, NO_SUMS);
}

function addGroup(sums: StatementSums, { kind, incoming, amountFen, postings }: PostingGroup): StatementSums {
  const column = columnOf(kind, incoming);
  return { ...sums, [column]: sums[column] + amountFen, lineCount: sums.lineCount + postings };
}

type Column = Exclude<keyof StatementSums, 'lineCount'>;

function columnOf(kind: TransferKind, incoming: boolean): Column {
  switch (kind) {
    case 'commission_passed_on':
      return incoming ? 'passedInFen' : 'passedOutFen';
    case 'commission_paid':
    case 'commission_tax':
      return 'paidFen';
    case 'commission_to_points':
      return 'toPointsFen';
    default:
      return incoming ? 'earnedFen' : 'reversedFen';
  }
}

/** What the account holds after them. */
export function closingOf(openingFen: number, { earnedFen, reversedFen, passedOutFen, passedInFen, paidFen, toPointsFen }: StatementSums): number {
  return openingFen + earnedFen + passedInFen - reversedFen - passedOutFen - paidFen - toPointsFen;
}

const DAY_MS = 86_400_000;
/** When a statement that nobody answered counts as confirmed. */
export const confirmDueAt = (drawnAt: number, confirmDays: number): number => drawnAt + confirmDays * DAY_MS;
