import { relationOf } from '../../../src/shared/domain/orders/participants';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { readSettings } from '../../settings/public';
import { carryOutCancel } from '../carry-out-cancel';
import { orders } from '../documents';
import { CANCEL_BUDGET } from '../take-step';
import { isUnpaidPurchase } from '../unpaid-purchase';

/** The buyer thinks better of it before he has paid; afterwards he asks for a refund. */
export const cancelCheckout = action('orders.checkout.cancel', CANCEL_BUDGET, async ({ orderId, reason }, ctx) => {
  const { actor, now: at } = ctx;
  const { returnedDays } = (await readSettings(ctx.db, ['points'])).values.points;
  return ctx.transact(async (tx) => {
    const order = await tx.get(orders, orderId);
    if (order === null || relationOf(order.participants, actor.personId) !== 'buyer') {
      throw new AppError('orders.order.missing');
    }
    if (!(await isUnpaidPurchase(tx, order))) throw new AppError('orders.checkout.not_cancellable');
    const by = { id: actor.personId, name: actor.name ?? '' };
    await carryOutCancel(tx, order, { by, reason, at, returnedDays });
    return {};
  });
});
