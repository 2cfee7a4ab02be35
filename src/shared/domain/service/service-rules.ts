import type { ProductCategory } from '../catalog/categories';
import type { ChecklistStep, ServiceSettings, TariffItem } from './service-settings';
import type { ServiceKind } from './states';

/** What the company's rules say for one kind of job on one kind of machine. */

/** None named is all. */
const names = <Name>(named: readonly Name[], one: Name): boolean => named.length === 0 || named.includes(one);

/** Minutes that a job takes; several machines take as often as long. */
export function jobMinutes(
  { minutes, minutesByCategory }: Pick<ServiceSettings, 'minutes' | 'minutesByCategory'>,
  kind: ServiceKind,
  category: ProductCategory,
  machines = 1,
): number {
  return machines * (minutesByCategory[category]?.[kind] ?? minutes[kind]);
}

/** The fixed steps of a service package, in their order (C16). */
export function stepsFor(steps: readonly ChecklistStep[], kind: ServiceKind, category: ProductCategory): readonly ChecklistStep[] {
  return steps.filter((step) => step.kind === kind && names(step.categories, category));
}

/** What may be charged for it (B12). */
export function tariffFor(items: readonly TariffItem[], kind: ServiceKind, category: ProductCategory): readonly TariffItem[] {
  return items.filter((item) => names(item.kinds, kind) && names(item.categories, category));
}
