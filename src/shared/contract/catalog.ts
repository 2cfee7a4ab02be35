import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { query } from './define';
import { amountFen, count, day, id, optionalText, page, pageInput, shownName, whole } from './fields';

export const productSummary = v.object({
  id,
  name: shownName,
  model: shownName,
  category: v.picklist(PRODUCT_CATEGORIES),
  listPriceFen: amountFen,
  warrantyMonths: whole(0, 600),
  needsInstallation: v.boolean(),
  /** Only for those who sell: the lowest price they may report, how many can be sold (D8), when more come. */
  selling: v.nullable(v.object({ lowestPriceFen: amountFen, available: count, restockOn: v.nullable(day) })),
});

export const catalogContract = {
  /** Models on sale; `search` matches the beginning of name or model. */
  'catalog.product.list': query({
    access: 'visitor',
    input: v.object({
      search: v.optional(optionalText(30)),
      category: v.optional(v.picklist(PRODUCT_CATEGORIES)),
      ...pageInput,
    }),
    output: page(productSummary),
  }),
} as const;
