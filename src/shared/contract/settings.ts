import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { MEMBER_LEVELS } from '../domain/loyalty/states';
import { OFFICE_ROLES } from '../domain/roles';
import { SETTING_AREAS } from '../domain/setting-areas';
import { EFFECT_KINDS, MOST_EFFECTS, type EffectKind } from '../domain/setting-effects/effect';
import { commissionValues } from './commission-setting-values';
import { command, query } from './define';
import { amountFen, count, empty, instant, list, page, pageInput, shortText, shownLine, shownName } from './fields';
import { checklistsValues, serviceValues, tariffValues } from './service-setting-values';
import { attributionValues, checkoutValues, leadsValues, levelsValues, paymentsValues, pointsValues } from './setting-values';

const area = v.picklist(SETTING_AREAS);

/** Each area with its own values, and whatever else goes with them. */
const withValues = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.variant('area', [
    v.object({ area: v.literal('points'), values: pointsValues, ...entries }),
    v.object({ area: v.literal('levels'), values: levelsValues, ...entries }),
    v.object({ area: v.literal('checkout'), values: checkoutValues, ...entries }),
    v.object({ area: v.literal('payments'), values: paymentsValues, ...entries }),
    v.object({ area: v.literal('attribution'), values: attributionValues, ...entries }),
    v.object({ area: v.literal('service'), values: serviceValues, ...entries }),
    v.object({ area: v.literal('tariff'), values: tariffValues, ...entries }),
    v.object({ area: v.literal('checklists'), values: checklistsValues, ...entries }),
    v.object({ area: v.literal('leads'), values: leadsValues, ...entries }),
    v.object({ area: v.literal('commission'), values: commissionValues, ...entries }),
  ]);

/** Version 0, with nobody's name, are the values from before the first one. */
const version = withValues({
  version: count,
  byName: v.nullable(shownName),
  reason: v.nullable(shownLine),
  at: v.nullable(instant),
});

/** The longest of the lists that rules hold: the days off. */
const MOST_LISTED = 100;

/** One thing a change does, before and after, with the example it was computed from. */
const effect = v.object({
  kind: v.picklist(Object.keys(EFFECT_KINDS) as EffectKind[]),
  category: v.nullable(v.picklist(PRODUCT_CATEGORIES)),
  level: v.nullable(v.picklist(MEMBER_LEVELS)),
  amountFen: v.nullable(amountFen),
  count: v.nullable(count),
  /** What it is about when that is no category and no level: a charge by its title. */
  subject: v.nullable(shownName),
  before: amountFen,
  after: amountFen,
  /** What a list no longer holds, and what it holds now; null of what is no list. */
  listed: v.nullable(v.object({ gone: list(shownName, MOST_LISTED), added: list(shownName, MOST_LISTED) })),
});

/** Each area has its own editors among them (`EDITORS_OF`). */
const EDITORS = OFFICE_ROLES;

/** The numbers that are rules (domain.md), versioned: every change has an author, a reason and a preview. */
export const settingsContract = {
  'settings.area.get': query({ access: EDITORS, input: v.object({ area }), output: version }),
  /** Every area that the caller may change, as it is in force. */
  'settings.area.list': query({
    access: EDITORS,
    input: empty,
    output: v.object({ areas: list(version, SETTING_AREAS.length) }),
  }),
  /** What the change would do to real recent orders and to worked examples; nothing is written. */
  'settings.area.preview': query({
    access: EDITORS,
    input: withValues({}),
    output: v.object({ effects: list(effect, MOST_EFFECTS) }),
  }),
  'settings.area.publish': command({
    access: EDITORS,
    /** `basedOn`: the version the editor saw; refused when another was published meanwhile. */
    input: withValues({ basedOn: count, reason: shortText(100) }),
    output: version,
    errors: ['settings.version.outdated'],
  }),
  'settings.area.history': query({ access: EDITORS, input: v.object({ area, ...pageInput }), output: page(version) }),
} as const;
