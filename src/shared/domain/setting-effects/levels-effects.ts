import { pointsForLine } from '../loyalty/points';
import { MEMBER_LEVELS } from '../loyalty/states';
import type { LevelSettings, PointsSettings } from '../setting-areas';
import { compared, EXAMPLE_PURCHASE_FEN, type Change, type Effect } from './effect';

/** Growth is one for every whole yuan spent. */
const FEN_OF_ONE_GROWTH = 100;

/**
 * What a change of the member levels does: at which spending each begins, what it brings.
 * @param points the points rules in force
 */
export function levelsEffects(change: Change<LevelSettings>, points: PointsSettings): Effect[] {
  const line = { category: 'gas_water_heater', quantity: 1, payableFen: EXAMPLE_PURCHASE_FEN } as const;
  return MEMBER_LEVELS.flatMap((level) => [
    compared(change, 'level_begins', (levels) => levels[level].from * FEN_OF_ONE_GROWTH, { level }),
    compared(change, 'level_points', (levels) => pointsForLine(line, points, levels[level].earnBps), {
      level,
      amountFen: EXAMPLE_PURCHASE_FEN,
    }),
    compared(change, 'level_member_price', (levels) => Number(levels[level].memberPrice), { level }),
    compared(change, 'level_priority', (levels) => Number(levels[level].priorityService), { level }),
  ]);
}
