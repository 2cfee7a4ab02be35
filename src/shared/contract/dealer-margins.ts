import * as v from 'valibot';
import { MARGIN_STATES, MARGIN_SUBJECT, UNPRICED_REASONS } from '../domain/dealers/margin';
import { FINANCE_ROLES } from '../domain/roles';
import { command, query } from './define';
import { amountFen, count, day, empty, exactText, id, instant, list, page, pageInput, shortText, shownLine, shownName, signedFen, whole } from './fields';

/** 毛利: what a partner store's or dealer's sales bring it, and how that is reckoned. Its guides see none of it. */

/** Who runs the place, and who keeps the company's books. */
export const MARGIN_READERS = [...FINANCE_ROLES, 'dealer'] as const;
/** Why something was taken back: a refund, what was refunded before it was paid, a cancelled order. */
const TAKEN_BACK_FOR = ['refund', 'refunded_before', 'cancelled'] as const;
const MOST_LINES = 100;

const line = v.object({
  lineId: exactText(80),
  title: shownLine,
  quantity: count,
  state: v.picklist(MARGIN_STATES),
  /** What the customer pays for all its pieces, before any refund. */
  paidFen: amountFen,
  listPriceFen: amountFen,
  /** What one piece costs the store; null while finance is asked. */
  priceFen: v.nullable(amountFen),
  /** Why no list says so; null when one does. */
  unpriced: v.nullable(v.picklist(UNPRICED_REASONS)),
  /** Who named the price instead, and why; null otherwise. */
  named: v.nullable(v.object({ byName: shownName, reason: shownLine, at: instant })),
  /** Before any refund, and what is left of it; below zero the store owes it. */
  marginFen: v.nullable(signedFen),
  leftFen: signedFen,
  takenBack: list(v.object({ why: v.picklist(TAKEN_BACK_FOR), amountFen }), 500),
});

const marginCard = v.object({
  orderId: id,
  orderNo: exactText(30),
  /** Its first line, and how many there are. */
  title: shownLine,
  lines: count,
  organisationId: id,
  organisationName: shownName,
  /** Where it was sold: there, or in a shop below. */
  soldAt: shownName,
  placedAt: instant,
  /** Promised and not given yet; given, less what was taken back since. Below zero the store owes it. */
  comingFen: signedFen,
  givenFen: signedFen,
  /** Lines that wait for finance to name a price. */
  unpriced: count,
  cancelled: v.boolean(),
  /** When what is promised is the store's; null while something is still to be delivered or installed. */
  releaseAt: v.nullable(instant),
  /** A case after the sale is open: it waits for that. */
  afterSale: v.boolean(),
  releasedAt: v.nullable(instant),
});

const margin = v.object({
  card: marginCard,
  /** The settlement subject 结算科目 that it stands under. */
  subject: v.literal(MARGIN_SUBJECT),
  /** What held when the order was placed: the version of the terms, and the price list; null when there was none. */
  termsVersion: count,
  priceList: v.nullable(v.object({ version: count, effectiveFrom: day })),
  lines: list(line, MOST_LINES),
  /** Whether the caller names prices where there are none. */
  mayPrice: v.boolean(),
});

export const dealerMarginsContract = {
  /** Of one order; null of one that brings its store none, and for whom it is no business of. */
  'dealers.margin.get': query({ access: MARGIN_READERS, input: v.object({ orderId: id }), output: v.object({ margin: v.nullable(margin) }) }),
  /** At and below the caller's place, or one below it, the newest first; `unpriced` those alone that wait for a price. */
  'dealers.margin.list': query({
    access: MARGIN_READERS,
    input: v.object({ organisationId: v.optional(id), filter: v.optional(v.picklist(['unpriced'])), ...pageInput }),
    output: page(v.object({ id, ...marginCard.entries })),
    errors: ['dealers.dealership.missing'],
  }),
  /** Finance names what a piece costs the store where its list does not; both are kept. */
  'dealers.margin.price': command({
    access: FINANCE_ROLES,
    input: v.object({ orderId: id, lineId: shortText(80), priceFen: whole(1, 10_000_000_00), reason: shortText(60) }),
    output: margin,
    errors: ['dealers.margin.missing', 'dealers.margin.priced', 'trade.price.above_list'],
  }),
  /** Gives stores what is due; a round. */
  'dealers.margin.release': command({ access: 'internal', input: empty, output: v.object({ released: count, finished: v.boolean() }) }),
} as const;
