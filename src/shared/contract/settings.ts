import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { MEMBER_LEVELS } from '../domain/loyalty/states';
import { SETTING_AREAS } from '../domain/setting-areas';
import { EFFECT_KINDS, type EffectKind } from '../domain/setting-effects/effect';
import { FINANCE_ROLES } from '../domain/roles';
import { command, query } from './define';
import { amountFen, count, empty, instant, list, page, pageInput, shortText, shownLine, shownName } from './fields';
import { checkoutValues, levelsValues, paymentsValues, pointsValues } from './setting-values';

const area = v.picklist(SETTING_AREAS);

/** Each area with its own values, and whatever else goes with them. */
const withValues = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.variant('area', [
    v.object({ area: v.literal('points'), values: pointsValues, ...entries }),
    v.object({ area: v.literal('levels'), values: levelsValues, ...entries }),
    v.object({ area: v.literal('checkout'), values: checkoutValues, ...entries }),
    v.object({ area: v.literal('payments'), values: paymentsValues, ...entries }),
  ]);

/** Version 0, with nobody's name, are the values from before the first one. */
const version = withValues({
  version: count,
  byName: v.nullable(shownName),
  reason: v.nullable(shownLine),
  at: v.nullable(instant),
});

/** One thing a change does, before and after, with the example it was computed from. */
const effect = v.object({
  kind: v.picklist(Object.keys(EFFECT_KINDS) as EffectKind[]),
  category: v.nullable(v.picklist(PRODUCT_CATEGORIES)),
  level: v.nullable(v.picklist(MEMBER_LEVELS)),
  amountFen: v.nullable(amountFen),
  count: v.nullable(count),
  before: amountFen,
  after: amountFen,
});

/** The numbers that are rules (domain.md), versioned: every change has an author, a reason and a preview. */
export const settingsContract = {
  'settings.area.get': query({ access: FINANCE_ROLES, input: v.object({ area }), output: version }),
  /** Every area as it is in force, for the list of them. */
  'settings.area.list': query({
    access: FINANCE_ROLES,
    input: empty,
    output: v.object({ areas: list(version, SETTING_AREAS.length) }),
  }),
  /** What the change would do to real recent orders and to worked examples; nothing is written. */
  'settings.area.preview': query({
    access: FINANCE_ROLES,
    input: withValues({}),
    output: v.object({ effects: list(effect, 40) }),
  }),
  'settings.area.publish': command({
    access: FINANCE_ROLES,
    /** `basedOn`: the version the editor saw; refused when another was published meanwhile. */
    input: withValues({ basedOn: count, reason: shortText(100) }),
    output: version,
    errors: ['settings.version.outdated'],
  }),
  'settings.area.history': query({ access: FINANCE_ROLES, input: v.object({ area, ...pageInput }), output: page(version) }),
} as const;
