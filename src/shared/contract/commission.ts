import * as v from 'valibot';
import { MOST_LEVELS } from '../domain/attribution/credit';
import { SCENE_KIND_NAMES } from '../domain/attribution/scene-kinds';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { ENTRY_STATES } from '../domain/commission/entry-life';
import { HOLD_REASONS, HOLD_STATES, MOST_SIGN_ORDERS } from '../domain/commission/holds';
import { MOST_CHANGES } from '../domain/commission/preview';
import { WAITS_FOR } from '../domain/commission/next-event';
import { COMMISSION_AUDIENCES } from '../domain/commission/rules';
import { STATEMENT_STATES } from '../domain/commission/statements';
import { FINANCE_ROLES, OFFICE_ROLES } from '../domain/roles';
import { commissionValues } from './commission-setting-values';
import { command, query } from './define';
import { amountFen, count, exactText, id, instant, list, page, pageInput, shortText, shownLine, shownName, signedFen, whole } from './fields';

/** Oneself when it is left out, or a place that one runs. */
const payeeId = v.optional(id);

const hold = v.nullable(
  v.object({
    /** Why somebody looks. Its payee is told no orders and no limit: they would say what others wrote in theirs. */
    signs: list(
      v.object({
        reason: v.picklist(HOLD_REASONS),
        orders: list(v.object({ orderId: id, orderNo: exactText(30), at: instant }), MOST_SIGN_ORDERS),
        burst: v.nullable(v.object({ orders: count, limit: v.nullable(count) })),
      }),
      HOLD_REASONS.length,
    ),
    state: v.picklist(HOLD_STATES),
    /** What the one who looked at it wrote; empty while nobody has. */
    words: shownLine,
    byName: shownName,
    at: v.nullable(instant),
  }),
);

/** One amount of one line for one payee. */
const entryCard = v.object({
  entryId: id,
  orderId: id,
  orderNo: exactText(30),
  /** What was sold. */
  title: shownName,
  audience: v.picklist(COMMISSION_AUDIENCES),
  level: whole(1, MOST_LEVELS),
  payeeName: shownName,
  /** What it was when it was made, and what is left of it after refunds. */
  earnedFen: amountFen,
  leftFen: amountFen,
  state: v.picklist(ENTRY_STATES),
  hold,
  /** When it is due to be released; null until everything is delivered and installed, and when it waits for a person. */
  dueAt: v.nullable(instant),
  /** The statement that it stands on, and how that stands; null before there is one, and in lists of many payees. */
  statement: v.nullable(v.object({ statementId: id, state: v.picklist(STATEMENT_STATES) })),
  madeAt: instant,
});

const byAudience = v.object({ staff: amountFen, partner: amountFen, customer: amountFen, buyer: amountFen });

/** A name of the ledger. */
const account = exactText(80);

const rateFact = v.variant('mode', [
  v.object({ mode: v.literal('percent'), bps: count }),
  v.object({ mode: v.literal('fixed'), fen: amountFen }),
]);

/** Everything that a yuan of it comes from, as it was frozen. */
const entryDetail = v.object({
  entry: entryCard,
  /** The account of its payee (`ledger.account.explain`). */
  account,
  /** How it came to be his: by which code or report, and when; null where a manager's word alone stands, or of a place. */
  touch: v.nullable(
    v.object({
      via: v.picklist([...SCENE_KIND_NAMES, 'report', 'adviser', 'lead']),
      hostName: shownName,
      organisationName: shownName,
      at: instant,
    }),
  ),
  /** Of a second or third level: him whom he brought; `张**` for who does not keep the books. */
  through: v.nullable(shownName),
  policyVersion: count,
  rulesVersion: count,
  ruleOf: v.picklist(['base', 'category', 'product']),
  category: v.picklist(PRODUCT_CATEGORIES),
  quantity: count,
  /** What was paid for the line, and what its buyer was let off because he was brought: together the base. */
  paidFen: amountFen,
  toBuyerFen: amountFen,
  rate: rateFact,
  /** What rounding down to whole fen left with the company, in thousandths of a fen. */
  droppedMilliFen: whole(0, 999),
  takenBack: list(v.object({ why: v.picklist(['refund', 'overruled', 'cancelled', 'refused']), amountFen, refundId: v.nullable(id), refundedFen: amountFen, at: instant }), 200),
  releasedAt: v.nullable(instant),
  /** What happens next, or null when it is his. */
  waitsFor: v.nullable(v.picklist(WAITS_FOR)),
});

/** What somebody has earned. */
const standing = v.object({
  payeeId: id,
  name: shownName,
  kind: v.picklist(['person', 'organisation']),
  /** The account that it all stands on (`ledger.account.explain`). */
  account,
  /** His, and not paid yet; below zero what he owes after refunds. */
  balanceFen: signedFen,
  /** Of it, on its way to him. */
  payingFen: amountFen,
  /** Not his yet. */
  heldFen: amountFen,
  /** Whether anything was ever earned. */
  known: v.boolean(),
});

export const commissionContract = {
  /** What the caller has earned, and the places that he runs. */
  'commission.home.get': query({
    access: 'visitor',
    input: v.object({}),
    output: v.object({ own: standing, places: list(standing, 20) }),
  }),
  /** By which rules the caller would earn today: what he may earn by, the nearest level. */
  'commission.terms.get': query({
    access: 'visitor',
    input: v.object({}),
    output: v.object({
      /** `rate`: of what has no rule of its own; null: nothing. `others`: some categories or products have their own. `toBuyerBps`: what of it the buyer is let off. */
      rates: list(v.object({ audience: v.picklist(COMMISSION_AUDIENCES), rate: v.nullable(rateFact), others: v.boolean(), toBuyerBps: count }), COMMISSION_AUDIENCES.length),
      holdDays: count,
      confirmDays: count,
      tax: v.picklist(['none', 'labour']),
    }),
  }),
  /** The entries of a payee, newest first; somebody else's are missing. */
  'commission.entry.list': query({
    access: 'visitor',
    input: v.object({ payeeId, ...pageInput }),
    output: page(entryCard),
    errors: ['commission.entry.missing'],
  }),
  /** For its payee, and for who keeps the company's books. */
  'commission.entry.get': query({
    access: 'visitor',
    input: v.object({ entryId: id }),
    output: entryDetail,
    errors: ['commission.entry.missing'],
  }),
  /** All entries of an order, for the office. */
  'commission.order.get': query({
    access: OFFICE_ROLES,
    input: v.object({ orderId: id }),
    output: v.object({ rows: list(entryCard, 500) }),
    errors: ['orders.order.missing'],
  }),
  /** What a person is to look at before it is released. */
  'commission.hold.list': query({
    access: FINANCE_ROLES,
    input: v.object({ state: v.picklist(HOLD_STATES), ...pageInput }),
    output: page(entryCard),
  }),
  /** How many wait for somebody's look, and how many statements for an answer. */
  'commission.desk.get': query({ access: FINANCE_ROLES, input: v.object({}), output: v.object({ holds: count, disputes: count }) }),
  /** `pass`: it goes its way; otherwise all of it is taken back. With a reason, once. */
  'commission.hold.decide': command({
    access: FINANCE_ROLES,
    input: v.object({ entryId: id, pass: v.boolean(), words: shortText(100) }),
    output: entryCard,
    errors: ['commission.entry.missing', 'commission.hold.decided'],
  }),
  /**
   * What new rules would have brought of the real orders of the last 30 days, 40 at a time, newest first: each to those
   * whom it was credited to, less what was refunded. Nothing is written.
   */
  'commission.rules.preview': query({
    access: FINANCE_ROLES,
    input: v.object({ values: commissionValues, ...pageInput }),
    output: v.object({
      orders: count,
      before: byAudience,
      after: byAudience,
      changes: list(v.object({ orderId: id, orderNo: exactText(30), beforeFen: amountFen, afterFen: amountFen }), MOST_CHANGES),
      next: v.nullable(exactText(80)),
    }),
  }),
  /** Releases what is due; a round. */
  'commission.entry.release': command({
    access: 'internal',
    input: v.object({}),
    output: v.object({ released: count, finished: v.boolean() }),
  }),
} as const;
