import { assert } from '../../kernel/assert';
import { partsUpTo } from './lots';
import { reversedAmount, type RefundedShare } from './reversal';
import {
  resolutionId,
  type LotPart,
  type RecordedTransfer,
  type Transfer,
  type TransferBase,
  type TransferPlan,
} from './transfer';

/** Transfers in words: `posted`, `setAside`, then `post` or `release`; `reversal` takes back. */

type Said = Omit<TransferBase, 'reversalOf'>;

/** Moves at once. */
export const posted = (said: Said): Transfer => ({ ...said, reversalOf: null, mode: 'posted', pendingId: null });

/** Only sets aside, until `post` or `release`. */
export const setAside = (said: Said): Transfer => ({ ...said, reversalOf: null, mode: 'pending', pendingId: null });

type Resolution = Pick<TransferBase, 'facts' | 'at'> & { readonly kind?: TransferBase['kind'] };

/** Carries out what was set aside, in whole or with `amount` in part; the rest is released with it. */
export function post(pending: RecordedTransfer, said: Resolution & { readonly amount?: number }): Transfer {
  return resolve(pending, 'post', said.amount ?? pending.amount, said);
}

/** Gives up what was set aside. */
export const release = (pending: RecordedTransfer, said: Resolution): Transfer =>
  resolve(pending, 'void', pending.amount, said);

function resolve(
  pending: RecordedTransfer,
  mode: 'post' | 'void',
  amount: number,
  { facts, at, kind = pending.kind }: Resolution,
): Transfer {
  const { _id: pendingId, asset, from, to, reversalOf } = pending;
  return { id: resolutionId(pendingId), asset, amount, from, to, kind, facts, at, reversalOf, mode, pendingId };
}

/**
 * Takes back of a transfer what one more refund asks for: in proportion to its base, at the rate frozen in it. Points
 * are first taken from the very lot that the original brought; points that it spent come back with the expiry they had,
 * the latest first.
 * @param share how much of the original's base was taken back before this refund, and with it
 * @returns null when the refund is too small to take back one unit
 */
export function reversal(
  original: RecordedTransfer,
  share: RefundedShare,
  said: Pick<TransferBase, 'id' | 'kind' | 'facts' | 'at'>,
): TransferPlan | null {
  assert(original.mode === 'posted' || original.mode === 'post', 'only what was moved is taken back');
  assert(original.reversalOf === null, 'what takes back is not taken back itself');
  const amount = reversedAmount(original.amount, share);
  if (amount === 0) return null;
  const before = reversedAmount(original.amount, { ...share, before: 0, after: share.before });
  const { asset, from, to, lotsOut } = original;
  const transfer: Transfer = {
    ...said,
    asset,
    amount,
    from: to,
    to: from,
    reversalOf: original._id,
    mode: 'posted',
    pendingId: null,
  };
  const bring = lotsOut.length === 0 ? {} : { bring: returnedParts(lotsOut, before, amount) };
  return { transfer, lots: { takeFirst: original._id, ...bring } };
}

/** The parts that come back next when `before` of them are back already. */
function returnedParts(spent: readonly LotPart[], before: number, amount: number): readonly LotPart[] {
  const latestFirst = [...spent].reverse();
  const back = partsUpTo(latestFirst, before);
  const left = latestFirst.map((part, position) => ({ ...part, amount: part.amount - (back[position]?.amount ?? 0) }));
  return partsUpTo(left, amount);
}
