import type { ApiError } from '../../api/api-error';
import type { Input, Output } from '../../shared/contract/registry';
import { SETTING_AREAS, type SettingArea } from '../../shared/domain/setting-areas';
import { EFFECT_KINDS, isChange } from '../../shared/domain/setting-effects/effect';
import { effectFigure, effectSubject, listChangeWords, settingsText } from '../../text/settings';
import { momentWords } from '../../text/when';

export type Version = Output<'settings.area.get'>;
export type Proposal = Input<'settings.area.preview'>;
type Effect = Output<'settings.area.preview'>['effects'][number];

/** The area of an address; null for one that names none. */
export function areaNamed(text: string): SettingArea | null {
  return SETTING_AREAS.find((area) => area === text) ?? null;
}

/** One area in the list, or one version in the history. */
export function versionView({ area, version, byName, reason, at }: Version, now: number) {
  return {
    id: `${area}-${version}`,
    name: settingsText.areas[area].name,
    lead: settingsText.areas[area].lead,
    version: settingsText.versionName(version),
    byline: at === null ? null : settingsText.byline(byName ?? '', momentWords(at, now)),
    reason,
  };
}

/** Which version holds, since when and by whom, and what it holds for. */
export function inForceWords(version: Version, now: number): string {
  const view = versionView(version, now);
  return settingsText.inForce(view.byline === null ? view.version : settingsText.versionBy(view.version, view.byline));
}

/** What a change does, the lines that change first. */
export function effectViews(effects: readonly Effect[]) {
  const views = effects.map((effect) => {
    const unit = EFFECT_KINDS[effect.kind];
    return {
      subject: effectSubject(effect),
      before: effectFigure(unit, effect.before),
      after: effectFigure(unit, effect.after),
      /** What of a list is another; empty of all else. */
      listed: effect.listed === null ? [] : listChangeWords(effect.listed),
      changed: isChange(effect),
    };
  });
  return { changed: views.filter(({ changed }) => changed), unchanged: views.filter(({ changed }) => !changed) };
}

/** A field that the server refused, by its path within the values, and what it said. */
export interface RefusedField {
  readonly path: string;
  readonly message: string;
}

/** The fields that the server refused; undefined when it was something else. */
export function refusedFields(error: ApiError | undefined): readonly RefusedField[] | undefined {
  if (error?.code !== 'request.invalid') return undefined;
  const { issues } = error.details as ApiError<'request.invalid'>['details'];
  return issues.map(({ path, message }) => ({ path: path.replace(/^values\./, ''), message }));
}
