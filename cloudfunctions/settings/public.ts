import { DEFAULT_SETTINGS, type SettingArea, type SettingValues } from '../../src/shared/domain/setting-areas';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader, Stage } from '../_kit/persistence/reader';
import { settings, settingVersions, versionId, type SettingDocument } from './documents';

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
  return inForce(areas, await db.find(settings, { where: { _id: oneOf(areas) }, limit: areas.length }));
}

/** The rules of one area as they were in a version; 0 is what held before the first one. */
export async function readVersion<A extends SettingArea>(db: Pick<Reader, 'get'>, area: A, version: number): Promise<SettingValues[A]> {
  const found = version === 0 ? null : await db.get(settingVersions, versionId(area, version));
  return { ...DEFAULT_SETTINGS[area], ...found?.values };
}

/** Joins the published versions of the areas that a field names: for who reads them together with something else. */
export function settingsJoin(localField: string, as: string): Stage {
  return { join: { from: settings, localField, foreignField: '_id', as } };
}

/** The rules in force by what was published of them. */
export function inForce<A extends SettingArea>(
  areas: readonly A[],
  published: readonly SettingDocument[],
): SettingsInForce<A> {
  const versionOf = (area: A) => published.find(({ _id }) => _id === area);
  const valuesOf = (area: A) => ({ ...DEFAULT_SETTINGS[area], ...versionOf(area)?.values });
  return {
    values: Object.fromEntries(areas.map((area) => [area, valuesOf(area)])) as Pick<SettingValues, A>,
    versions: Object.fromEntries(areas.map((area) => [area, versionOf(area)?.version ?? 0])) as Record<A, number>,
  };
}
