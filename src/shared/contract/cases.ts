import * as v from 'valibot';
import { CASE_PRAISES, CASE_STATES, CASE_STYLES, PICTURE_CHECKS, ROOMS } from '../domain/catalog/case-kinds';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { CARE_ROLES } from '../domain/roles';
import { command, query } from './define';
import { count, empty, exactText, fileId, fileIn, id, instant, list, longText, optionalText, page, pageInput, shortText, shownLine, shownName } from './fields';

/** Real installed cases 案例 (C14, D3–D5): with the customer's consent his installation becomes material for all. */

const missing = 'catalog.case.missing';
const MOST_PHOTOS = 9;

const style = v.picklist(CASE_STYLES);
const room = v.picklist(ROOMS);
const praises = list(v.picklist(CASE_PRAISES), CASE_PRAISES.length);
/** A link to a picture, good for two hours; null when it is gone. */
const picture = v.nullable(exactText(2_048));
const product = v.object({ productId: id, title: shownLine, category: v.picklist(PRODUCT_CATEGORIES) });

const caseCard = v.object({
  id,
  title: shownName,
  style,
  room,
  state: v.picklist(CASE_STATES),
  /** What WeChat says of its pictures; until they passed only its own household and the office see them. */
  check: v.picklist(PICTURE_CHECKS),
  cover: picture,
  photos: count,
  product,
  organisationName: shownName,
  /** `张**`; null: the customer does not want even that to be shown. */
  customerName: v.nullable(shownName),
  createdAt: instant,
  /** Of the caller's own household. */
  mine: v.boolean(),
});

const caseView = v.object({
  ...caseCard.entries,
  words: exactText(300),
  praises,
  pictures: list(picture, MOST_PHOTOS),
  /** Everybody sees it. */
  shown: v.boolean(),
  /** Why the office did not take it; empty when it said nothing. */
  reason: shownName,
});

export const casesContract = {
  /** What is published, by style, room, category and product; the newest first. */
  'catalog.case.list': query({
    access: 'visitor',
    input: v.object({
      style: v.optional(style),
      room: v.optional(room),
      category: v.optional(v.picklist(PRODUCT_CATEGORIES)),
      productId: v.optional(id),
      ...pageInput,
    }),
    output: page(caseCard),
  }),
  'catalog.case.get': query({ access: 'visitor', input: v.object({ caseId: id }), output: caseView, errors: [missing] }),
  /** What somebody needs who offers a machine of his own: the pictures of its installation, and how his name would stand. */
  'catalog.case.form': query({
    access: 'visitor',
    input: v.object({ applianceId: id }),
    output: v.object({
      product,
      photos: list(v.object({ fileId, url: picture }), 60),
      shownName: v.nullable(shownName),
      /** The case that it has already. */
      open: v.nullable(caseCard),
    }),
    errors: ['orders.appliance.missing'],
  }),
  /** The customer gives his own installation, knowing who will see it. Photos of the visit must be those of this machine. */
  'catalog.case.offer': command({
    access: 'visitor',
    input: v.object({
      applianceId: id,
      title: shortText(30),
      style,
      room,
      praises,
      words: longText(300),
      photos: v.pipe(list(v.union([fileIn('cases'), fileIn('service')]), MOST_PHOTOS), v.minLength(1)),
      consent: v.literal(true),
      showName: v.boolean(),
    }),
    output: v.object({ caseId: id }),
    errors: ['orders.appliance.missing', 'identity.text.rejected', 'catalog.case.photo_missing', 'catalog.case.offered_already'],
  }),
  /** He takes it back: nobody sees it from then on. */
  'catalog.case.withdraw': command({
    access: 'visitor',
    input: v.object({ caseId: id }),
    output: empty,
    errors: [missing, 'catalog.case.command_not_allowed'],
  }),
  /** What the household has given. */
  'catalog.case.mine': query({ access: 'visitor', input: v.object(pageInput), output: page(caseCard) }),

  // The office
  /** By state; those that wait for its look when none is named. */
  'catalog.case.waiting': query({
    access: CARE_ROLES,
    input: v.object({ state: v.optional(v.picklist(CASE_STATES)), ...pageInput }),
    output: page(caseCard),
  }),
  /** The office looks at every picture before others do. What WeChat has not passed yet is shown as soon as it has. */
  'catalog.case.decide': command({
    access: CARE_ROLES,
    input: v.object({ caseId: id, publish: v.boolean(), reason: v.optional(optionalText(60)) }),
    output: v.object({ state: v.picklist(CASE_STATES) }),
    errors: [missing, 'catalog.case.command_not_allowed', 'catalog.case.pictures_risky', 'catalog.case.offered_already'],
  }),

  // Pictures
  /** Has WeChat look at the pictures of cases of which it has said nothing yet. */
  'catalog.picture.check': command({
    access: 'internal',
    input: empty,
    output: v.object({ asked: count, finished: v.boolean() }),
  }),
  /** What WeChat found; `known` is false for a question that nobody asked. */
  'catalog.picture.result': command({
    access: 'internal',
    input: v.object({ traceId: exactText(100), passed: v.boolean() }),
    output: v.object({ known: v.boolean() }),
  }),
} as const;
