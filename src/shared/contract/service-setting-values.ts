import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { SERVICE_KINDS } from '../domain/service/states';
import { amountFen, day, id, list, optionalText, shortText, timeOfDay, whole } from './fields';

/** What the rules of service may say (`setting-values.ts`). */

const MOST_MINUTES = 24 * 60;
const MOST_HOURS = 24 * 60;

const categories = list(v.picklist(PRODUCT_CATEGORIES), PRODUCT_CATEGORIES.length);
const kinds = list(v.picklist(SERVICE_KINDS), SERVICE_KINDS.length);
/** Settings name their items themselves, once for all: what was decided by one keeps pointing at it. */
const itemId = v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,40}$/));

const hours = v.pipe(
  v.object({ from: timeOfDay, to: timeOfDay }),
  v.check(({ from, to }) => from < to, 'begins before it ends'),
);
type Hours = v.InferOutput<typeof hours>;
const inOrder = v.check(
  (all: Hours[]) => all.every(({ from }, position) => position === 0 || (all[position - 1]?.to ?? '') <= from),
  'one after another',
);
const windows = v.pipe(v.array(hours), v.minLength(1), v.maxLength(12), inOrder);
const dayHours = v.pipe(v.array(hours), v.maxLength(4), inOrder);
const minutes = whole(5, MOST_MINUTES);
const workingHours = whole(1, MOST_HOURS);
const areDifferent = (names: readonly string[]): boolean => new Set(names).size === names.length;

export const serviceValues = v.object({
  windows,
  officeHours: v.pipe(
    v.array(dayHours),
    v.length(7),
    v.maxLength(7),
    v.check((week) => week.some((hoursOfDay) => hoursOfDay.length > 0), 'somebody works'),
  ),
  holidays: list(day, 100),
  extraWorkdays: list(day, 100),
  minutes: v.object({ installation: minutes, repair: minutes, maintenance: minutes }),
  minutesByCategory: v.pipe(
    v.record(
      v.picklist(PRODUCT_CATEGORIES),
      v.object({
        installation: v.optional(minutes),
        repair: v.optional(minutes),
        maintenance: v.optional(minutes),
      }),
    ),
    v.maxEntries(PRODUCT_CATEGORIES.length),
  ),
  deliveryMinutes: minutes,
  travelMinutes: v.object({ sameDistrict: whole(0, 240), otherDistrict: whole(0, 240) }),
  unratedHours: whole(1, MOST_HOURS),
  rescueHours: workingHours,
  complaintHours: v.object({
    acknowledge: workingHours,
    investigate: workingHours,
    propose: workingHours,
    resolve: workingHours,
    followUp: workingHours,
  }),
  maintenanceMonths: v.pipe(
    v.record(v.picklist(PRODUCT_CATEGORIES), whole(1, 120)),
    v.maxEntries(PRODUCT_CATEGORIES.length),
  ),
  waiveLimitFen: amountFen,
  repeatVisitFen: amountFen,
});

export const tariffValues = v.object({
  items: v.pipe(
    list(
      v.object({
        itemId,
        title: shortText(20),
        unit: shortText(4),
        priceFen: amountFen,
        kind: v.picklist(['work', 'part']),
        wearPart: v.boolean(),
        kinds,
        categories,
        productId: v.nullable(id),
      }),
      200,
    ),
    v.check((items) => areDifferent(items.map((item) => item.itemId)), 'an item stands once'),
  ),
});

export const checklistsValues = v.object({
  steps: v.pipe(
    list(
      v.object({
        stepId: itemId,
        title: shortText(20),
        hint: optionalText(60),
        photos: whole(0, 6),
        required: v.boolean(),
        kind: v.picklist(SERVICE_KINDS),
        categories,
      }),
      200,
    ),
    v.check((steps) => areDifferent(steps.map((step) => step.stepId)), 'a step stands once'),
  ),
});

