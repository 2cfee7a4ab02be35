import { bearsInterest, countDays, interestFen, readPostings, type DueInterest } from '../../src/shared/domain/dealers/interest';
import { NOTHING_REBUILT } from '../../src/shared/domain/dealers/rebuild-dues';
import { addDays, addMonths, startOfDay } from '../../src/shared/kernel/time';
import { ledgerTransfers } from '../_kit/ledger/documents';
import { sequenceFrom } from '../_kit/ledger/sequence';
import { between } from '../_kit/persistence/conditions';
import { runTransaction } from '../_kit/persistence/transaction';
import type { CommandContext } from '../_kit/runtime/context';
import { INTEREST_RATES_COST, interestRatesOf, termsOf } from '../trade/public';
import { bookInterest, BOOKING_COST } from './book-interest';
import type { StandingDocument } from './documents';
import { interestMarks, type InterestMarkDocument } from './interest-documents';
import { dueDays, movesOf } from './look-at-dues';

/** Postings that are read at once. */
const PAGE = 500;

/** What one dealer costs without a line: mark and terms, rates, a page; and the mark that is written. */
export const CLOSING_COST = { roundTrips: 6 + INTEREST_RATES_COST.roundTrips, documentsExamined: 4 + INTEREST_RATES_COST.documentsExamined + PAGE, booking: BOOKING_COST } as const;

type Work = Pick<CommandContext, 'db' | 'now'>;

/** How much a round may still do. */
export interface Allowance {
  pages: number;
  bookings: number;
}

const firstOf = (month: string): string => `${month}-01`;
const nextMonth = (month: string): string => addMonths(firstOf(month), 1).slice(0, 7);

/**
 * Charges one dealer for the months up to one that is over. What was read is kept, so that a long account is read once; what was
 * charged is charged once, because the same month comes to the same.
 * @returns whether nothing is left to do for him
 */
export async function closeInterest(ctx: Work, kept: StandingDocument, until: string, allowance: Allowance): Promise<boolean> {
  const { db } = ctx;
  const [mark, rates, terms] = await Promise.all([db.get(interestMarks, kept._id), interestRatesOf(db, kept._id), termsOf(db, kept._id)]);
  if (mark === null && !bearsInterest(rates)) return true;
  const agreed = { rates, dueOnOf: dueDays(kept, terms.values.termDays) };
  let state = mark ?? begin(kept._id, rates.find(({ bps }) => bps > 0)?.from ?? firstOf(until));
  let finished = true;
  while (state.month <= until && finished) {
    const end = firstOf(nextMonth(state.month));
    const read = await readMonth(ctx, { state, end, account: kept.balanceAccount, allowance, agreed });
    state = read.state;
    finished = read.whole && (await bookAll(ctx, kept, state, allowance));
    if (finished) state = { ...state, month: nextMonth(state.month), reckoning: { ...state.reckoning, dues: [] } };
  }
  if (state !== mark) await runTransaction((tx) => tx.put(interestMarks, state));
  return finished;
}

/** Everything before the first day that bears interest is read, and counts nothing. */
const begin = (organisationId: string, from: string): InterestMarkDocument => ({
  _id: organisationId,
  month: from.slice(0, 7),
  read: '',
  reckoning: { rebuilt: NOTHING_REBUILT, through: '', dues: [] },
});

interface Reading {
  readonly state: InterestMarkDocument;
  /** The day after the month. */
  readonly end: string;
  readonly account: string;
  readonly allowance: Allowance;
  readonly agreed: Parameters<typeof readPostings>[2];
}

async function readMonth({ db }: Work, { state, end, account, allowance, agreed }: Reading): Promise<{ readonly state: InterestMarkDocument; readonly whole: boolean }> {
  let { read, reckoning } = state;
  while (allowance.pages > 0) {
    allowance.pages -= 1;
    const where = { accounts: account, sequence: between(read, sequenceFrom(startOfDay(end))) };
    const rows = await db.find(ledgerTransfers, { where, orderBy: [['sequence', 'asc']], limit: PAGE });
    reckoning = readPostings(reckoning, movesOf(rows, account), agreed);
    read = rows.at(-1)?.sequence ?? read;
    if (rows.length < PAGE) return { state: { ...state, read, reckoning: countDays(reckoning, addDays(end, -1), agreed) }, whole: true };
  }
  return { state: { ...state, read, reckoning }, whole: false };
}

/** Each in a transaction of its own: a dealer may be late with much. */
async function bookAll({ now }: Work, kept: StandingDocument, { month, reckoning }: InterestMarkDocument, allowance: Allowance): Promise<boolean> {
  const charged = reckoning.dues.filter((interest: DueInterest) => interestFen(interest) > 0);
  for (const interest of charged) {
    if (allowance.bookings <= 0) return false;
    if (await runTransaction((tx) => bookInterest(tx, kept, { month, interest, at: now }))) allowance.bookings -= 1;
  }
  return true;
}
