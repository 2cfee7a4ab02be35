import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { availableOf, EMPTY_BALANCE } from '../../../src/shared/domain/ledger/balance';
import { pointsSpent } from '../../../src/shared/domain/loyalty/offer-plans';
import { deductionId } from '../../../src/shared/domain/orders/order-money';
import { AppError } from '../../../src/shared/errors/app-error';
import { ledgerAccounts } from '../../_kit/ledger/documents';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import { PLACE_GIFT, PREPARE_GIFT, placeGift, prepareGift } from '../../orders/in-transaction';
import { coupons, couponTakings, takingsId } from '../documents';
import { newCoupon } from '../hand-out-coupon';
import { giftOrders, rewards } from '../offer-documents';
import { rewardRow } from '../offer-repository';
import { rewardLeft } from '../offer-views';
import { handOutPiece, piecesLeft, piecesOf, pieceToStock, type Pieces } from '../prize-pieces';
import { readOnce } from '../read-once';

/** The transfer that takes a piece out of its reward. */
const exchangeId = (causeId: string): string => `exchange:${causeId}`;

/**
 * Points for a piece, in one transaction: the points, the piece, and what it becomes stand or fall together. Goods become
 * an order at no charge, whose points come back with it as they do for every order.
 */
export const exchangeReward = action(
  'loyalty.reward.exchange',
  {
    roundTrips: 14 + PREPARE_GIFT.roundTrips + PLACE_GIFT.roundTrips,
    documentsExamined: 10 + PREPARE_GIFT.documentsExamined + PLACE_GIFT.documentsExamined,
  },
  async ({ rewardId, destination }, ctx) => {
    const { actor, db, now } = ctx;
    const { personId } = actor;
    const offered = await rewardRow(db, rewardId);
    if (offered === null || offered.state === 'draft') throw new AppError('loyalty.offer.missing');
    // Who comes too late is told so without queueing for the account of what is left.
    if (offered.state === 'open' && rewardLeft(offered) === 0) throw new AppError('loyalty.offer.gone');
    const { product, coupon, title, costPoints } = offered;
    if (product !== null && destination === null) throw new AppError('loyalty.reward.address_needed');
    const pieces = piecesOf({ ...offered, id: rewardId });
    const order =
      product === null || destination === null
        ? null
        : await prepareGift(db, { orderId: ctx.newId('order'), product, points: costPoints, actor, destination, now });
    const given = coupon === null ? null : newCoupon(coupon, { couponId: ctx.newId('coupon'), personId, now });
    return ctx.transact(async (transaction) => {
      const tx = readOnce(transaction);
      const available = await takeOne(tx, pieces, personId);
      const spent = (id: string, orderNo: string | null) =>
        pointsSpent('points_exchanged', { id, personId, points: costPoints, facts: { title, orderNo }, at: now });
      if (order !== null) {
        const { _id: orderId, orderNo } = order;
        await tx.insert(giftOrders, { _id: orderId, personId, source: { rewardId } });
        const leaves = pieceToStock(pieces, exchangeId(orderId), now);
        await placeGift(tx, order, [...spent(deductionId(orderId), orderNo), leaves]);
      }
      if (given !== null) {
        await tx.insert(coupons, given);
        const leaves = handOutPiece(pieces, exchangeId(given._id), now);
        await recordTransfers(tx, [...spent(deductionId(given._id), null), leaves]);
      }
      return { orderId: order?._id ?? null, couponId: given?._id ?? null, available: available - costPoints };
    });
  },
);

/** Sees that this person may have one more, and counts it. @returns his points before */
async function takeOne(tx: Transaction, pieces: Pieces, personId: string): Promise<number> {
  const { prizeId: rewardId } = pieces;
  const reward = await tx.get(rewards, rewardId);
  if (reward?.state !== 'open') throw new AppError('loyalty.offer.closed');
  const { perPerson: limit, costPoints: needed } = reward;
  const takings = takingsId(rewardId, personId);
  const taken = (await tx.get(couponTakings, takings))?.count ?? 0;
  if (taken >= limit) throw new AppError('loyalty.offer.limit_reached', { limit });
  const available = availableOf((await tx.get(ledgerAccounts, accounts.customerPoints(personId))) ?? EMPTY_BALANCE);
  if (available < needed) throw new AppError('loyalty.points.not_enough', { available, needed });
  if ((await piecesLeft(tx, pieces)) < 1) throw new AppError('loyalty.offer.gone');
  await tx.put(couponTakings, { _id: takings, count: taken + 1 });
  return available;
}
