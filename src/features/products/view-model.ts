import type { Output } from '../../shared/contract/registry';
import { PRODUCT_CATEGORIES, type ProductCategory } from '../../shared/domain/catalog/categories';
import { formatFen } from '../../shared/kernel/money';
import { appliancesText } from '../../text/appliances';
import { mallText } from '../../text/mall';
import { categoryNames, productName } from '../../text/names';

export type Product = Output<'catalog.product.list'>['rows'][number];
export type CategoryChoice = ProductCategory | 'all';

/** The categories to look through, everything first. */
export const CATEGORY_CHOICES: readonly { readonly value: CategoryChoice; readonly label: string }[] = [
  { value: 'all', label: mallText.all },
  ...PRODUCT_CATEGORIES.map((category) => ({ value: category, label: categoryNames[category] })),
];

/** One model on sale, as a customer reads it. */
export function productView({ id, name, model, category, listPriceFen, warrantyMonths, needsInstallation }: Product) {
  const promises = [
    ...(warrantyMonths > 0 ? [mallText.warranty(appliancesText.warranty.monthsValue(warrantyMonths))] : []),
    ...(needsInstallation ? [mallText.needsInstallation] : []),
  ];
  return {
    id,
    title: productName({ name, model }),
    detail: [categoryNames[category], ...promises].join(' · '),
    price: formatFen(listPriceFen),
  };
}
