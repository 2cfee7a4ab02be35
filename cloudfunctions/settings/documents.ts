import type { SettingArea, SettingValues } from '../../src/shared/domain/setting-areas';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** One published version of one area: what holds, who said so, and why. */
export interface PublishedSetting<A extends SettingArea = SettingArea> {
  readonly area: A;
  readonly values: SettingValues[A];
  /** From 1 on. */
  readonly version: number;
  readonly byId: string;
  readonly byName: string;
  readonly reason: string;
  readonly at: number;
}

/** The version in force; its id is the area. Missing until the first one is published. */
export type SettingDocument = Document & PublishedSetting;
export const settings = defineCollection<SettingDocument>()('settings');

/** Every version for ever; never changed. */
export type SettingVersionDocument = Document & PublishedSetting;
export const settingVersions = defineCollection<SettingVersionDocument>()('setting_versions', [
  index('by_area', ['area', '-_id']),
]);

const VERSION_DIGITS = 6;

/** Versions of an area sort by their number. */
export const versionId = (area: SettingArea, version: number): string => `${area}:${String(version).padStart(VERSION_DIGITS, '0')}`;
