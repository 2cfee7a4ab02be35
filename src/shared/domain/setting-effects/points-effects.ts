import { addDays } from '../../kernel/time';
import { PRODUCT_CATEGORIES, type ProductCategory } from '../catalog/categories';
import { checkIn, type CheckInRow } from '../loyalty/check-in';
import { pointsForLine } from '../loyalty/points';
import type { PointsSettings } from '../setting-areas';
import { compared, EXAMPLE_PURCHASE_FEN, type Change, type Effect, type RecentSale } from './effect';

const ONCE_BPS = 10_000;
/** Shown even when no category is different. */
const ALWAYS: ProductCategory = 'gas_water_heater';
const ROWS_OF_CHECK_INS = [7, 30] as const;

/** What a change of the points rules does: purchases, check-ins, and how long points wait and last. */
export function pointsEffects(change: Change<PointsSettings>, recent: readonly RecentSale[]): Effect[] {
  const named = (category: ProductCategory) =>
    [change.before, change.after].some(({ earning }) => earning.byCategory[category] !== undefined);
  const categories = PRODUCT_CATEGORIES.filter((category) => category === ALWAYS || named(category));
  return [
    ...categories.map((category) =>
      compared(change, 'purchase_points', (values) => ofPurchase(category, values), {
        category,
        amountFen: EXAMPLE_PURCHASE_FEN,
        count: 1,
      }),
    ),
    ...ROWS_OF_CHECK_INS.map((days) =>
      compared(change, 'check_in_points', (values) => ofCheckIns(days, values), { count: days }),
    ),
    compared(change, 'points_held', ({ holdDays }) => holdDays),
    compared(change, 'points_valid', ({ validMonths }) => validMonths),
    compared(change, 'points_reminded', ({ remindDays }) => remindDays),
    compared(change, 'points_returned_stay', ({ returnedDays }) => returnedDays),
    ...(recent.length === 0
      ? []
      : [compared(change, 'recent_sales_points', (values) => ofSales(recent, values), { count: recent.length })]),
  ];
}

function ofPurchase(category: ProductCategory, values: PointsSettings): number {
  return pointsForLine({ category, quantity: 1, payableFen: EXAMPLE_PURCHASE_FEN }, values, ONCE_BPS);
}

function ofSales(sales: readonly RecentSale[], values: PointsSettings): number {
  const lines = sales.flatMap((sale) => sale.lines);
  return lines.reduce((sum, line) => sum + pointsForLine(line, values, ONCE_BPS), 0);
}

/** What somebody gets who checks in so many days in a row. */
function ofCheckIns(days: number, values: PointsSettings): number {
  let row: CheckInRow = { lastOn: null, streak: 0 };
  let sum = 0;
  for (let position = 0; position < days; position += 1) {
    const done = checkIn(row, addDays('2026-01-01', position), values);
    if (done === null) continue;
    row = done.row;
    sum += done.points;
  }
  return sum;
}
