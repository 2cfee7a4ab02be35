import { AppError } from '../../errors/app-error';
import { addMonths, dayOf, startOfDay } from '../../kernel/time';
import { SETTINGS } from '../settings';

/**
 * Lets an end pass that is still ahead, and not so far ahead that nobody would live to see it.
 * @param expiresAt epoch milliseconds; null: never
 * @throws AppError `attribution.code.expiry_not_valid`
 */
export function checkExpiry(expiresAt: number | null, now: number): number | null {
  if (expiresAt === null) return null;
  const { expiryYearsAhead: yearsAhead } = SETTINGS.codes;
  const latest = startOfDay(addMonths(dayOf(now), 12 * yearsAhead));
  if (expiresAt <= now || expiresAt > latest) throw new AppError('attribution.code.expiry_not_valid', { yearsAhead });
  return expiresAt;
}
