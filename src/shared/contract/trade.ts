import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { PICTURE_KEYS } from '../domain/catalog/pictures';
import { DEALER_ACCOUNT_ROLES, FINANCE_ROLES, OFFICE_ROLES, ORGANISATION_KINDS } from '../domain/roles';
import { SPREADSHEET_PROBLEMS } from '../domain/spreadsheets/problem';
import { MOST_CHANGES, MOST_LINES } from '../domain/trade/plan-list';
import { LIST_STANDINGS } from '../domain/trade/price-at';
import { SETTLEMENT_SUBJECTS } from '../domain/trade/terms';
import { command, query } from './define';
import { amountFen, count, day, empty, exactText, fileIn, id, instant, list, longText, optionalText, page, pageInput, shortText, shownLine, shownName, whole } from './fields';

const MOST_ORGANISATIONS = 500;
const MOST_TIERS = 30;
const MOST_LISTS = 40;
const MOST_SALESPEOPLE = 100;
/** A call takes 100 KB: so much text, and so many changes. */
const MOST_TABLE_CHARACTERS = 30_000;
const MOST_PROBLEMS = 5_000;

const priceFen = v.pipe(amountFen, v.minValue(1));
const bps = whole(0, 10_000);
const named = v.object({ id, name: shownName });
const organisation = v.object({ id, name: shownName, kind: v.picklist(ORGANISATION_KINDS), path: list(id, 20) });

const termsValues = v.object({
  priceTier: v.nullable(id),
  subjects: v.pipe(list(v.picklist(SETTLEMENT_SUBJECTS), SETTLEMENT_SUBJECTS.length), v.checkItems((subject, position, all) => all.indexOf(subject) === position, 'a subject stands once')),
  creditFen: amountFen,
  termDays: whole(0, 365),
  salesLimitFen: v.nullable(priceFen),
  deliveryAddress: optionalText(120),
  invoice: v.object({ title: optionalText(60), taxNo: optionalText(30), address: optionalText(120) }),
  salespersonId: v.nullable(id),
  deductionBps: bps,
  overdueHold: v.boolean(),
  interestBps: whole(0, 100),
  note: longText(300),
});

/** Version 0, with nobody's name, is what holds before the first one. */
const written = { version: count, byName: v.nullable(shownName), reason: v.nullable(shownLine), at: v.nullable(instant) };

const termsRow = v.object({
  organisation,
  /** Null: none, as of the company itself. */
  terms: v.nullable(
    v.object({ ...termsValues.entries, version: count, tierName: v.nullable(shownName), salespersonName: v.nullable(shownName), at: v.nullable(instant) }),
  ),
});

const listHead = v.object({
  id,
  version: count,
  effectiveFrom: day,
  standing: v.picklist([...LIST_STANDINGS, 'replaced']),
  lineCount: count,
  byName: shownName,
  reason: shownLine,
  at: instant,
});
const product = { productId: id, name: shownName, model: shownName, category: v.picklist(PRODUCT_CATEGORIES), listPriceFen: amountFen };

/** What holds with each organisation: terms and price lists (domain.md: 往来条件). Headquarters' books decide; its office reads. */
export const tradeContract = {
  /** The tree below headquarters with the terms of each. */
  'trade.terms.list': query({
    access: OFFICE_ROLES,
    input: empty,
    /** `more`: there are organisations beyond the list. */
    output: v.object({ rows: list(termsRow, MOST_ORGANISATIONS), more: v.boolean() }),
  }),
  /** Without an id: the terms of the caller's own place, without what is for the office alone. */
  'trade.terms.get': query({
    access: [...OFFICE_ROLES, ...DEALER_ACCOUNT_ROLES],
    input: v.object({ organisationId: v.optional(id) }),
    output: v.object({
      organisation,
      values: termsValues,
      tierName: v.nullable(shownName),
      salespersonName: v.nullable(shownName),
      ...written,
      /** For who may change them; null for everybody else. */
      choices: v.nullable(v.object({ tiers: list(named, MOST_TIERS), salespeople: list(named, MOST_SALESPEOPLE) })),
    }),
    errors: ['trade.organisation.missing'],
  }),
  'trade.terms.save': command({
    access: FINANCE_ROLES,
    /** `basedOn`: the version the editor saw; refused when another was saved meanwhile. */
    input: v.object({ organisationId: id, values: termsValues, basedOn: count, reason: shortText(100) }),
    output: v.object({ organisationId: id, version: count }),
    errors: ['trade.organisation.missing', 'trade.version.outdated', 'trade.terms.unchanged', 'trade.terms.salesperson_missing', 'trade.tier.missing'],
  }),
  /** What changed in the terms, when, and for the office by whom and why; newest first. Without an id: those of the caller's own place. */
  'trade.terms.history': query({
    access: [...OFFICE_ROLES, ...DEALER_ACCOUNT_ROLES],
    input: v.object({ organisationId: v.optional(id), ...pageInput }),
    output: v.object({
      ...page(v.object({ ...written, at: instant, before: termsValues, values: termsValues })).entries,
      /** What tiers and people in them are called. */
      names: list(named, MOST_TIERS + MOST_SALESPEOPLE),
    }),
    errors: ['trade.organisation.missing'],
  }),
  /** Every tier with its latest lists. */
  'trade.price.lists': query({
    access: OFFICE_ROLES,
    input: empty,
    output: v.object({ tiers: list(v.object({ id, name: shownName, version: count, lists: list(listHead, MOST_LISTS) }), MOST_TIERS) }),
  }),
  /** One list whole, beside what each product cost by the list before. */
  'trade.price.get': query({
    access: OFFICE_ROLES,
    input: v.object({ listId: id }),
    output: v.object({
      tier: v.object({ id, name: shownName, version: count }),
      list: listHead,
      lines: list(v.object({ ...product, priceFen: amountFen, beforeFen: v.nullable(amountFen) }), MOST_LINES),
    }),
    errors: ['trade.price.list_missing'],
  }),
  /** Gives a tier a list from a day on: the lines of another one, or none, with changes on top. */
  'trade.price.save': command({
    access: FINANCE_ROLES,
    input: v.object({
      tier: v.variant('kind', [v.object({ kind: v.literal('known'), id }), v.object({ kind: v.literal('new'), name: shortText(20) })]),
      /** The version of the tier that the editor saw; 0 for a new one. */
      basedOn: count,
      /** The list whose lines are taken over. */
      from: v.nullable(id),
      /** The coming list whose place it takes. */
      replaces: v.nullable(id),
      effectiveFrom: day,
      /** Null takes a product out. */
      changes: v.pipe(
        list(v.object({ productId: id, priceFen: v.nullable(priceFen) }), MOST_CHANGES),
        v.check((changes) => new Set(changes.map(({ productId }) => productId)).size === changes.length, 'a product stands once'),
      ),
      reason: shortText(100),
    }),
    output: v.object({ tierId: id, listId: id, version: count }),
    errors: [
      'trade.version.outdated',
      'trade.tier.missing',
      'trade.tier.name_taken',
      'trade.tier.too_many',
      'trade.price.list_missing',
      'trade.price.day_past',
      'trade.price.started',
      'trade.price.day_taken',
      'trade.price.empty',
      'trade.price.too_many',
      'trade.price.above_list',
      'catalog.product.missing',
    ],
  }),
  /** Reads a table of prices row by row; nothing is written. What it gives is saved as changes. */
  'trade.price.preview': query({
    access: FINANCE_ROLES,
    /** `from`: the list whose prices are those before. The table is pasted, or a file that was uploaded. */
    input: v.pipe(
      v.object({ from: v.nullable(id), table: v.optional(v.pipe(exactText(MOST_TABLE_CHARACTERS), v.minLength(1))), fileId: v.optional(fileIn('spreadsheets')) }),
      v.check(({ table, fileId }) => (table === undefined) !== (fileId === undefined), 'a table or a file'),
    ),
    output: v.object({
      rows: list(v.object({ line: count, ...product, priceFen, beforeFen: v.nullable(amountFen) }), MOST_CHANGES),
      problems: list(
        v.object({ code: v.picklist(SPREADSHEET_PROBLEMS), line: v.nullable(count), column: v.nullable(shownLine), detail: v.nullable(shownLine) }),
        MOST_PROBLEMS * 2,
      ),
    }),
    errors: ['trade.price.list_missing', 'trade.price.too_many'],
  }),
  /** What the caller's own place pays today; the tier is his organisation's, never one he names. */
  'trade.price.own': query({
    access: DEALER_ACCOUNT_ROLES,
    input: v.object({ search: v.optional(optionalText(30)), ...pageInput }),
    output: v.object({
      tierName: v.nullable(shownName),
      effectiveFrom: v.nullable(day),
      ...page(
        v.object({ ...product, pictureKey: v.picklist(PICTURE_KEYS), priceFen: amountFen, available: count, restockOn: v.nullable(day) }),
      ).entries,
    }),
  }),
} as const;
