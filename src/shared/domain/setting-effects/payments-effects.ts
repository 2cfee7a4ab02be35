import type { PaymentSettings } from '../setting-areas';
import { compared, EXAMPLE_PURCHASE_FEN, type Change, type Effect, type RecentSale } from './effect';

const SMALL_PURCHASE_FEN = 9_900;

/** What a change of the deposit does (J2: never more than what is due). */
export function paymentsEffects(change: Change<PaymentSettings>, recent: readonly RecentSale[]): Effect[] {
  const ofSales = ({ depositFen }: PaymentSettings) =>
    recent.reduce((sum, { totalFen }) => sum + Math.min(depositFen, totalFen), 0);
  return [
    ...[EXAMPLE_PURCHASE_FEN, SMALL_PURCHASE_FEN].map((amountFen) =>
      compared(change, 'deposit', ({ depositFen }) => Math.min(depositFen, amountFen), { amountFen }),
    ),
    ...(recent.length === 0 ? [] : [compared(change, 'recent_sales_deposits', ofSales, { count: recent.length })]),
  ];
}
