import type { Output } from '../../src/shared/contract/registry';
import { DEFAULT_SETTINGS, type SettingArea } from '../../src/shared/domain/setting-areas';
import type { PublishedSetting } from './documents';

export type VersionAnswer = Output<'settings.area.get'>;

/** A version as its editors see it. */
export function toVersionAnswer({ area, values, version, byName, reason, at }: PublishedSetting): VersionAnswer {
  const known = { ...DEFAULT_SETTINGS[area], ...values };
  return { area, values: known, version, byName, reason, at } as VersionAnswer;
}

/** An area that nobody has changed yet. */
export function defaultAnswer(area: SettingArea): VersionAnswer {
  return { area, values: DEFAULT_SETTINGS[area], version: 0, byName: null, reason: null, at: null } as VersionAnswer;
}
