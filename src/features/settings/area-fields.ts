import { PRODUCT_CATEGORIES, type ProductCategory } from '../../shared/domain/catalog/categories';
import { MEMBER_LEVELS } from '../../shared/domain/loyalty/states';
import type { SettingArea } from '../../shared/domain/setting-areas';
import { categoryNames } from '../../text/names';
import { levelName, settingFields as words, settingsText } from '../../text/settings';
import { itemsOf, type Draft } from './draft';

const { units } = settingsText;

/** One field of a form; `rule` is a choice of how points are earned with a number beside it. */
export interface RuleField {
  readonly path: string;
  readonly kind: 'number' | 'switch' | 'rule';
  readonly label: string;
  readonly unit?: string;
  readonly hint?: string;
}

/** Fields that stand together; one of a list can be taken out. */
export interface RuleSection {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly RuleField[];
  readonly removes?: { readonly list: string; readonly item: string };
  /** What more can be added below. */
  readonly adds?: 'category' | 'streak';
}

export const CATEGORY_LIST = 'earning.byCategory';
export const STREAK_LIST = 'checkIn.streaks';

/** The form of an area, in the order in which one reads it. */
export function sectionsOf(area: SettingArea, draft: Draft): readonly RuleSection[] {
  switch (area) {
    case 'points':
      return pointsSections(draft);
    case 'levels':
      return levelSections();
    case 'checkout':
      return checkoutSections();
    case 'payments':
      return [
        section('deposit', words.deposit, [number('depositFen', words.depositAmount, units.yuan, words.depositHint)]),
      ];
  }
}

function pointsSections(draft: Draft): readonly RuleSection[] {
  const categories = itemsOf(draft, CATEGORY_LIST) as readonly ProductCategory[];
  const streaks = itemsOf(draft, STREAK_LIST);
  return [
    {
      ...section('earning', words.earning, [
        { path: 'earning.base', kind: 'rule', label: words.earningBase, unit: units.points, hint: words.earningHint },
      ]),
      adds: 'category',
    },
    ...categories.map((item) => ({
      ...section(`category-${item}`, categoryNames[item], [
        { path: `${CATEGORY_LIST}.${item}`, kind: 'rule', label: words.mode, unit: units.points },
      ]),
      removes: { list: CATEGORY_LIST, item },
    })),
    {
      ...section('checkIn', words.checkIn, [number('checkIn.points', words.checkInPoints, units.points)]),
      adds: 'streak',
    },
    ...streaks.map((item) => ({
      ...section(`streak-${item}`, words.streaks, [
        number(`${STREAK_LIST}.${item}.days`, words.streakDays, null),
        number(`${STREAK_LIST}.${item}.bonus`, words.streakBonus, null),
      ]),
      removes: { list: STREAK_LIST, item },
    })),
    section('time', words.time, [
      number('holdDays', words.holdDays, null, words.holdHint),
      number('validMonths', words.validMonths, null, words.validHint),
      number('remindDays', words.remindDays, null),
      number('returnedDays', words.returnedDays, null),
    ]),
  ];
}

function levelSections(): readonly RuleSection[] {
  const [lowest] = MEMBER_LEVELS;
  return MEMBER_LEVELS.map((level) =>
    section(level, levelName(level), [
      // The lowest begins at nothing, always.
      ...(level === lowest ? [] : [number(`${level}.from`, words.levelFrom, units.growth, words.levelFromHint)]),
      number(`${level}.earnBps`, words.levelEarn, null),
      { path: `${level}.memberPrice`, kind: 'switch', label: words.memberPrice },
      { path: `${level}.priorityService`, kind: 'switch', label: words.priorityService },
    ]),
  );
}

function checkoutSections(): readonly RuleSection[] {
  return [
    section('deduction', words.deduction, [
      number('pointsPerYuan', words.pointsPerYuan, null),
      number('stepYuan', words.stepYuan, null),
      number('pointsShareBps', words.pointsShare, null),
    ]),
    section('unpaid', words.unpaid, [number('unpaidHours', words.unpaidHours, null, words.unpaidHint)]),
  ];
}

const section = (key: string, title: string, fields: readonly RuleField[]): RuleSection => ({ key, title, fields });

function number(path: string, label: string, unit: string | null, hint?: string): RuleField {
  const said = { ...(unit === null ? {} : { unit }), ...(hint === undefined ? {} : { hint }) };
  return { path, kind: 'number', label, ...said };
}

/** The categories that have no rule of their own yet. */
export function freeCategories(draft: Draft): readonly ProductCategory[] {
  const taken = itemsOf(draft, CATEGORY_LIST);
  return PRODUCT_CATEGORIES.filter((category) => !taken.includes(category));
}
