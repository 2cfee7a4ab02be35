import { claimRoute, couponsRoute, orderRoute, pointsRoute } from '../../routes/pages';
import { openPage } from '../../routes/route';
import type { Draw, DrawAction } from './draw-view';

/** Goes where a draw leads: to its claim, its order, the coupons or the points. */
export function openDraw({ id, orderId }: Draw, action: DrawAction): void {
  if (action === 'claim') openPage(claimRoute, { drawId: id });
  else if (action === 'order') openPage(orderRoute, { orderId: orderId ?? '' });
  else if (action === 'coupons') openPage(couponsRoute, {});
  else if (action === 'points') openPage(pointsRoute, {});
}
