import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { query } from './define';
import { day, exactText, id, list, optionalText, shortText } from './fields';
import { serviceKind } from './work-order-views';

const workOrder = { workOrderId: id };
const missing = 'service.work_order.missing';

export const slotsContract = {
  /** Which windows of the next days somebody is free in, whoever it is. */
  'service.slot.list': query({
    access: 'visitor',
    input: v.variant('of', [
      v.object({ of: v.literal('work_order'), ...workOrder }),
      v.object({
        of: v.literal('ask'),
        kind: serviceKind,
        category: v.picklist(PRODUCT_CATEGORIES),
        city: shortText(20),
        district: optionalText(20),
        scene: v.optional(exactText(64)),
      }),
    ]),
    output: v.object({
      days: list(
        v.object({ on: day, windows: list(v.object({ from: exactText(5), to: exactText(5), free: v.boolean() }), 12) }),
        14,
      ),
    }),
    errors: [missing],
  }),
} as const;
