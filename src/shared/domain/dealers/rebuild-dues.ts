import type { Facts } from '../ledger/transfer';
import { dueOfFacts, paysFirst } from './due-of-facts';
import { withMoved, withPaid, type Due } from './dues';

/**
 * What a dealer owes, found anew from the journal alone: every posting of his account in its order. What is kept of him must
 * say the same.
 */

/** What one posting did to his account. */
export interface AccountMove {
  readonly at: number;
  /** Above zero it came in, below zero it left. */
  readonly movedFen: number;
  readonly facts: Facts;
}

export interface RebuiltDues {
  readonly postedFen: number;
  readonly dues: readonly Due[];
  /** What moved last: more of the same step may follow. */
  readonly last: AccountMove | null;
}

export const NOTHING_REBUILT: RebuiltDues = { postedFen: 0, dues: [], last: null };

/** By when something is due of which the journal does not say it, by its number. */
export type DueOnOf = (causeNo: string, at: number) => string;

/** The dues after more of the journal. One step of an order may move several amounts: they count as their sum. */
export function rebuildDues(rebuilt: RebuiltDues, moves: readonly AccountMove[], dueOnOf: DueOnOf): RebuiltDues {
  return moves.reduce((state, move) => {
    const { last } = state;
    if (last !== null && isSameStep(last, move)) return { ...state, last: { ...last, movedFen: last.movedFen + move.movedFen } };
    return { ...settled(state, dueOnOf), last: move };
  }, rebuilt);
}

/** Nothing more follows. */
export function settled({ postedFen, dues, last }: RebuiltDues, dueOnOf: DueOnOf): RebuiltDues {
  if (last === null) return { postedFen, dues, last };
  const { movedFen, at, facts } = last;
  const due = dueOfFacts(facts, (causeNo) => dueOnOf(causeNo, at));
  const moved = movedFen > 0 ? withPaid(dues, movedFen, paysFirst(facts)) : withMoved(dues, { movedFen, postedFen, due });
  return { postedFen: postedFen + movedFen, dues: moved, last: null };
}

function isSameStep(one: AccountMove, other: AccountMove): boolean {
  const orderId = one.facts['orderId'];
  return typeof orderId === 'string' && one.at === other.at && orderId === other.facts['orderId'];
}

/** What is kept of a due, and what the journal says. */
export interface DueOff {
  readonly causeNo: string;
  readonly dueOn: string;
  readonly keptFen: number;
  readonly summedFen: number;
}

/**
 * Where what is kept is not what the journal says; none when all is right. Of two dues of one day that were taken at once the
 * journal does not tell which came first, and so which of them was paid first: a day whose sum is right is right.
 */
export function duesOff(kept: readonly Due[], { dues }: Pick<RebuiltDues, 'dues'>): readonly DueOff[] {
  const [keptFen, summedFen] = [sumsOf(kept), sumsOf(dues)];
  const rows = [...new Set([...keptFen.keys(), ...summedFen.keys()])].sort().map((key) => {
    const [dueOn = '', causeNo = ''] = key.split(' ');
    return { causeNo, dueOn, keptFen: keptFen.get(key) ?? 0, summedFen: summedFen.get(key) ?? 0 };
  });
  const offOn = new Map<string, number>();
  for (const { dueOn, ...row } of rows) offOn.set(dueOn, (offOn.get(dueOn) ?? 0) + row.keptFen - row.summedFen);
  return rows.filter((row) => row.keptFen !== row.summedFen && offOn.get(row.dueOn) !== 0);
}

function sumsOf(dues: readonly Due[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { dueOn, causeNo, amountFen } of dues) sums.set(`${dueOn} ${causeNo}`, (sums.get(`${dueOn} ${causeNo}`) ?? 0) + amountFen);
  return sums;
}
