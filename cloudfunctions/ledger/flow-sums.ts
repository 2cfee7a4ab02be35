import { MOVING_MODES } from '../../src/shared/domain/ledger/account-statement';
import type { Flow } from '../../src/shared/domain/ledger/totals';
import { ledgerTransfers } from '../_kit/ledger/documents';
import { above, between, oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';

/** Transfers summed by the database, so that no journal is too long for the memory of a function. */

/** More than there are pairs of groups and days in one sum. */
const MOST_ROWS = 1000;

/** What was transferred between two groups of accounts on one day. */
export interface FlowSum extends Flow {
  readonly on: string;
  /** False for what was only set aside or given up: it counts nothing. */
  readonly moves: boolean;
  readonly transfers: number;
  /** The sequence of the last of them. */
  readonly through: string;
}

interface Row {
  readonly _id: Pick<FlowSum, 'on' | 'moves' | 'from' | 'to'>;
  readonly amount: number;
  readonly transfers: number;
  readonly through: string;
}

/** Sums the first transfers after one place of the journal and before another, at most so many. */
export async function sumBetween(db: Reader, after: string, before: string, most: number): Promise<readonly FlowSum[]> {
  const rows = await db.aggregate<Row>(ledgerTransfers, [
    { match: { sequence: between(after, before) } },
    { sort: { sequence: 1 } },
    { limit: most },
    {
      group: {
        _id: { on: '$on', moves: { $in: ['$mode', MOVING_MODES] }, from: groupOfPath('$from'), to: groupOfPath('$to') },
        amount: { $sum: '$amount' },
        transfers: { $sum: 1 },
        through: { $max: '$sequence' },
      },
    },
    { limit: MOST_ROWS },
  ]);
  return rows.map(({ _id, ...sums }) => ({ ..._id, ...sums }));
}

/** What moved after a place of the journal. */
export function flowsAfter(db: Reader, after: string): Promise<readonly Flow[]> {
  return db
    .aggregate<Pick<Row, '_id' | 'amount'>>(ledgerTransfers, [
      { match: { sequence: above(after), mode: oneOf(MOVING_MODES) } },
      { group: { _id: { from: groupOfPath('$from'), to: groupOfPath('$to') }, amount: { $sum: '$amount' } } },
      { limit: MOST_ROWS },
    ])
    .then((rows) => rows.map(({ _id: { from, to }, amount }) => ({ from, to, amount })));
}

/** The group of an account as the database works it out: the path without what tells one account of a kind from another. */
function groupOfPath(field: string): object {
  const parts = { $split: [field, '/'] };
  const first = { $arrayElemAt: [parts, 0] };
  const withLast = { $concat: [first, '/', { $arrayElemAt: [parts, 2] }] };
  const heldGroup = { $cond: [{ $eq: [{ $size: parts }, 3] }, withLast, first] };
  return { $cond: [{ $eq: [first, 'house'] }, field, heldGroup] };
}
