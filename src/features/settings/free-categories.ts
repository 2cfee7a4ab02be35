import { MACHINE_CATEGORIES, PRODUCT_CATEGORIES, type ProductCategory } from '../../shared/domain/catalog/categories';
import { categoryNames } from '../../text/names';
import { itemsOf, type Draft } from './draft';
import type { FieldChoice } from './rule-fields';

const choiceOf = (category: ProductCategory): FieldChoice => ({ value: category, label: categoryNames[category] });

/** The categories that a list of a draft has nothing of its own for yet. */
export function freeCategories(draft: Draft, list: string, among: readonly ProductCategory[] = PRODUCT_CATEGORIES): readonly FieldChoice[] {
  const taken = itemsOf(draft, list);
  return among.filter((category) => !taken.includes(category)).map(choiceOf);
}

export const machineChoices = (): readonly FieldChoice[] => MACHINE_CATEGORIES.map(choiceOf);
