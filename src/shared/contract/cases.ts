import * as v from 'valibot';
import { CASE_STATES, CASE_STYLES, ROOMS } from '../domain/catalog/case-kinds';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { command, query } from './define';
import { empty, exactText, fileId, id, instant, list, longText, page, pageInput, shortText, shownLine, shownName } from './fields';

/** Real installed cases 案例 (C14, D3–D5): with the customer's consent his installation becomes material for all. */

const missing = 'catalog.case.missing';

const caseFacts = {
  title: shortText(30),
  style: v.picklist(CASE_STYLES),
  room: v.picklist(ROOMS),
  photos: v.pipe(list(fileId, 9), v.minLength(1)),
  /** What the customer says of it (D5); may be empty. */
  words: longText(300),
};

const caseView = v.object({
  id,
  title: shownName,
  style: v.picklist(CASE_STYLES),
  room: v.picklist(ROOMS),
  words: exactText(300),
  state: v.picklist(CASE_STATES),
  /** Links to the pictures, good for two hours. */
  pictures: list(exactText(2_048), 9),
  product: v.object({ productId: v.nullable(id), title: shownLine, category: v.picklist(PRODUCT_CATEGORIES) }),
  organisationName: shownName,
  /** `张**`; the customer decides whether even that is shown. */
  customerName: v.nullable(shownName),
  createdAt: instant,
  /** The caller's own. */
  mine: v.boolean(),
});

export const casesContract = {
  /** What is published, by style, room and category. */
  'catalog.case.list': query({
    access: 'visitor',
    input: v.object({
      style: v.optional(v.picklist(CASE_STYLES)),
      room: v.optional(v.picklist(ROOMS)),
      category: v.optional(v.picklist(PRODUCT_CATEGORIES)),
      productId: v.optional(id),
      ...pageInput,
    }),
    output: page(caseView),
  }),
  'catalog.case.get': query({ access: 'visitor', input: v.object({ caseId: id }), output: caseView, errors: [missing] }),
  /** The customer gives his own installation, knowing who will see it. */
  'catalog.case.offer': command({
    access: 'visitor',
    input: v.object({ applianceId: id, ...caseFacts, consent: v.literal(true), showName: v.boolean() }),
    output: v.object({ caseId: id }),
    errors: ['orders.appliance.missing', 'identity.text.rejected', 'catalog.case.offered_already'],
  }),
  /** He takes it back: nobody sees it from then on. */
  'catalog.case.withdraw': command({ access: 'visitor', input: v.object({ caseId: id }), output: empty, errors: [missing] }),
  'catalog.case.mine': query({ access: 'visitor', input: v.object({ applianceId: v.optional(id) }), output: v.object({ cases: list(caseView, 50) }) }),
  /** The office looks at every picture before others do. */
  'catalog.case.waiting': query({ access: ['owner', 'supervisor'], input: v.object(pageInput), output: page(caseView) }),
  'catalog.case.decide': command({
    access: ['owner', 'supervisor'],
    input: v.object({ caseId: id, publish: v.boolean() }),
    output: v.object({ state: v.picklist(CASE_STATES) }),
    errors: [missing],
  }),
} as const;
