import type { AccountGroup, AccountName } from '../../src/shared/domain/ledger/accounts';
import { accountRules } from '../../src/shared/domain/ledger/accounts';
import { EMPTY_BALANCE, type Balance } from '../../src/shared/domain/ledger/balance';
import type { Flow } from '../../src/shared/domain/ledger/totals';
import { ledgerTransfers } from '../_kit/ledger/documents';
import { above, oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { latestClosing, totalsOf } from './closings';
import type { ClosingDocument } from './documents';

const MOVES = ['posted', 'post'];
/** More than there are pairs of groups. */
const MOST_FLOWS = 1000;

/** What a house account holds: the running totals, and what came after them. Two round trips. */
export async function houseBalance(db: Reader, name: AccountName): Promise<Balance> {
  const closing = await latestClosing(db);
  const change = { $cond: [{ $eq: ['$to', name] }, '$amount', { $multiply: ['$amount', -1] }] };
  const [later] = await db.aggregate<{ readonly sum: number }>(ledgerTransfers, [
    { match: { accounts: name, sequence: above(closing.through), mode: oneOf(MOVES) } },
    { group: { _id: null, sum: { $sum: change } } },
  ]);
  const closed = totalsOf(closing).get(accountRules(name).group) ?? 0;
  return { ...EMPTY_BALANCE, posted: closed + (later?.sum ?? 0) };
}

/** What moved between groups of accounts after the running totals. */
export async function flowsAfter(db: Reader, { through }: ClosingDocument): Promise<readonly Flow[]> {
  type Row = { readonly _id: { readonly from: AccountGroup; readonly to: AccountGroup }; readonly amount: number };
  const rows = await db.aggregate<Row>(ledgerTransfers, [
    { match: { sequence: above(through), mode: oneOf(MOVES) } },
    { group: { _id: { from: groupOfPath('$from'), to: groupOfPath('$to') }, amount: { $sum: '$amount' } } },
    { limit: MOST_FLOWS },
  ]);
  return rows.map(({ _id: { from, to }, amount }) => ({ from, to, amount }));
}

/** The group of an account as the database works it out: the path without what tells one account of a kind from another. */
function groupOfPath(field: string): object {
  const parts = { $split: [field, '/'] };
  const first = { $arrayElemAt: [parts, 0] };
  const withLast = { $concat: [first, '/', { $arrayElemAt: [parts, 2] }] };
  const heldGroup = { $cond: [{ $eq: [{ $size: parts }, 3] }, withLast, first] };
  return { $cond: [{ $eq: [first, 'house'] }, field, heldGroup] };
}
