import { addDays } from '../../kernel/time';
import type { PointsSettings } from '../setting-areas';

/** How far a person's row of check-ins has come (E1). */
export interface CheckInRow {
  /** The last day, or null before the first. */
  readonly lastOn: string | null;
  /** Days in a row up to `lastOn`. */
  readonly streak: number;
}

/** The row's length as of today: it is broken when yesterday was missed. */
export function streakOf({ lastOn, streak }: CheckInRow, today: string): number {
  return lastOn === today || lastOn === addDays(today, -1) ? streak : 0;
}

/**
 * What checking in today makes of the row and gives, or null when it was done already. A streak's bonus comes every
 * time its length is reached again.
 */
export function checkIn(
  row: CheckInRow,
  today: string,
  { checkIn: rule }: Pick<PointsSettings, 'checkIn'>,
): { readonly row: CheckInRow; readonly points: number } | null {
  if (row.lastOn !== null && row.lastOn >= today) return null;
  const streak = streakOf(row, today) + 1;
  const bonus = rule.streaks.filter(({ days }) => streak % days === 0).reduce((sum, each) => sum + each.bonus, 0);
  return { row: { lastOn: today, streak }, points: rule.points + bonus };
}
