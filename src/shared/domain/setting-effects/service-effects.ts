import { MACHINE_CATEGORIES, type ProductCategory } from '../catalog/categories';
import { minuteOf } from '../service/minutes';
import type { ChecklistSettings, Hours, ServiceSettings, TariffItem, TariffSettings } from '../service/service-settings';
import { jobMinutes, stepsFor } from '../service/service-rules';
import { SERVICE_KINDS, type ServiceKind } from '../service/states';
import { compared, comparedList, isChange, MOST_EFFECTS, type Change, type Effect } from './effect';

/** What a change of the service hours, durations and deadlines does. */
export function serviceEffects(change: Change<ServiceSettings>): Effect[] {
  return [
    comparedList(change, 'windows_a_day', ({ windows }) => windows.map(hoursWords)),
    compared(change, 'office_minutes_a_week', officeMinutes),
    ...WEEKDAYS.map((weekday) =>
      comparedList(change, 'office_hours', ({ officeHours }) => (officeHours[weekday] ?? []).map(hoursWords), { subject: String(weekday) }),
    ).filter(isChange),
    comparedList(change, 'holidays', ({ holidays }) => holidays),
    comparedList(change, 'extra_workdays', ({ extraWorkdays }) => extraWorkdays),
    ...SERVICE_KINDS.map((kind) => compared(change, 'job_minutes', ({ minutes }) => minutes[kind], { subject: kind })),
    ...changedByCategory(change),
    compared(change, 'delivery_minutes', ({ deliveryMinutes }) => deliveryMinutes),
    compared(change, 'travel_minutes', ({ travelMinutes }) => travelMinutes.sameDistrict, { subject: 'same_district' }),
    compared(change, 'travel_minutes', ({ travelMinutes }) => travelMinutes.otherDistrict, { subject: 'other_district' }),
    compared(change, 'unrated_closed', ({ unratedHours }) => unratedHours),
    compared(change, 'rescue_due', ({ rescueHours }) => rescueHours),
    compared(change, 'complaint_acknowledged', ({ complaintHours }) => complaintHours.acknowledge),
    compared(change, 'complaint_investigated', ({ complaintHours }) => complaintHours.investigate),
    compared(change, 'complaint_proposed', ({ complaintHours }) => complaintHours.propose),
    compared(change, 'complaint_resolved', ({ complaintHours }) => complaintHours.resolve),
    compared(change, 'complaint_followed_up', ({ complaintHours }) => complaintHours.followUp),
    compared(change, 'waive_limit', ({ waiveLimitFen }) => waiveLimitFen),
    compared(change, 'repeat_visit', ({ repeatVisitFen }) => repeatVisitFen),
    ...MACHINE_CATEGORIES.map((category) => maintenanceEffect(change, category)).filter(isChange),
  ];
}

/** Monday first. */
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const hoursWords = ({ from, to }: Hours): string => `${from}-${to}`;

function officeMinutes({ officeHours }: ServiceSettings): number {
  return officeHours.flat().reduce((sum, { from, to }) => sum + minuteOf(to) - minuteOf(from), 0);
}

function changedByCategory(change: Change<ServiceSettings>): Effect[] {
  return MACHINE_CATEGORIES.flatMap((category) =>
    SERVICE_KINDS.map((kind) =>
      compared(change, 'job_minutes', (settings) => jobMinutes(settings, kind, category), { category, subject: kind }),
    ),
  ).filter(isChange);
}

function maintenanceEffect(change: Change<ServiceSettings>, category: ProductCategory): Effect {
  return compared(change, 'maintenance_every', ({ maintenanceMonths }) => maintenanceMonths[category] ?? 0, { category });
}

/** What a change of the tariff does: every charge whose price is another, or that came or went. */
export function tariffEffects(change: Change<TariffSettings>): Effect[] {
  const items = [...change.after.items, ...change.before.items];
  const first = items.filter(({ itemId }, position) => items.findIndex((other) => other.itemId === itemId) === position);
  const prices = first.map(({ itemId, title }) =>
    compared(change, 'charge', (tariff) => priceOf(tariff, itemId), { subject: title }),
  );
  const count = compared(change, 'charges', (tariff) => tariff.items.length);
  return [count, ...prices.filter(isChange)].slice(0, MOST_EFFECTS);
}

const priceOf = ({ items }: TariffSettings, itemId: TariffItem['itemId']): number =>
  items.find((item) => item.itemId === itemId)?.priceFen ?? 0;

/** What a change of the checklists does: the steps and photos of every service that has others now. */
export function checklistEffects(change: Change<ChecklistSettings>): Effect[] {
  const figures = (kind: ServiceKind, category: ProductCategory) => {
    const example = { category, subject: kind };
    const stepsOf = ({ steps }: ChecklistSettings) => stepsFor(steps, kind, category);
    return [
      compared(change, 'checklist_steps', (lists) => stepsOf(lists).length, example),
      compared(change, 'checklist_photos', (lists) => stepsOf(lists).reduce((sum, { photos }) => sum + photos, 0), example),
    ];
  };
  return SERVICE_KINDS.flatMap((kind) => MACHINE_CATEGORIES.flatMap((category) => figures(kind, category)))
    .filter(isChange)
    .slice(0, MOST_EFFECTS);
}
