import * as v from 'valibot';
import { SETTING_AREAS } from '../domain/setting-areas';
import { command, query } from './define';
import { count, exactText, instant, list, page, pageInput, shortText, shownLine, shownName } from './fields';

const area = v.picklist(SETTING_AREAS);
/** The values of an area; each area's own schema, which the server holds them to, is in `setting-areas.ts`. */
const values = v.pipe(v.record(exactText(60), v.unknown()), v.maxEntries(60));

const version = v.object({
  version: count,
  values,
  byName: v.nullable(shownName),
  reason: v.nullable(shownLine),
  at: v.nullable(instant),
});

/** One thing a change does, before and after, with what it was computed from. */
const effect = v.object({ label: exactText(60), before: exactText(60), after: exactText(60) });

const EDITORS = ['owner', 'finance'] as const;

/** The numbers that are rules (domain.md), versioned: every change has an author, a reason and a preview. */
export const settingsContract = {
  'settings.area.get': query({ access: EDITORS, input: v.object({ area }), output: version }),
  /** What the change would do to real recent orders and to worked examples; nothing is written. */
  'settings.area.preview': query({
    access: EDITORS,
    input: v.object({ area, values }),
    output: v.object({ effects: list(effect, 40) }),
    errors: ['settings.values.not_valid'],
  }),
  'settings.area.publish': command({
    access: EDITORS,
    /** `basedOn`: the version the editor saw; refused when another was published meanwhile. */
    input: v.object({ area, values, basedOn: count, reason: shortText(100) }),
    output: version,
    errors: ['settings.values.not_valid', 'settings.version.outdated'],
  }),
  'settings.area.history': query({ access: EDITORS, input: v.object({ area, ...pageInput }), output: page(version) }),
} as const;
