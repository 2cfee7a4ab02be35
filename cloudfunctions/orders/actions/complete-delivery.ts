import { remainingLines } from '../../../src/shared/domain/orders/order-money';
import { deliveredPieces } from '../../../src/shared/domain/orders/pieces';
import { action } from '../../_kit/runtime/action';
import { toAppliances } from '../appliance-record';
import { STOCK_STEP_BUDGET, takeStep } from '../take-step';

/** Machines that need no installation are in use from here on: their warranty begins (C12). */
export const completeDelivery = action('orders.delivery.complete', STOCK_STEP_BUDGET, ({ orderId }, ctx) =>
  takeStep(ctx, orderId, { command: 'complete_delivery' }, {
    machinesOf: (order) => {
      const by = { name: order.delivery.appointment?.personName ?? '', at: ctx.now };
      return toAppliances(order, deliveredPieces(remainingLines(order.lines)), by);
    },
  }),
);
