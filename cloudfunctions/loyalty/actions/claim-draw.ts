import { release } from '../../../src/shared/domain/ledger/make-transfer';
import { AppError } from '../../../src/shared/errors/app-error';
import { assert } from '../../../src/shared/kernel/assert';
import { ledgerTransfers } from '../../_kit/ledger/documents';
import type { Reader } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { PLACE_GIFT, PREPARE_GIFT, placeGift, prepareGift } from '../../orders/in-transaction';
import { changedDraw } from '../draw-record';
import { draws, giftOrders, type DrawDocument } from '../offer-documents';
import { piecesOf, pieceToStock } from '../prize-pieces';
import { readOnce } from '../read-once';

/** Says where won goods go: the piece that was kept becomes an order at no charge. */
export const claimDraw = action(
  'loyalty.draw.claim',
  {
    roundTrips: 13 + PREPARE_GIFT.roundTrips + PLACE_GIFT.roundTrips,
    documentsExamined: 8 + PREPARE_GIFT.documentsExamined + PLACE_GIFT.documentsExamined,
  },
  async ({ drawId, destination }, ctx) => {
    const { actor, db, now } = ctx;
    const { personId } = actor;
    const { product } = await wonGoods(db, drawId, personId);
    const orderId = ctx.newId('order');
    const order = await prepareGift(db, { orderId, product, points: 0, actor, destination, now });
    return ctx.transact(async (transaction) => {
      const tx = readOnce(transaction);
      const { draw, prize } = await wonGoods(tx, drawId, personId);
      if (draw.keptBy === null) throw new AppError('loyalty.draw.claimed');
      const kept = await tx.get(ledgerTransfers, draw.keptBy);
      assert(kept !== null, 'a transfer is never deleted');
      const free = { transfer: release(kept, { facts: kept.facts, at: now }) };
      await placeGift(tx, order, [free, pieceToStock(piecesOf(prize), `claimed:${orderId}`, now)]);
      await tx.put(draws, changedDraw(draw, { keptBy: null, orderId }));
      await tx.insert(giftOrders, { _id: orderId, personId, source: { drawId } });
      return { orderId };
    });
  },
);

/** A person's draw that won goods. @throws AppError `loyalty.draw.missing` for every other */
async function wonGoods(db: Pick<Reader, 'get'>, drawId: string, personId: string) {
  const draw: DrawDocument | null = await db.get(draws, drawId);
  const prize = draw?.outcome === 'won' ? draw.prize : null;
  if (draw?.personId !== personId || prize === null || prize.product === null) {
    throw new AppError('loyalty.draw.missing');
  }
  return { draw, prize, product: prize.product };
}
