import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { TRANSFER_KINDS } from '../domain/ledger/kinds';
import { STOCK_ROLES } from '../domain/roles';
import { SPREADSHEET_PROBLEMS } from '../domain/spreadsheets/problem';
import { ARRIVAL_STATES } from '../domain/stock/arrival';
import { STOCK_IMPORT_KINDS, STOCK_IMPORT_STATES } from '../domain/stock/import-kinds';
import { TAKE_LINE_STATES, TAKE_STATES } from '../domain/stock/take';
import { command, query } from './define';
import { count, day, empty, exactText, fileIn, id, instant, list, optionalText, page, pageInput, shortText, shownName, whole } from './fields';

/** The agent's warehouse: what is there and what is on its way, counting it, and what moved. */

const MOST_PIECES = 100_000;
const pieces = whole(-1_000_000, 1_000_000);
const somePieces = whole(1, MOST_PIECES);
const category = v.picklist(PRODUCT_CATEGORIES);
const shelfInput = { search: v.optional(optionalText(30)), category: v.optional(category) };
const product = { productId: id, name: shownName, model: shownName, category };

const stockRow = v.object({
  id,
  name: shownName,
  model: shownName,
  category,
  /** In the warehouse; of it promised to orders; what is left to sell. */
  onHand: pieces,
  reserved: pieces,
  available: pieces,
  /** Given back by customers and not received yet. */
  comingBack: pieces,
  /** Announced by suppliers, the earliest day first. */
  incoming: list(v.object({ quantity: pieces, expectedOn: day }), 50),
  /** The ledger's account behind these figures. */
  account: exactText(80),
});

const arrival = v.object({
  id,
  ...product,
  state: v.picklist(ARRIVAL_STATES),
  quantity: count,
  received: count,
  cancelled: count,
  /** What is still expected. */
  open: count,
  expectedOn: day,
  supplier: shownName,
  reference: shownName,
  announcedBy: shownName,
  announcedAt: instant,
});
const arrivalStep = { arrivalId: id, /** What was still expected when somebody decided. */ basedOn: somePieces };
const arrivalErrors = ['warehouse.arrival.missing', 'warehouse.arrival.closed', 'warehouse.arrival.changed'] as const;

const movement = v.object({
  id: exactText(200),
  /** What the next page begins after. */
  sequence: exactText(220),
  ...product,
  kind: v.picklist(TRANSFER_KINDS),
  /** `pending`: only set aside; `post`: that was carried out; `void`: given up. */
  mode: v.picklist(['posted', 'pending', 'post', 'void']),
  direction: v.picklist(['in', 'out']),
  quantity: count,
  /** Why, by whom, and whose number: empty where nobody said. */
  reason: shownName,
  by: shownName,
  reference: shownName,
  at: instant,
});

const take = v.object({
  id,
  state: v.picklist(TAKE_STATES),
  remark: shownName,
  /** Models that were counted, and how many of them are booked. */
  lines: count,
  booked: count,
  openedBy: shownName,
  openedAt: instant,
});
const takeRow = v.object({
  ...product,
  onHand: pieces,
  reserved: pieces,
  /** Null while nobody counted it. */
  counted: v.nullable(count),
  /** What was found beyond, or short of, the books when it was counted. */
  difference: v.nullable(pieces),
  state: v.nullable(v.picklist(TAKE_LINE_STATES)),
});
const takeErrors = ['warehouse.take.missing', 'warehouse.take.closed'] as const;

const problem = v.object({
  code: v.picklist(SPREADSHEET_PROBLEMS),
  line: v.nullable(count),
  column: v.nullable(shownName),
  detail: v.nullable(shownName),
});
const importView = v.object({
  /** Null when the sheet has problems: nothing of it is kept. */
  importId: v.nullable(id),
  kind: v.picklist(STOCK_IMPORT_KINDS),
  state: v.picklist(STOCK_IMPORT_STATES),
  rows: count,
  pieces: count,
  /** Rows that are booked. */
  booked: count,
  /** Rows that could not be, because something was booked about them meanwhile. */
  skipped: count,
  problemCount: count,
  problems: list(problem, 200),
  sample: list(
    v.object({ line: count, name: shownName, model: shownName, quantity: count, expectedOn: v.nullable(day), reference: shownName }),
    20,
  ),
});

export const warehouseContract = {
  /** Every model with what is there, promised, left and on its way. */
  'warehouse.stock.list': query({ access: STOCK_ROLES, input: v.object({ ...shelfInput, ...pageInput }), output: page(stockRow) }),
  /** What somebody counted; the difference to the books is booked with its reason. */
  'warehouse.stock.count': command({
    access: STOCK_ROLES,
    input: v.object({
      productId: id,
      counted: whole(0, MOST_PIECES),
      /** What was on hand when the counter looked: refused when pieces came or went meanwhile. */
      basedOn: pieces,
      reason: shortText(60),
    }),
    output: v.object({ onHand: pieces, reserved: pieces, available: pieces, difference: pieces }),
    errors: ['catalog.product.missing', 'warehouse.stock.below_reserved', 'warehouse.stock.changed'],
  }),
  /** Open ones by the day they are expected, the others latest first; of one product all. */
  'warehouse.arrival.list': query({
    access: STOCK_ROLES,
    input: v.object({ state: v.picklist(ARRIVAL_STATES), ...pageInput }),
    output: page(arrival),
  }),
  'warehouse.arrival.announce': command({
    access: STOCK_ROLES,
    input: v.object({
      productId: id,
      quantity: somePieces,
      expectedOn: day,
      supplier: optionalText(30),
      /** The number of the purchase, as the supplier's papers have it. */
      reference: optionalText(30),
    }),
    output: v.object({ arrivalId: id }),
    errors: ['catalog.product.missing', 'warehouse.arrival.day_past', 'warehouse.arrival.too_many_open'],
  }),
  /** Pieces are there; the rest stays expected. */
  'warehouse.arrival.receive': command({
    access: STOCK_ROLES,
    input: v.object({ ...arrivalStep, quantity: somePieces }),
    output: v.object({ open: count, onHand: pieces }),
    errors: arrivalErrors,
  }),
  /** The rest does not come. */
  'warehouse.arrival.cancel': command({
    access: STOCK_ROLES,
    input: v.object({ ...arrivalStep, reason: shortText(60) }),
    output: v.object({ cancelled: count }),
    errors: arrivalErrors,
  }),
  /** It comes on another day. */
  'warehouse.arrival.postpone': command({
    access: STOCK_ROLES,
    input: v.object({ arrivalId: id, expectedOn: day }),
    output: v.object({ expectedOn: day }),
    errors: ['warehouse.arrival.missing', 'warehouse.arrival.closed', 'warehouse.arrival.day_past'],
  }),
  /** What moved, the latest first: of one product, or of the whole warehouse. */
  'warehouse.movement.list': query({
    access: STOCK_ROLES,
    input: v.object({ productId: v.optional(id), after: v.optional(exactText(220)) }),
    output: v.object({ rows: list(movement, 20), next: v.nullable(exactText(220)) }),
  }),
  'warehouse.take.list': query({ access: STOCK_ROLES, input: v.object(pageInput), output: page(take) }),
  'warehouse.take.open': command({ access: STOCK_ROLES, input: v.object({ remark: optionalText(40) }), output: v.object({ takeId: id }) }),
  /** The models with what was counted of each. */
  'warehouse.take.sheet': query({
    access: STOCK_ROLES,
    input: v.object({ takeId: id, ...shelfInput, ...pageInput }),
    output: v.object({ take, rows: list(takeRow, 20), next: v.nullable(exactText(80)) }),
    errors: ['warehouse.take.missing'],
  }),
  /** What lies on the shelf of one model; the last one holds. */
  'warehouse.take.count': command({
    access: STOCK_ROLES,
    input: v.object({ takeId: id, productId: id, counted: whole(0, MOST_PIECES) }),
    output: v.object({ difference: pieces }),
    errors: [...takeErrors, 'catalog.product.missing'],
  }),
  /** All differences are booked; what happened after a model was counted stays as it is. */
  'warehouse.take.approve': command({
    access: STOCK_ROLES,
    input: v.object({ takeId: id, reason: shortText(60) }),
    output: v.object({ lines: count }),
    errors: [...takeErrors, 'warehouse.take.empty'],
  }),
  'warehouse.take.drop': command({ access: STOCK_ROLES, input: v.object({ takeId: id }), output: v.object({ takeId: id }), errors: takeErrors }),
  /** Reads a spreadsheet and says what it would book, or what is wrong with it. */
  'warehouse.import.preview': command({
    access: STOCK_ROLES,
    input: v.object({ kind: v.picklist(STOCK_IMPORT_KINDS), fileId: fileIn('spreadsheets') }),
    output: importView,
  }),
  'warehouse.import.get': query({
    access: STOCK_ROLES,
    input: v.object({ importId: id }),
    output: importView,
    errors: ['warehouse.import.missing'],
  }),
  /** Books all rows, a few at a time; a second time does nothing. */
  'warehouse.import.commit': command({
    access: STOCK_ROLES,
    input: v.object({ importId: id }),
    output: v.object({ importId: id }),
    errors: ['warehouse.import.missing'],
  }),
  /** Deletes what was shown and never booked, rows and all, when nobody looked at it for a week. */
  'warehouse.import.sweep': command({ access: 'internal', input: empty, output: v.object({ deleted: count, finished: v.boolean() }) }),
  /** Goes on with imports and stock takes that are being booked. */
  'warehouse.work.run': command({
    access: 'internal',
    input: v.object({ forMs: v.optional(whole(1, 25_000)) }),
    output: v.object({ rows: count, finished: v.boolean() }),
  }),
} as const;
