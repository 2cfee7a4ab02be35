import { MACHINE_CATEGORIES, type ProductCategory } from '../../shared/domain/catalog/categories';
import { SERVICE_KINDS } from '../../shared/domain/service/states';
import { categoryNames } from '../../text/names';
import { serviceKindNames } from '../../text/service-names';
import { serviceFields as words } from '../../text/service-settings';
import { settingsText } from '../../text/settings';
import { itemsOf, nextItem, type Draft } from './draft';
import { freeCategories, machineChoices } from './free-categories';
import { number, section, type RuleField, type RuleSection } from './rule-fields';

/** The forms of the rules of service. */

const KIND_CHOICES = SERVICE_KINDS.map((value) => ({ value, label: serviceKindNames[value] }));
const MINUTES_LIST = 'minutesByCategory';

const text = (path: string, label: string, hint?: string): RuleField => ({ path, kind: 'text', label, ...(hint === undefined ? {} : { hint }) });
const yesNo = (path: string, label: string): RuleField => ({ path, kind: 'switch', label });

export function serviceSections(draft: Draft): readonly RuleSection[] {
  const minutesOf = (base: string) => SERVICE_KINDS.map((kind) => number(`${base}.${kind}`, serviceKindNames[kind], words.minutesUnit));
  const categories = itemsOf(draft, MINUTES_LIST) as readonly ProductCategory[];
  return [
    section('windows', words.windows, [text('windows', words.windows, words.windowsHint)]),
    section('officeHours', words.officeHours, [
      ...words.weekdays.map((weekday, position) =>
        text(`officeHours.${position}`, weekday, position === 0 ? words.officeHoursHint : undefined),
      ),
      text('holidays', words.holidays, words.holidaysHint),
      text('extraWorkdays', words.extraWorkdays),
    ]),
    {
      ...section('minutes', words.minutes, [...minutesOf('minutes'), number('deliveryMinutes', words.delivery, words.minutesUnit)]),
      adds: {
        label: settingsText.add.minutes,
        options: freeCategories(draft, MINUTES_LIST, MACHINE_CATEGORIES),
        fields: (category) => Object.fromEntries(SERVICE_KINDS.map((kind) => [`${MINUTES_LIST}.${category}.${kind}`, ''])),
      },
    },
    ...categories.map((item) => ({
      ...section(`minutes-${item}`, words.byCategory(item), minutesOf(`${MINUTES_LIST}.${item}`)),
      removes: { list: MINUTES_LIST, item },
    })),
    section('travel', words.travel, [
      number('travelMinutes.sameDistrict', words.sameDistrict, words.minutesUnit),
      number('travelMinutes.otherDistrict', words.otherDistrict, words.minutesUnit),
    ]),
    section('deadlines', words.deadlines, [
      number('unratedHours', words.unratedHours, words.hoursUnit),
      number('rescueHours', words.rescueHours, words.workingHoursUnit),
      ...(['acknowledge', 'investigate', 'propose', 'resolve', 'followUp'] as const).map((step) =>
        number(`complaintHours.${step}`, words[step], words.workingHoursUnit),
      ),
    ]),
    section('authority', words.authority, [number('waiveLimitFen', words.waiveLimit, settingsText.units.yuan)]),
    section('costs', words.costs, [number('repeatVisitFen', words.repeatVisit, settingsText.units.yuan, words.repeatVisitHint)]),
    section(
      'maintenance',
      words.maintenance,
      MACHINE_CATEGORIES.map((category) => number(`maintenanceMonths.${category}`, categoryNames[category], null, words.maintenanceHint)),
    ),
  ];
}

/** A list of things, each a section of its own that can be taken out, and one more below the last. */
function listSections(
  draft: Draft,
  list: string,
  { label, fields, blank }: { readonly label: string; readonly fields: (at: string) => readonly RuleField[]; readonly blank: (at: string) => Draft },
): readonly RuleSection[] {
  const items = itemsOf(draft, list);
  const adds = { label, fields: () => blank(`${list}.${nextItem(draft, list)}`) };
  const sections = items.map((item) => ({
    ...section(`${list}-${item}`, draft[`${list}.${item}.title`] ?? '', fields(`${list}.${item}`)),
    removes: { list, item },
  }));
  const last = sections.pop();
  return last === undefined ? [{ ...section(list, label, []), adds }] : [...sections, { ...last, adds }];
}

/** What stands for an item in whatever was decided by it; its title may change. */
const newName = (prefix: string, draft: Draft, list: string): string => {
  const taken = new Set(Object.values(draft));
  const free = (position: number): string => (taken.has(`${prefix}_${position}`) ? free(position + 1) : `${prefix}_${position}`);
  return free(itemsOf(draft, list).length + 1);
};

export function tariffSections(draft: Draft): readonly RuleSection[] {
  return listSections(draft, 'items', {
    label: settingsText.add.item,
    fields: (at) => [
      text(`${at}.title`, words.title),
      number(`${at}.priceFen`, words.price, settingsText.units.yuan),
      text(`${at}.unit`, words.unit),
      {
        path: `${at}.kind`,
        kind: 'choice',
        label: words.itemKind,
        choices: (['work', 'part'] as const).map((value) => ({ value, label: words.itemKinds[value] })),
      },
      yesNo(`${at}.wearPart`, words.wearPart),
      { path: `${at}.kinds`, kind: 'choices', label: words.kinds, choices: KIND_CHOICES, hint: words.allHint },
      { path: `${at}.categories`, kind: 'choices', label: words.categories, choices: machineChoices(), hint: words.allHint },
      text(`${at}.productId`, words.product, words.productHint),
    ],
    blank: (at) => ({
      [`${at}.itemId`]: newName('item', draft, 'items'),
      [`${at}.title`]: words.newItem,
      [`${at}.unit`]: '',
      [`${at}.priceFen`]: '',
      [`${at}.kind`]: 'work',
      [`${at}.wearPart`]: 'false',
      [`${at}.kinds`]: '',
      [`${at}.categories`]: '',
      [`${at}.productId`]: '',
    }),
  });
}

export function checklistSections(draft: Draft): readonly RuleSection[] {
  return listSections(draft, 'steps', {
    label: settingsText.add.step,
    fields: (at) => [
      text(`${at}.title`, words.title),
      { path: `${at}.kind`, kind: 'choice', label: words.kind, choices: KIND_CHOICES },
      { path: `${at}.categories`, kind: 'choices', label: words.categories, choices: machineChoices(), hint: words.allHint },
      text(`${at}.hint`, words.hint),
      number(`${at}.photos`, words.photos, null),
      yesNo(`${at}.required`, words.required),
    ],
    blank: (at) => ({
      [`${at}.stepId`]: newName('step', draft, 'steps'),
      [`${at}.title`]: words.newStep,
      [`${at}.hint`]: '',
      [`${at}.photos`]: '0',
      [`${at}.required`]: 'true',
      [`${at}.kind`]: 'installation',
      [`${at}.categories`]: '',
    }),
  });
}
