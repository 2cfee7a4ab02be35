import { addDays, dayOf } from '../../kernel/time';
import type { Due } from './dues';
import { rebuildDues, settled, type AccountMove, type DueOnOf, type RebuiltDues } from './rebuild-dues';

/**
 * What is overdue costs interest, where the terms say so: so many basis points a day of what is open at the beginning of a
 * day after the one it was due on. It follows from the account's postings and the terms alone, so that it comes to the same
 * whoever reckons it, and when.
 */

/** What holds from a day on, until the next one of the list. */
export interface RateFrom {
  readonly from: string;
  /** Of what is overdue, basis points a day. */
  readonly bps: number;
}

/** Days on which the same was overdue at the same rate. */
export interface InterestSpan {
  readonly from: string;
  readonly days: number;
  readonly amountFen: number;
  readonly bps: number;
}

type OfDue = Omit<Due, 'amountFen'>;

/** One due's days of a month. */
export interface DueInterest {
  readonly due: OfDue;
  readonly spans: readonly InterestSpan[];
}

/** An account as far as it was read, and the days as far as they were counted. */
export interface InterestReckoning {
  readonly rebuilt: RebuiltDues;
  /** The last day that was counted; empty before the first posting. */
  readonly through: string;
  readonly dues: readonly DueInterest[];
}

interface Agreed {
  readonly dueOnOf: DueOnOf;
  /** The earliest first. */
  readonly rates: readonly RateFrom[];
}

const WHOLE_BPS = 10_000;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

export const daysOf = ({ spans }: Pick<DueInterest, 'spans'>): number => sumOf(spans.map(({ days }) => days));

/** Rounded once, half up: a month's days are summed before. */
export function interestFen({ spans }: Pick<DueInterest, 'spans'>): number {
  const parts = sumOf(spans.map(({ days, amountFen, bps }) => days * amountFen * bps));
  return Math.floor((parts + WHOLE_BPS / 2) / WHOLE_BPS);
}

/** Whether anything was ever agreed. */
export const bearsInterest = (rates: readonly RateFrom[]): boolean => rates.some(({ bps }) => bps > 0);

const rateOn = (rates: readonly RateFrom[], on: string): number => rates.findLast(({ from }) => from <= on)?.bps ?? 0;

/** More postings, the oldest first; the days before each are counted with what was open then. */
export function readPostings(before: InterestReckoning, moves: readonly AccountMove[], agreed: Agreed): InterestReckoning {
  return moves.reduce((state, move) => {
    const reached = countDays(state, dayOf(move.at), agreed);
    return { ...reached, rebuilt: rebuildDues(reached.rebuilt, [move], agreed.dueOnOf) };
  }, before);
}

/** Counts every day up to this one, each with what was open at its beginning. */
export function countDays(before: InterestReckoning, until: string, { dueOnOf, rates }: Agreed): InterestReckoning {
  const { through, dues } = before;
  if (until <= through) return before;
  const rebuilt = settled(before.rebuilt, dueOnOf);
  const after: InterestReckoning = { rebuilt, through: until, dues };
  const first = rates.find(({ bps }) => bps > 0)?.from;
  if (through === '' || first === undefined) return after;
  const next = addDays(through, 1);
  return { ...after, dues: eachDay(next < first ? first : next, until).reduce((counted, on) => withDay(counted, rebuilt.dues, { on, bps: rateOn(rates, on) }), dues) };
}

function eachDay(from: string, until: string): readonly string[] {
  const days: string[] = [];
  for (let on = from; on <= until; on = addDays(on, 1)) days.push(on);
  return days;
}

const keyOf = ({ cause, causeId, causeNo, dueOn }: OfDue): string => [cause, causeId, causeNo, dueOn].join(' ');

/** Interest is owed like anything else, but brings none of its own. */
function withDay(counted: readonly DueInterest[], open: readonly Due[], { on, bps }: { readonly on: string; readonly bps: number }): readonly DueInterest[] {
  if (bps === 0) return counted;
  const overdue = open.filter(({ cause, dueOn }) => cause !== 'interest' && dueOn < on);
  return overdue.reduce((state, { cause, causeId, causeNo, dueOn }, position) => {
    const due = { cause, causeId, causeNo, dueOn };
    const key = keyOf(due);
    // One due may stand in parts: its interest is one.
    if (overdue.findIndex((other) => keyOf(other) === key) < position) return state;
    const amountFen = sumOf(overdue.filter((other) => keyOf(other) === key).map((part) => part.amountFen));
    const known = state.find((row) => keyOf(row.due) === key);
    const after = { due, spans: withSpan(known?.spans ?? [], { from: on, days: 1, amountFen, bps }) };
    return known === undefined ? [...state, after] : state.map((row) => (row === known ? after : row));
  }, counted);
}

function withSpan(spans: readonly InterestSpan[], day: InterestSpan): readonly InterestSpan[] {
  const last = spans.at(-1);
  const goesOn = last !== undefined && last.amountFen === day.amountFen && last.bps === day.bps && addDays(last.from, last.days) === day.from;
  return goesOn ? [...spans.slice(0, -1), { ...last, days: last.days + 1 }] : [...spans, day];
}
