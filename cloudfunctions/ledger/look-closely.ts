import { addPostings, figuresOff, NOTHING_SUMMED, type Figure } from '../../src/shared/domain/ledger/checking';
import { ledgerAccounts, type AccountDocument } from '../_kit/ledger/documents';
import { LONGEST_BOOKING_MS } from '../_kit/ledger/record-transfers';
import { sequenceFrom } from '../_kit/ledger/sequence';
import type { Reader } from '../_kit/persistence/reader';
import type { Look } from './documents';
import { sumPostings } from './posting-sums';

/** Postings that are summed in one request. */
const PAGE = 2_000;
/** Of the last hours, into which somebody may still be writing. */
const MOST_FRESH = 6_000;
const MOST_TRIES = 20;
/** Between two tries, so that a read that lags behind has caught up. */
const PAUSE_MS = 150;

export const LOOK_COST = { roundTrips: 5, documents: PAGE + MOST_FRESH + 4 };

/** What one step of a look came to: it goes on, nobody can tell for now, it is right, or this is off. */
export type Verdict =
  | { readonly state: 'going_on'; readonly look: Look; readonly postings: number }
  | { readonly state: 'moving' | 'right'; readonly postings: number }
  | { readonly state: 'off'; readonly figures: readonly Figure[]; readonly postings: number };

export const beginLook = (account: string): Look => ({
  account,
  through: '',
  summed: NOTHING_SUMMED,
  tries: 0,
  suspicion: null,
});

/**
 * Looks at one account. What was booked long ago is summed page by page and stays summed; the rest, into which somebody
 * may be writing, is summed between two looks at the balance. Every transfer changes how many the balance counts, so that
 * a balance that was the same before and after belongs to just this sum. It is off when two tries say the same.
 */
export async function lookClosely(db: Reader, look: Look, now: number): Promise<Verdict> {
  const { account, through } = look;
  const settled = sequenceFrom(now - 2 * LONGEST_BOOKING_MS);
  const page = await sumPostings(db, [account], { after: through, before: settled, most: PAGE });
  const summed = addPostings(look.summed, account, page.rows);
  const next: Look = { ...look, summed, through: page.through === '' ? through : page.through };
  return page.complete ? compare(db, next, page.postings) : { state: 'going_on', look: next, postings: page.postings };
}

async function compare(db: Reader, look: Look, postings: number): Promise<Verdict> {
  const { account, through, tries } = look;
  const before = await db.get(ledgerAccounts, account);
  const { rows, complete } = await sumPostings(db, [account], { after: through, most: MOST_FRESH });
  const after = await db.get(ledgerAccounts, account);
  const summed = addPostings(look.summed, account, rows);
  const figures = figuresOff(account, after, summed);
  if (figures.length === 0 || figuresOff(account, before, summed).length === 0) return { state: 'right', postings };
  if (tries >= MOST_TRIES) return { state: 'moving', postings };
  const unmoved = complete && versionOf(before) === versionOf(after);
  const suspicion = unmoved ? `${versionOf(after)} ${JSON.stringify(figures)}` : null;
  if (suspicion !== null && suspicion === look.suspicion) return { state: 'off', figures, postings };
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return { state: 'going_on', look: { ...look, tries: tries + 1, suspicion }, postings };
}

const versionOf = (kept: AccountDocument | null): string =>
  kept === null ? 'none' : `${String(kept.transfers)}@${String(kept.updatedAt)}`;
