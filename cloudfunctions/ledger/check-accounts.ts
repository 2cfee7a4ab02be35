import { addPostings, figuresOff, NOTHING_SUMMED } from '../../src/shared/domain/ledger/checking';
import { ledgerAccounts, type AccountDocument } from '../_kit/ledger/documents';
import { above } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { inLanes } from '../_kit/runtime/in-lanes';
import { sumPostings } from './posting-sums';

/** Accounts that are read at once, and those of them whose postings are summed in one request; several at a time. */
const PAGE = 400;
const TOGETHER = 100;
const LANES = 4;
/** Postings of one request. An account with more is looked at by itself. */
const MOST_POSTINGS = 1_000;

/** Round trips and documents of one page at most. */
export const ACCOUNTS_PAGE_COST = { roundTrips: 1 + LANES, documents: PAGE + LANES * 2 * MOST_POSTINGS };

/** What became of a page. */
export interface CheckedPage {
  readonly accounts: number;
  readonly transfers: number;
  /** The last account that is dealt with; null when there was none left. */
  readonly after: string | null;
  /** Accounts that have too many postings for this, or are not what they come to: they may be changing right now. */
  readonly doubtful: readonly string[];
}

/** Compares the next accounts with their postings, the small ones many at a time. */
export async function checkAccounts(db: Reader, after: string): Promise<CheckedPage> {
  const where = { _id: above(after) };
  const found = await db.find(ledgerAccounts, { where, orderBy: [['_id', 'asc']], limit: PAGE });
  const { parts, large, count } = divide(found);
  const doubtful = [...large];
  let transfers = 0;
  await inLanes(parts, LANES, async (part) => {
    const sums = await sumPostings(
      db,
      part.map(({ _id }) => _id),
      { after: '', most: 2 * MOST_POSTINGS },
    );
    transfers += sums.postings;
    const wrong = part.filter((kept) => {
      return !sums.complete || figuresOff(kept._id, kept, addPostings(NOTHING_SUMMED, kept._id, sums.rows)).length > 0;
    });
    doubtful.push(...wrong.map(({ _id }) => _id));
  });
  return { accounts: count, transfers, after: found[count - 1]?._id ?? null, doubtful };
}

/** As many of the first accounts as one lane each can take. */
function divide(found: readonly AccountDocument[]): {
  readonly parts: readonly (readonly AccountDocument[])[];
  readonly large: readonly string[];
  readonly count: number;
} {
  const parts: AccountDocument[][] = [[]];
  const large: string[] = [];
  let postings = 0;
  let count = 0;
  for (const account of found) {
    const last = parts.at(-1) ?? [];
    const isLarge = account.transfers > MOST_POSTINGS;
    const fits = last.length < TOGETHER && postings + account.transfers <= MOST_POSTINGS;
    if (!isLarge && !fits && parts.length === LANES) break;
    count += 1;
    if (isLarge) {
      large.push(account._id);
    } else if (fits) {
      last.push(account);
      postings += account.transfers;
    } else {
      parts.push([account]);
      postings = account.transfers;
    }
  }
  return { parts: parts.filter((part) => part.length > 0), large, count };
}
