import type { LevelSettings } from '../setting-areas';
import { MEMBER_LEVELS, type MemberLevel } from './states';

/** What interaction adds to a member's growth (E8), beside what he buys. A visit is rated once for it, whatever the stars. */
export const GROWTH_OF_INTERACTION = { checkIn: 1, rating: 5 } as const;

/** The highest level whose threshold the growth has reached (E8); below every threshold it is the lowest. */
export function levelOf(growth: number, levels: LevelSettings): MemberLevel {
  return MEMBER_LEVELS.filter((level) => growth >= levels[level].from).pop() ?? MEMBER_LEVELS[0];
}

/** The next level and the growth it still needs; null at the highest. */
export function nextLevel(
  growth: number,
  levels: LevelSettings,
): { readonly level: MemberLevel; readonly growthNeeded: number } | null {
  const level = MEMBER_LEVELS[MEMBER_LEVELS.indexOf(levelOf(growth, levels)) + 1];
  return level === undefined ? null : { level, growthNeeded: levels[level].from - growth };
}
