import type { PostingSum } from '../../src/shared/domain/ledger/checking';
import { ledgerTransfers } from '../_kit/ledger/documents';
import { above, between, oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';

/** The postings of some accounts as the database sums them: a few rows for each, however many there are. */
export interface PostingSums {
  readonly rows: readonly PostingSum[];
  readonly postings: number;
  /** The sequence of the last one; empty when there was none. */
  readonly through: string;
  /** False when there were more than asked for. */
  readonly complete: boolean;
}

interface Row {
  readonly _id: Pick<PostingSum, 'from' | 'to' | 'mode'>;
  readonly amount: number;
  readonly pendingAmount: number;
  readonly postings: number;
  readonly through: string;
}

/** More than some accounts have partners in the journal. */
const MOST_ROWS = 1000;

/**
 * Sums the first postings, at most so many, of some accounts in one round trip.
 * @param after the sequence after which they begin
 * @param before the sequence before which they end
 */
export async function sumPostings(
  db: Reader,
  names: readonly string[],
  { after, before, most }: { readonly after: string; readonly before?: string; readonly most: number },
): Promise<PostingSums> {
  const [only] = names;
  const found = await db.aggregate<Row>(ledgerTransfers, [
    {
      match: {
        accounts: names.length === 1 ? only : oneOf(names),
        sequence: before === undefined ? above(after) : between(after, before),
      },
    },
    ...(names.length === 1 ? [{ sort: { sequence: 1 } } as const] : []),
    { limit: most },
    {
      group: {
        _id: { from: '$from', to: '$to', mode: '$mode' },
        amount: { $sum: '$amount' },
        pendingAmount: { $sum: '$pendingAmount' },
        postings: { $sum: 1 },
        through: { $max: '$sequence' },
      },
    },
    { limit: MOST_ROWS },
  ]);
  const rows = found.map(({ _id: { from, to, mode }, amount, pendingAmount, postings }) => {
    return { from, to, mode, amount, pendingAmount, postings };
  });
  const postings = rows.reduce((sum, row) => sum + row.postings, 0);
  return {
    rows,
    postings,
    through: found.reduce((last, row) => (row.through > last ? row.through : last), ''),
    complete: postings < most && rows.length < MOST_ROWS,
  };
}
