import type { Output } from '../../shared/contract/registry';
import type { Tone } from '../../components/tag/tag';
import { PRODUCT_CATEGORIES, type ProductCategory } from '../../shared/domain/catalog/categories';
import { appliancesText } from '../../text/appliances';
import { roundAmountWords } from '../../text/amounts';
import { mallText } from '../../text/mall';
import { categoryNames, offerName, productName } from '../../text/names';
import { dateWords } from '../../text/when';

export type MallRow = Output<'catalog.mall.list'>['rows'][number];
export type MallProduct = Output<'catalog.mall.get'>;
export type ShelfChoice = ProductCategory | 'all' | 'set';

/** The shelves to look along: everything, sets, then each category. */
export const SHELF_CHOICES: readonly { readonly value: ShelfChoice; readonly label: string }[] = [
  { value: 'all', label: mallText.all },
  { value: 'set', label: mallText.sets },
  ...PRODUCT_CATEGORIES.map((category) => ({ value: category, label: categoryNames[category] })),
];

/** What the mall's list is asked for. */
export function shelfInput(search: string, shelf: ShelfChoice) {
  return {
    ...(search === '' ? {} : { search }),
    ...(shelf === 'all' ? {} : shelf === 'set' ? ({ kind: 'set' } as const) : { category: shelf }),
  };
}

/** What there is to say of the stock: a word, its tone, and when more come. */
export function stockView({ stock, restockOn }: Pick<MallRow, 'stock' | 'restockOn'>, now: number) {
  if (stock.state === 'few') return { words: mallText.fewLeft(stock.left), tone: 'now' as Tone, hint: null };
  const hint =
    stock.state === 'sold_out' && restockOn !== null ? mallText.restock(dateWords(restockOn, now)) : null;
  return { words: mallText.stock[stock.state], tone: (stock.state === 'sold_out' ? 'danger' : 'done') as Tone, hint };
}

/** A product or set in one row of a list. */
export function mallRowView(row: MallRow, now: number) {
  const stock = stockView(row, now);
  const kind = row.category === null ? mallText.setTag : categoryNames[row.category];
  return {
    id: row.id,
    picture: row.pictureKey,
    title: offerName(row),
    detail: [kind, ...(stock.hint === null ? [] : [stock.hint])].join(' · '),
    ...pricesOf(row),
    /** Plenty needs no word. */
    stock: row.stock.state === 'in_stock' ? null : stock,
  };
}

export function pricesOf({ kind, priceFen, listPriceFen, memberPriceFen }: MallRow) {
  const isCheaper = memberPriceFen !== null && memberPriceFen < priceFen;
  return {
    price: mallText.yuan(roundAmountWords(priceFen)),
    memberPrice: isCheaper ? mallText.memberPrice(roundAmountWords(memberPriceFen)) : null,
    /** What its pieces cost one by one, where the set is cheaper. */
    apart: kind === 'set' && listPriceFen > priceFen ? mallText.apart(roundAmountWords(listPriceFen)) : null,
  };
}

/** The page of one product or set. */
export function productPageView(product: MallProduct, now: number) {
  const { warrantyMonths, needsInstallation, kind, listPriceFen, priceFen } = product;
  const saving = listPriceFen - priceFen;
  return {
    title: offerName(product),
    picture: product.pictureKey,
    ...pricesOf(product),
    saving: kind === 'set' && saving > 0 ? mallText.product.setSaving(roundAmountWords(saving)) : null,
    stock: stockView(product, now),
    facts: [
      ...(warrantyMonths > 0 ? [mallText.warranty(appliancesText.warranty.monthsValue(warrantyMonths))] : []),
      ...(needsInstallation ? [mallText.needsInstallation] : []),
    ],
    description: product.description,
    canBuy: product.stock.state !== 'sold_out',
    /** As many as there are, where one is told. */
    most: product.stock.left ?? 99,
    components: product.components.map((component) => ({
      id: component.id,
      picture: component.pictureKey,
      title: productName(component),
      detail: mallText.product.component(component.quantity, roundAmountWords(component.listPriceFen)),
    })),
  };
}

export type ProductPageView = ReturnType<typeof productPageView>;
