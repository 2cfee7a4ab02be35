import { DEFAULT_SETTINGS, type SettingArea, type SettingValues } from '../../src/shared/domain/setting-areas';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { settings } from './documents';

/** The rules in force, and the version of each, to be frozen into whatever is decided by them; 0 before the first one. */
export interface SettingsInForce<A extends SettingArea> {
  readonly values: Pick<SettingValues, A>;
  readonly versions: Readonly<Record<A, number>>;
}

/** The rules of some areas, in one query. What a published version does not say yet is as by default. */
export async function readSettings<A extends SettingArea>(
  db: Pick<Reader, 'find'>,
  areas: readonly A[],
): Promise<SettingsInForce<A>> {
  const published = await db.find(settings, { where: { _id: oneOf(areas) }, limit: areas.length });
  const versionOf = (area: A) => published.find(({ _id }) => _id === area);
  const valuesOf = (area: A) => ({ ...DEFAULT_SETTINGS[area], ...versionOf(area)?.values });
  return {
    values: Object.fromEntries(areas.map((area) => [area, valuesOf(area)])) as Pick<SettingValues, A>,
    versions: Object.fromEntries(areas.map((area) => [area, versionOf(area)?.version ?? 0])) as Record<A, number>,
  };
}
