import { PRODUCT_CATEGORIES, type ProductCategory } from '../catalog/categories';
import { COMMISSION_AUDIENCES, commissionOf, rateFor, type CommissionAudience, type CommissionSettings, type SoldLine } from '../commission/rules';
import { toBuyerOf } from '../commission/to-buyer';
import { compared, EXAMPLE_PURCHASE_FEN, type Change, type Effect, type RecentSale } from './effect';

/** Shown even when no category is different. */
const ALWAYS: ProductCategory = 'gas_water_heater';
/** When every rule that is written has begun. */
const ALL_BEGUN = '9999-12-31';

/** What a change of commission does: to a sale of each category, and to the recent sales if each had whom to pay. */
export function commissionEffects(change: Change<CommissionSettings>, recent: readonly RecentSale[]): Effect[] {
  return [
    ...COMMISSION_AUDIENCES.flatMap((subject) => ofRecent(change, recent, subject)),
    ...categoriesOf(change).flatMap((category) => ofPurchase(change, category)),
    ...COMMISSION_AUDIENCES.map((subject) => compared(change, 'commission_levels', ({ depth }) => depth[subject], { subject })),
    compared(change, 'commission_product_rules', ({ rules }) => rules.filter(({ of }) => of.kind === 'product').length),
    compared(change, 'commission_held', ({ holdDays }) => holdDays),
    compared(change, 'commission_burst', ({ burstOrders }) => burstOrders),
    compared(change, 'commission_confirmed', ({ confirmDays }) => confirmDays),
    compared(change, 'commission_taxed', ({ tax }) => Number(tax !== 'none')),
  ];
}

function ofRecent(change: Change<CommissionSettings>, recent: readonly RecentSale[], subject: CommissionAudience): Effect[] {
  if (recent.length === 0) return [];
  const lines = recent.flatMap((sale) => sale.lines.map((line) => ({ ...line, paidFen: line.payableFen })));
  const figure = (settings: CommissionSettings) => lines.reduce((sum, line) => sum + broughtBy(settings, subject, line), 0);
  return [compared(change, 'commission_of_recent', figure, { subject, count: recent.length })];
}

function ofPurchase(change: Change<CommissionSettings>, category: ProductCategory): Effect[] {
  const line = { productId: null, category, quantity: 1, paidFen: EXAMPLE_PURCHASE_FEN };
  return COMMISSION_AUDIENCES.flatMap((subject) => {
    const example = { subject, category, amountFen: EXAMPLE_PURCHASE_FEN };
    const whole = compared(change, 'commission_of_purchase', (settings) => broughtBy(settings, subject, line), example);
    if (subject === 'staff') return [whole];
    const toBuyer = compared(change, 'commission_to_buyer', (settings) => toBuyerOf(settings, subject, line, ALL_BEGUN), example);
    return toBuyer.before + toBuyer.after === 0 ? [whole] : [whole, toBuyer];
  });
}

function categoriesOf({ before, after }: Change<CommissionSettings>): readonly ProductCategory[] {
  const named = new Set([...before.rules, ...after.rules].flatMap(({ of }) => (of.kind === 'category' ? [of.category] : [])));
  return PRODUCT_CATEGORIES.filter((category) => category === ALWAYS || named.has(category));
}

/** What one line brings to an audience, all its levels together. */
function broughtBy(settings: CommissionSettings, audience: CommissionAudience, line: SoldLine): number {
  const levels = Array.from({ length: settings.depth[audience] }, (_, position) => position + 1);
  return levels.reduce((sum, level) => {
    const found = rateFor(settings, { audience, level }, line, ALL_BEGUN);
    return found === null ? sum : sum + commissionOf(found.rate, line);
  }, 0);
}
