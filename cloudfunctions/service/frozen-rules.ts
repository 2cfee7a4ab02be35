import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import { stepsFor, tariffFor } from '../../src/shared/domain/service/service-rules';
import type { ServiceKind } from '../../src/shared/domain/service/states';
import type { Reader } from '../_kit/persistence/reader';
import { memberPriority } from '../loyalty/public';
import { readSettings } from '../settings/public';
import type { FrozenRules } from './documents';

/** The rules, and the level of who asks: all at once. */
export const RULES_COST = { roundTrips: 3, documentsExamined: 4 } as const;

/**
 * What the company's rules say of a job that is asked for now: its steps, what may be charged, and whether its customer
 * comes first (E9). They are frozen on the work order: a change never reaches back.
 * @param personId who asks; null when nobody knows him
 */
export async function rulesFor(
  db: Reader,
  job: { readonly kind: ServiceKind; readonly category: ProductCategory; readonly personId: string | null },
): Promise<FrozenRules & { readonly priority: boolean }> {
  const { kind, category, personId } = job;
  const [{ values, versions }, priority] = await Promise.all([
    readSettings(db, ['tariff', 'checklists']),
    memberPriority(db, personId === null ? [] : [personId]),
  ]);
  return {
    tariffVersion: versions.tariff,
    tariff: tariffFor(values.tariff.items, kind, category),
    checklistVersion: versions.checklists,
    steps: stepsFor(values.checklists.steps, kind, category),
    priority: personId !== null && priority.get(personId) === true,
  };
}
