import type { ProductCategory } from '../catalog/categories';
import type { EarningRule, SettingValues } from '../setting-areas';
import { earningRuleOf } from './points';
import type { MemberLevel } from './states';

/** By which rule a line brings points: what explains it for ever. */
export interface EarningBasis {
  readonly mode: EarningRule['mode'];
  readonly rulePoints: number;
  /** The level's factor, 10,000 is once. */
  readonly earnBps: number;
  readonly level: MemberLevel;
  /** The versions of both rules; 0 before the first one is published. */
  readonly pointsVersion: number;
  readonly levelsVersion: number;
}

/** What a buyer was shown that a line brings. He gets that, whatever becomes of the rules until he pays. */
export interface LineEarning extends EarningBasis {
  readonly points: number;
}

/** The rules of points and levels with their versions. */
export interface EarningRules {
  readonly values: Pick<SettingValues, 'points' | 'levels'>;
  readonly versions: Readonly<Record<'points' | 'levels', number>>;
}

export function earningBasis(
  category: ProductCategory,
  level: MemberLevel,
  { values, versions }: EarningRules,
): EarningBasis {
  const { mode, points: rulePoints } = earningRuleOf(values.points, category);
  const { earnBps } = values.levels[level];
  return { mode, rulePoints, earnBps, level, pointsVersion: versions.points, levelsVersion: versions.levels };
}
