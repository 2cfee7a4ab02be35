import { AppError } from '../../../src/shared/errors/app-error';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { documentNumber } from '../../_kit/runtime/spoken-number';
import { doerOf, ownDealership } from '../access';
import { topUps } from '../documents';
import { billOf, toTopUpDocument } from '../top-up';

/** So many bills may be unpaid at once. */
const MOST_OPEN = 5;

/** A bill for money that the dealer brings; `payments` takes it as it takes an order's. */
export const createTopUp = action('dealers.top_up.create', { roundTrips: 10, documentsExamined: 10 }, async ({ amountFen }, ctx) => {
  const { actor, db, now } = ctx;
  const place = ownDealership(ctx);
  const open = await db.find(topUps, { where: { openOf: place.organisationId }, orderBy: [['_id', 'desc']], limit: MOST_OPEN });
  if (open.length >= MOST_OPEN) throw new AppError('dealers.top_up.too_many_open', { limit: MOST_OPEN });
  const topUpId = ctx.newId('topUp');
  const topUp = toTopUpDocument({
    _id: topUpId,
    ...place,
    topUpNo: documentNumber('topUp', topUpId, now),
    amountFen,
    creditedFen: 0,
    cancelled: false,
    openOf: place.organisationId,
    by: doerOf(actor),
    createdAt: now,
  });
  return ctx.transact(async (tx) => {
    await tx.insert(topUps, topUp);
    await recordTransfers(tx, [{ transfer: billOf(topUp, now) }]);
    return { topUpId };
  });
});
