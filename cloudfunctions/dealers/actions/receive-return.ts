import { withPaid } from '../../../src/shared/domain/dealers/dues';
import { amountOf, type Pieces } from '../../../src/shared/domain/dealers/pickup';
import { receivePlans } from '../../../src/shared/domain/dealers/pickup-plans';
import { AppError } from '../../../src/shared/errors/app-error';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { doerOf, pickupFor } from '../access';
import type { DocumentLine, PickupDocument, ReturnRecord } from '../documents';
import { changedPickup, inJournal } from '../pickup-record';
import { STEP_BUDGET, writePickup } from '../set-aside';
import { keptOf, withDues, withMonth } from '../standing';
import { toPickupView } from '../views';

/**
 * The warehouse says how many of those that were to come back are there: they can be sold again, and the dealer has what he
 * paid for them. What of it he owes is paid first.
 */
export const receiveReturn = action('dealers.pickup.receive', STEP_BUDGET, async ({ pickupId, returnId, arrived }, ctx) => {
  const { actor, now } = ctx;
  return ctx.transact(async (tx) => {
    const pickup = await pickupFor(tx, ctx, pickupId, 'receive');
    const expected = expectedOf(pickup, returnId, arrived);
    const came = expected.map(({ productId, arrived: quantity }) => ({ productId, quantity }));
    const amountFen = amountOf(came, pickup.lines);
    const kept = await keptOf(tx, pickup);
    await recordTransfers(tx, receivePlans(inJournal(pickup, now), returnId, expected, amountFen));
    const received = { by: doerOf(actor), at: now, amountFen, arrived: came };
    const returns = pickup.returns.map((row) => (row.id === returnId ? { ...row, received } : row));
    const changed = changedPickup(pickup, { lines: pickup.lines.map((line) => afterReturn(line, expected)), returns });
    const paid = withDues(kept, withPaid(kept.dues, amountFen, pickupId));
    await writePickup(tx, changed, withMonth(paid, now, { on: pickup.heldOn ?? '', fen: -amountFen }));
    return toPickupView(changed, ctx, null);
  });
});

type Expected = readonly (Pieces & { readonly arrived: number })[];

/** @throws AppError `dealers.return.missing`, `dealers.pickup.pieces_not_valid` */
function expectedOf({ returns }: PickupDocument, returnId: string, arrived: readonly Pieces[]): Expected {
  const record: ReturnRecord | undefined = returns.find(({ id, received }) => id === returnId && received === null);
  if (record === undefined) throw new AppError('dealers.return.missing');
  const said = new Map(arrived.map(({ productId, quantity }) => [productId, quantity]));
  const fits = said.size === arrived.length && said.size === record.pieces.length;
  return record.pieces.map(({ productId, quantity }) => {
    const came = said.get(productId);
    if (!fits || came === undefined || came > quantity) throw new AppError('dealers.pickup.pieces_not_valid');
    return { productId, quantity, arrived: came };
  });
}

function afterReturn(line: DocumentLine, expected: Expected): DocumentLine {
  const row = expected.find(({ productId }) => productId === line.productId);
  if (row === undefined) return line;
  return { ...line, returning: line.returning - row.quantity, returned: line.returned + row.arrived };
}
