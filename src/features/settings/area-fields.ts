import type { ProductCategory } from '../../shared/domain/catalog/categories';
import { MEMBER_LEVELS } from '../../shared/domain/loyalty/states';
import type { SettingArea } from '../../shared/domain/setting-areas';
import { categoryNames } from '../../text/names';
import { levelName, settingFields as words, settingsText } from '../../text/settings';
import { itemsOf, nextItem, type Draft } from './draft';
import { freeCategories } from './free-categories';
import { commissionSections } from './commission-fields';
import { leadSections } from './lead-fields';
import { attributionSections } from './attribution-fields';
import { number, section, type RuleSection } from './rule-fields';
import { checklistSections, serviceSections, tariffSections } from './service-fields';

const { units } = settingsText;

const CATEGORY_LIST = 'earning.byCategory';
const STREAK_LIST = 'checkIn.streaks';

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
    case 'attribution':
      return attributionSections();
    case 'service':
      return serviceSections(draft);
    case 'tariff':
      return tariffSections(draft);
    case 'leads':
      return leadSections();
    case 'checklists':
      return checklistSections(draft);
    case 'commission':
      return commissionSections();
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
      adds: {
        label: settingsText.add.category,
        options: freeCategories(draft, CATEGORY_LIST),
        fields: (category) => ({
          [`${CATEGORY_LIST}.${category}.mode`]: 'per_piece',
          [`${CATEGORY_LIST}.${category}.points`]: '',
        }),
      },
    },
    ...categories.map((item) => ({
      ...section(`category-${item}`, categoryNames[item], [
        { path: `${CATEGORY_LIST}.${item}`, kind: 'rule', label: words.mode, unit: units.points },
      ]),
      removes: { list: CATEGORY_LIST, item },
    })),
    {
      ...section('checkIn', words.checkIn, [number('checkIn.points', words.checkInPoints, units.points)]),
      adds: { label: settingsText.add.streak, fields: () => emptyStreak(draft) },
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

function emptyStreak(draft: Draft): Draft {
  const item = `${STREAK_LIST}.${nextItem(draft, STREAK_LIST)}`;
  return { [`${item}.days`]: '', [`${item}.bonus`]: '' };
}
