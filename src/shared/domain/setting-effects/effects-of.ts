import type { DecidedCredit } from '../attribution/decide-again';
import type { SettingArea, SettingValues } from '../setting-areas';
import { attributionEffects } from './attribution-effects';
import { checkoutEffects } from './checkout-effects';
import { commissionEffects } from './commission-effects';
import type { Effect, RecentSale } from './effect';
import { leadEffects } from './lead-effects';
import { levelsEffects } from './levels-effects';
import { paymentsEffects } from './payments-effects';
import { pointsEffects } from './points-effects';
import { checklistEffects, serviceEffects, tariffEffects } from './service-effects';

/**
 * What a change of one area does, on worked examples, recent sales and recent decisions, in the order in which one reads it.
 * @param inForce the values of all areas
 * @param after the new values of one of them
 */
export function effectsOf<A extends SettingArea>(
  area: A,
  inForce: SettingValues,
  after: SettingValues[A],
  recent: readonly RecentSale[],
  decided: readonly DecidedCredit[] = [],
): readonly Effect[] {
  const changed: SettingValues = { ...inForce, [area]: after };
  const change = <K extends SettingArea>(key: K) => ({ before: inForce[key], after: changed[key] });
  switch (area) {
    case 'points':
      return pointsEffects(change('points'), recent);
    case 'levels':
      return levelsEffects(change('levels'), inForce.points);
    case 'checkout':
      return checkoutEffects(change('checkout'));
    case 'payments':
      return paymentsEffects(change('payments'), recent);
    case 'attribution':
      return attributionEffects(change('attribution'), decided);
    case 'service':
      return serviceEffects(change('service'));
    case 'tariff':
      return tariffEffects(change('tariff'));
    case 'leads':
      return leadEffects(change('leads'));
    case 'checklists':
      return checklistEffects(change('checklists'));
    case 'commission':
      return commissionEffects(change('commission'), recent);
  }
}
