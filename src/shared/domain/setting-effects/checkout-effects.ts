import { pointsWorthFen, usablePoints } from '../loyalty/points';
import type { CheckoutSettings } from '../setting-areas';
import { compared, EXAMPLE_PURCHASE_FEN, type Change, type Effect } from './effect';

const SMALL_PURCHASE_FEN = 19_900;
const SOME_POINTS = [200, 3_000] as const;
/** More than any purchase of the examples can take. */
const PLENTY = 100_000_000;

/** What a change of the checkout rules does: what points are worth, how many an order takes, when it is given up. */
export function checkoutEffects(change: Change<CheckoutSettings>): Effect[] {
  const mostFen = (amountFen: number, values: CheckoutSettings) =>
    pointsWorthFen(usablePoints(PLENTY, amountFen, values), values);
  return [
    ...SOME_POINTS.map((points) =>
      compared(change, 'points_worth', (values) => pointsWorthFen(points, values), { count: points }),
    ),
    compared(change, 'points_step', ({ pointsPerYuan, stepYuan }) => pointsPerYuan * stepYuan),
    ...[EXAMPLE_PURCHASE_FEN, SMALL_PURCHASE_FEN].map((amountFen) =>
      compared(change, 'points_limit', (values) => mostFen(amountFen, values), { amountFen }),
    ),
    compared(change, 'unpaid_given_up', ({ unpaidHours }) => unpaidHours),
  ];
}
