import { accounts } from '../../src/shared/domain/ledger/accounts';
import { posted } from '../../src/shared/domain/ledger/make-transfer';
import { GROWTH_OF_INTERACTION } from '../../src/shared/domain/loyalty/levels';
import { DAY_MS } from '../../src/shared/kernel/time';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import { subscriber } from '../_kit/outbox/subscriber';
import { findOrderForLoyalty } from '../orders/public';
import { readSettings } from '../settings/public';
import { pointPromises } from './documents';
import { takeBackCancelled, useCoupon } from './in-transaction';
import { changedPromise } from './promise-record';
import { promisePurchase } from './promise-purchase';

/** An order is promised for when it is paid and somebody's; either may be the last to happen. */
const promiseWhenPaid = subscriber('loyalty.paid', 'order.paid', ({ orderId }, context) =>
  promisePurchase(orderId, context),
);
const promiseWhenClaimed = subscriber('loyalty.claimed', 'order.claimed', async ({ orderId, relation }, context) => {
  if (relation === 'buyer') await promisePurchase(orderId, context);
});

/** What is refunded may be what was still due: then the rest is paid. */
const promiseWhenRefunded = subscriber('loyalty.refunded', 'refund.approved', ({ orderId }, context) =>
  promisePurchase(orderId, context),
);

/** Its order is paid, so its coupon is used up. */
const useUpCoupon = subscriber('loyalty.coupon', 'order.paid', async ({ orderId }, context) => {
  const couponId = (await findOrderForLoyalty(context.db, orderId))?.couponId ?? null;
  if (couponId !== null) await context.transact((tx) => useCoupon(tx, { couponId, orderId }));
});

/** The after-sale window begins; it is remembered also when the promise is still to come. */
const setRelease = subscriber('loyalty.completed', 'order.completed', async ({ orderId, at }, context) => {
  const { values } = await readSettings(context.db, ['points']);
  const releaseAt = at + values.points.holdDays * DAY_MS;
  await context.transact(async (tx) => {
    const promise = await tx.get(pointPromises, orderId);
    if (promise !== null && promise.releaseAt !== null) return;
    await tx.put(pointPromises, changedPromise(orderId, promise, { releaseAt }));
  });
});

/** A rating is interaction (E8): it counts once a visit, and is worth the same whatever it says. */
const growByRating = subscriber('loyalty.rated', 'rating.given', async ({ workOrderId, personId, round }, context) => {
  if (round !== 1) return;
  const growth = posted({
    id: `rating-growth:${workOrderId}`,
    asset: 'GROWTH',
    amount: GROWTH_OF_INTERACTION.rating,
    from: accounts.house.growthGiven,
    to: accounts.customerGrowth(personId),
    kind: 'growth_rating',
    facts: { workOrderId },
    at: context.now,
  });
  await context.transact((tx) => recordTransfers(tx, [{ transfer: growth }]));
});

/** What a cancelled order brought goes; when its own transaction saw to it, nothing is left to do. */
const takeBack = subscriber('loyalty.cancelled', 'order.cancelled', async ({ orderId }, context) => {
  await context.transact(async (tx) => {
    const { plans } = await takeBackCancelled(tx, { orderId, at: context.now });
    await recordTransfers(tx, plans);
  });
});

export const loyaltySubscribers = [
  promiseWhenPaid,
  promiseWhenClaimed,
  promiseWhenRefunded,
  useUpCoupon,
  setRelease,
  growByRating,
  takeBack,
];
