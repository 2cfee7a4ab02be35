import { action } from '../../_kit/runtime/action';
import { readSettings } from '../../settings/public';
import { CANCEL_BUDGET, takeStep } from '../take-step';
import { undoCheckout } from '../undo-checkout';

/** Before delivery: nothing is owed any more, its pieces are free, points and coupon come back. */
export const cancelOrder = action('orders.order.cancel', CANCEL_BUDGET, async ({ orderId, reason }, ctx) => {
  const { returnedDays } = (await readSettings(ctx.db, ['points'])).values.points;
  return takeStep(
    ctx,
    orderId,
    { command: 'cancel', reason },
    () => [],
    (tx, order) => undoCheckout(tx, order, { at: ctx.now, returnedDays }),
  );
});
