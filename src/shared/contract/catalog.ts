import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { PICTURE_KEYS } from '../domain/catalog/pictures';
import { PRODUCT_KINDS } from '../domain/catalog/shelves';
import { STOCK_STATES } from '../domain/stock/left';
import { FINANCE_ROLES } from '../domain/roles';
import { command, query } from './define';
import {
  amountFen,
  count,
  day,
  exactText,
  id,
  instant,
  list,
  longText,
  optionalText,
  page,
  pageInput,
  shortText,
  shownName,
  whole,
} from './fields';

const category = v.picklist(PRODUCT_CATEGORIES);
const pictureKey = v.picklist(PICTURE_KEYS);

/** `search` matches the beginning of name or model. */
const shelfInput = { search: v.optional(optionalText(30)), category: v.optional(category), ...pageInput };

export const productSummary = v.object({
  id,
  name: shownName,
  model: shownName,
  category,
  listPriceFen: amountFen,
  warrantyMonths: whole(0, 600),
  needsInstallation: v.boolean(),
  /** Only for those who sell: the lowest price they may report, how many lie in the warehouse (D8), when more come. */
  selling: v.nullable(
    v.object({
      lowestPriceFen: amountFen,
      available: count,
      /** When that was last booked; null: nothing was ever counted in. */
      asOf: v.nullable(instant),
      restockOn: v.nullable(day),
    }),
  ),
});

/** A product or a set 套系 as the mall shows it. */
const mallRow = v.object({
  id,
  kind: v.picklist(PRODUCT_KINDS),
  name: shownName,
  /** Null for a set, as is the category. */
  model: v.nullable(shownName),
  category: v.nullable(category),
  pictureKey,
  /** Of a set: what its pieces cost one by one. */
  listPriceFen: amountFen,
  /** What everybody pays: the list price, or the set's. */
  priceFen: amountFen,
  /** For members whose level has it; null: none. */
  memberPriceFen: v.nullable(amountFen),
  /** How many are left is only said when they are few. */
  stock: v.object({ state: v.picklist(STOCK_STATES), left: v.nullable(count) }),
  restockOn: v.nullable(day),
});

const component = v.object({
  id,
  name: shownName,
  model: shownName,
  category,
  pictureKey,
  listPriceFen: amountFen,
  quantity: count,
});

/** A model or set as those see it who set its prices. */
const pricedRow = v.object({
  id,
  kind: v.picklist(PRODUCT_KINDS),
  name: shownName,
  model: v.nullable(shownName),
  category: v.nullable(category),
  pictureKey,
  description: exactText(500),
  listPriceFen: amountFen,
  priceFen: amountFen,
  memberPriceFen: v.nullable(amountFen),
  onMall: v.boolean(),
  components: list(v.object({ productId: id, name: shownName, listPriceFen: amountFen, quantity: count }), 10),
});
const price = v.pipe(amountFen, v.minValue(1));
const offering = { description: longText(500), memberPriceFen: v.nullable(price), onMall: v.boolean() };


export const catalogContract = {
  /** Models on sale, as those see them who report sales. */
  'catalog.product.list': query({ access: 'visitor', input: v.object(shelfInput), output: page(productSummary) }),
  /** Models and sets that people buy by themselves. */
  'catalog.mall.list': query({
    access: 'visitor',
    input: v.object({ ...shelfInput, kind: v.optional(v.picklist(PRODUCT_KINDS)) }),
    output: page(mallRow),
  }),
  'catalog.mall.get': query({
    access: 'visitor',
    input: v.object({ productId: id }),
    output: v.object({
      ...mallRow.entries,
      description: exactText(2_000),
      /** 0 for a set: each of its pieces has its own. */
      warrantyMonths: whole(0, 600),
      needsInstallation: v.boolean(),
      /** The pieces of a set. */
      components: list(component, 10),
      /** What this machine uses up. */
      consumables: list(mallRow, 20),
      /** The sets that it is part of. */
      sets: list(mallRow, 20),
    }),
    errors: ['catalog.product.missing'],
  }),
  /** Every model, or every set, also what the mall does not show. */
  'catalog.price.list': query({
    access: FINANCE_ROLES,
    /** `ids`: these alone, on one page; unknown ones are left out. */
    input: v.object({ ...shelfInput, kind: v.picklist(PRODUCT_KINDS), ids: v.optional(list(id, 20)) }),
    output: page(pricedRow),
  }),
  'catalog.product.reprice': command({
    access: FINANCE_ROLES,
    input: v.object({ productId: id, listPriceFen: price, ...offering }),
    output: v.object({ productId: id }),
    errors: ['catalog.product.missing', 'catalog.price.too_high'],
  }),
  /** `setId` null makes a new set 套系 (E10). */
  'catalog.set.save': command({
    access: FINANCE_ROLES,
    input: v.object({
      setId: v.nullable(id),
      name: shortText(30),
      pictureKey,
      priceFen: price,
      ...offering,
      components: v.pipe(
        v.array(v.object({ productId: id, quantity: whole(1, 9) })),
        v.minLength(2),
        v.maxLength(10),
        v.checkItems(
          ({ productId }, position, all) => all.findIndex((other) => other.productId === productId) === position,
          'a component stands once',
        ),
      ),
    }),
    output: v.object({ productId: id }),
    errors: ['catalog.product.missing', 'catalog.price.too_high'],
  }),
} as const;
