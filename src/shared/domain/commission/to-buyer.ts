import { proportionDown } from '../../kernel/proportion';
import { commissionOf, ruleOn, type CommissionAudience, type CommissionRate, type CommissionSettings, type SoldLine } from './rules';

/**
 * F7: a rule may give a part of what bringing a buyer is worth to the buyer himself. It comes off his price when he buys in
 * the mall, and the nearest who brought him earns exactly that much less; everybody else earns as if nothing had been let off.
 */

/** Those who bring buyers; who sells to them gives nothing away. */
export type ReferralAudience = Exclude<CommissionAudience, 'staff'>;

const WHOLE_BPS = 10_000;

/** Whether any rule lets buyers off something: without one nobody has to be asked who brought whom. */
export const givesToBuyers = ({ rules }: Pick<CommissionSettings, 'rules'>): boolean => rules.some(({ audience, toBuyerBps = 0 }) => audience !== 'staff' && toBuyerBps > 0);

/**
 * What the buyer of a line is let off because he was brought, whole fen; never all of it: something is always paid.
 * @param line with what it would cost otherwise
 * @param on the day of the sale, `YYYY-MM-DD`
 */
export function toBuyerOf(settings: CommissionSettings, audience: ReferralAudience, line: SoldLine, on: string): number {
  const rule = ruleOn(settings, { audience, level: 1 }, line, on);
  const rate = rule?.levels[0];
  if (rule === null || rate === undefined) return 0;
  const sharedFen = proportionDown(commissionOf(rate, line), rule.toBuyerBps ?? 0, WHOLE_BPS);
  return Math.min(sharedFen, Math.max(0, line.paidFen - 1));
}

/** Out of whose commission it comes: the nearest of those who brought the buyer. */
export const givesAway = ({ audience, level }: { readonly audience: CommissionAudience; readonly level: number }): boolean => audience !== 'staff' && level === 1;

/** What a place in a chain gets of a line at a rate; a manager's word may put somebody there whose rate is less than was let off: he owes nothing. */
export function shareOf(rate: CommissionRate, slot: { readonly audience: CommissionAudience; readonly level: number }, { quantity, paidFen, toBuyerFen = 0 }: Omit<SoldLine, 'productId' | 'category'>): number {
  const wholeFen = commissionOf(rate, { quantity, paidFen: paidFen + toBuyerFen });
  return givesAway(slot) ? Math.max(0, wholeFen - toBuyerFen) : wholeFen;
}
