import * as v from 'valibot';
import { BINDING_SOURCES } from '../domain/attribution/binding';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { ASSIGN_RULES } from '../domain/leads/clock';
import { MEMBER_LEVELS, type MemberLevel } from '../domain/loyalty/states';
import type { LevelSettings } from '../domain/setting-areas';
import { list, whole } from './fields';

/** What each area of the rules may say. A bound is where a number stops making sense, not what is wise. */

const MOST_POINTS = 1_000_000;
const BASIS_POINTS = 10_000;
const MOST_DAYS = 3_650;

const earningRule = v.object({ mode: v.picklist(['per_yuan', 'per_piece']), points: whole(0, MOST_POINTS) });

const streaks = v.pipe(
  list(v.object({ days: whole(2, 366), bonus: whole(1, MOST_POINTS) }), 10),
  v.checkItems(
    ({ days }, position, all) => all.findIndex((other) => other.days === days) === position,
    'a streak stands once',
  ),
);

export const pointsValues = v.object({
  earning: v.object({
    base: earningRule,
    byCategory: v.pipe(v.record(v.picklist(PRODUCT_CATEGORIES), earningRule), v.maxEntries(PRODUCT_CATEGORIES.length)),
  }),
  holdDays: whole(0, 365),
  validMonths: whole(1, 120),
  remindDays: whole(1, 180),
  returnedDays: whole(1, MOST_DAYS),
  checkIn: v.object({ points: whole(1, 10_000), streaks }),
});

/** The order's own code stands first: who reported a sale stood beside its buyer. */
export const attributionValues = v.object({
  days: whole(1, 180),
  ranks: v.pipe(
    list(v.picklist(BINDING_SOURCES), BINDING_SOURCES.length),
    v.checkItems((source, position, all) => all.indexOf(source) === position, 'a source stands once'),
    v.check(([first]) => first === 'order', 'an order code stands first'),
  ),
});

const benefits = v.object({
  from: whole(0, 100_000_000),
  earnBps: whole(0, 10 * BASIS_POINTS),
  memberPrice: v.boolean(),
  priorityService: v.boolean(),
});

/** A level that does not begin above the one below it; the lowest begins at nothing. */
function wrongThreshold(levels: LevelSettings): MemberLevel | undefined {
  return MEMBER_LEVELS.find((level, position) => {
    const below = MEMBER_LEVELS[position - 1];
    return below === undefined ? levels[level].from !== 0 : levels[level].from <= levels[below].from;
  });
}

export const levelsValues = v.pipe(
  v.object({ regular: benefits, silver: benefits, gold: benefits, diamond: benefits }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const key = wrongThreshold(dataset.value);
    if (key === undefined) return;
    const input = dataset.value;
    const value = input[key];
    addIssue({
      message: 'a level begins above the one below it',
      path: [
        { type: 'object', origin: 'value', input, key, value },
        { type: 'object', origin: 'value', input: value, key: 'from', value: value.from },
      ],
    });
  }),
);

export const checkoutValues = v.object({
  pointsPerYuan: whole(1, 10_000),
  stepYuan: whole(1, 1_000),
  pointsShareBps: whole(0, BASIS_POINTS),
  unpaidHours: whole(1, 24 * 30),
});

export const paymentsValues = v.object({ depositFen: whole(0, 10_000_00) });

export const leadsValues = v.object({
  idleDays: whole(1, 365),
  remindHours: whole(1, 24 * 30),
  assignBy: v.picklist(ASSIGN_RULES),
});
