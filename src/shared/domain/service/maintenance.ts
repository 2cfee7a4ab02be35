import { addMonths, daysBetween } from '../../kernel/time';
import type { ProductCategory } from '../catalog/categories';
import type { ServiceSettings } from './service-settings';

/** 定期保养: care that a machine needs again and again, so many months after the last time. */

/** Whether it is time: `soon` within a month, so that a day can be chosen in peace. */
export const MAINTENANCE_STATES = ['due', 'soon', 'later'] as const;
export type MaintenanceState = (typeof MAINTENANCE_STATES)[number];

export interface MaintenancePlan {
  readonly everyMonths: number;
  /** `YYYY-MM-DD`; null before the first. */
  readonly lastOn: string | null;
  readonly dueOn: string;
  readonly state: MaintenanceState;
}

/** What of a machine says when it is due. */
export interface CaredMachine {
  readonly category: ProductCategory;
  readonly installedOn: string;
  readonly maintainedOn: string | null;
  /** It is used no longer. */
  readonly ended: boolean;
}

const SOON_DAYS = 30;

/** When a machine is due by the rules of today (`YYYY-MM-DD`); null when it needs no care, or none any more. */
export function maintenanceOf(
  { category, installedOn, maintainedOn, ended }: CaredMachine,
  { maintenanceMonths }: Pick<ServiceSettings, 'maintenanceMonths'>,
  today: string,
): MaintenancePlan | null {
  const { [category]: everyMonths } = maintenanceMonths;
  if (everyMonths === undefined || ended) return null;
  const dueOn = addMonths(maintainedOn ?? installedOn, everyMonths);
  return { everyMonths, lastOn: maintainedOn, dueOn, state: stateOf(daysBetween(today, dueOn)) };
}

function stateOf(daysLeft: number): MaintenanceState {
  if (daysLeft <= 0) return 'due';
  return daysLeft <= SOON_DAYS ? 'soon' : 'later';
}

/**
 * Whose turn it is: the care of these categories counted from this day or an earlier one is due. A month without such a
 * day makes it a few days later, never earlier.
 */
export function dueSince(
  { maintenanceMonths }: Pick<ServiceSettings, 'maintenanceMonths'>,
  today: string,
): readonly { readonly category: ProductCategory; readonly from: string; readonly everyMonths: number }[] {
  const categories = Object.entries(maintenanceMonths) as [ProductCategory, number][];
  return categories.map(([category, everyMonths]) => ({ category, from: addMonths(today, -everyMonths), everyMonths }));
}
