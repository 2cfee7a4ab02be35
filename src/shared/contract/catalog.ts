import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { query } from './define';
import { amountFen, day, id, page, pageInput } from './fields';

export const productSummary = v.object({
  id,
  name: v.string(),
  model: v.string(),
  category: v.picklist(PRODUCT_CATEGORIES),
  listPriceFen: amountFen,
  warrantyMonths: v.number(),
  needsInstallation: v.boolean(),
  /** Only for those who sell: the lowest price they may report, how many can be sold (D8), when more come. */
  selling: v.nullable(v.object({ lowestPriceFen: amountFen, available: v.number(), restockOn: v.nullable(day) })),
});

export const catalogContract = {
  /** Models on sale; `search` matches the beginning of name or model. */
  'catalog.product.list': query({
    access: 'visitor',
    input: v.object({
      search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(30))),
      category: v.optional(v.picklist(PRODUCT_CATEGORIES)),
      ...pageInput,
    }),
    output: page(productSummary),
  }),
} as const;
