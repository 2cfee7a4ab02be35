import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { ORDER_COMMANDS, ORDER_STAGES, STAGE_FILTERS } from '../domain/orders/stages';
import { DISPATCH_ROLES, ROLES, SELLING_ROLES } from '../domain/roles';
import { command, query } from './define';
import { address, amountFen, day, empty, id, instant, page, pageInput, phone, shortText, timeWindow } from './fields';

const stage = v.picklist(ORDER_STAGES);

/** A product as an order froze it. */
export const productFacts = v.object({
  productId: id,
  name: v.string(),
  model: v.string(),
  category: v.picklist(PRODUCT_CATEGORIES),
});

const orderLine = v.object({
  ...productFacts.entries,
  lineId: v.string(),
  quantity: v.number(),
  unitPriceFen: amountFen,
  amountFen,
  /** Its pieces get their serial numbers when they are installed; the others are in use once delivered. */
  needsInstallation: v.boolean(),
});

/** Who comes when. */
const appointment = v.object({
  window: timeWindow,
  personName: v.string(),
  /** Only for the order's own people and for staff. */
  personPhone: v.nullable(v.string()),
});

const stageEntry = v.object({ stage, at: v.nullable(instant), state: v.picklist(['done', 'current', 'ahead', 'skipped']) });

/** An order in one card: what, where it stands, who comes when. */
export const orderCard = v.object({
  id,
  orderNo: v.string(),
  stage,
  cancelled: v.boolean(),
  track: v.array(stageEntry),
  /** The first product and how many pieces in all. */
  title: v.string(),
  pieces: v.number(),
  totalFen: amountFen,
  organisationName: v.string(),
  /** Full for the order's people and staff; street only (`桥西路**`) for a scanner who is neither. */
  addressLine: v.string(),
  customerName: v.string(),
  delivery: v.nullable(appointment),
  installation: v.nullable(appointment),
  wishedWindow: v.nullable(timeWindow),
  createdAt: instant,
});

const orderView = v.object({
  card: orderCard,
  lines: v.array(orderLine),
  customerPhone: v.nullable(v.string()),
  remark: v.nullable(v.string()),
  guideName: v.string(),
  relation: v.picklist(['buyer', 'user', 'staff']),
  appliances: v.array(v.object({ id, title: v.string(), serialNumber: v.string() })),
  timeline: v.array(v.object({ command: v.picklist(ORDER_COMMANDS), at: instant, byName: v.string(), note: v.nullable(v.string()) })),
  /** What the caller may do now; pages show exactly these. */
  commands: v.array(v.picklist(ORDER_COMMANDS)),
});

const warrantyCard = v.object({
  cardNo: v.string(),
  startsOn: day,
  endsOn: day,
  months: v.number(),
  daysLeft: v.number(),
  state: v.picklist(['active', 'expiring', 'expired']),
});

const applianceCard = v.object({ id, product: productFacts, installedOn: day, warranty: warrantyCard });

const applianceView = v.object({
  ...applianceCard.entries,
  serialNumber: v.string(),
  orderId: v.nullable(id),
  organisationName: v.string(),
  installedByName: v.string(),
  /** The year after which a replacement is worth a thought (H2: five years and more). */
  replacementYear: v.number(),
});

const orderCommand = { orderId: id };
const commandErrors = ['orders.order.missing', 'orders.order.command_not_allowed'] as const;
const windowErrors = ['orders.window.not_valid', 'orders.window.in_the_past'] as const;
const afterCommand = v.object({ stage, commands: v.array(v.picklist(ORDER_COMMANDS)) });

export const ordersContract = {
  /** The customer's first screen in one call: what is under way, and the appliance book. */
  'orders.home.get': query({
    access: 'visitor',
    input: empty,
    output: v.object({ current: v.array(orderCard), appliances: v.array(applianceCard) }),
  }),
  'orders.order.mine': query({ access: 'visitor', input: v.object(pageInput), output: page(orderCard) }),
  /** Order numbers, names, or the last four digits of a phone; a guide sees his own reports, the office its tree. */
  'orders.order.list': query({
    access: ROLES,
    input: v.object({
      filter: v.optional(v.picklist(STAGE_FILTERS)),
      search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(30))),
      ...pageInput,
    }),
    output: page(orderCard),
  }),
  'orders.order.get': query({
    access: 'visitor',
    input: v.object({ orderId: id }),
    output: orderView,
    errors: ['orders.order.missing'],
  }),
  /** One tap on the landing: "this is mine" (buyer) or "I am the one who uses it" (user, B4). */
  'orders.order.claim': command({
    access: 'visitor',
    input: v.object({ scene: v.pipe(v.string(), v.maxLength(64)), relation: v.picklist(['buyer', 'user']) }),
    output: v.object({ orderId: id }),
    errors: [
      'attribution.code.not_recognised',
      'attribution.code.expired',
      'attribution.code.revoked',
      'attribution.code.used_up',
      'orders.order.already_claimed',
      'orders.order.too_many_participants',
    ],
  }),
  'orders.order.cancel': command({
    access: [...SELLING_ROLES, 'supervisor'],
    input: v.object({ ...orderCommand, reason: shortText(60) }),
    output: afterCommand,
    errors: commandErrors,
  }),

  /** Takes name, phone and place out of a pasted text; what it could not find is empty. */
  'orders.address.parse': query({
    access: SELLING_ROLES,
    input: v.object({ text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)) }),
    output: v.object({
      name: v.string(),
      phone: v.string(),
      province: v.string(),
      city: v.string(),
      district: v.string(),
      detail: v.string(),
    }),
  }),
  /** 报单: the guide's record of a sale becomes a placed order (A4, B13). */
  'orders.report.create': command({
    access: SELLING_ROLES,
    input: v.object({
      lines: v.pipe(
        v.array(
          v.object({
            productId: id,
            quantity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
            unitPriceFen: amountFen,
          }),
        ),
        v.minLength(1),
        v.maxLength(20),
      ),
      customer: v.object({ name: shortText(20), phone }),
      address,
      wishedWindow: v.nullable(timeWindow),
      remark: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100))),
    }),
    output: v.object({ orderId: id, orderNo: v.string(), totalFen: amountFen }),
    errors: [
      'catalog.product.missing',
      'orders.report.product_repeated',
      'orders.report.discount_too_large',
      'orders.report.price_above_list',
      'orders.report.not_enough_stock',
      ...windowErrors,
    ],
  }),

  'orders.delivery.ship': command({ access: DISPATCH_ROLES, input: v.object(orderCommand), output: afterCommand, errors: commandErrors }),
  'orders.delivery.schedule': command({
    access: DISPATCH_ROLES,
    input: v.object({ ...orderCommand, window: timeWindow, personName: shortText(20), personPhone: v.optional(phone) }),
    output: afterCommand,
    errors: [...commandErrors, ...windowErrors],
  }),
  'orders.delivery.depart': command({ access: DISPATCH_ROLES, input: v.object(orderCommand), output: afterCommand, errors: commandErrors }),
  'orders.delivery.complete': command({ access: DISPATCH_ROLES, input: v.object(orderCommand), output: afterCommand, errors: commandErrors }),
  'orders.delivery.fail': command({
    access: DISPATCH_ROLES,
    input: v.object({ ...orderCommand, reason: shortText(60) }),
    output: afterCommand,
    errors: commandErrors,
  }),
  'orders.installation.schedule': command({
    access: DISPATCH_ROLES,
    input: v.object({ ...orderCommand, window: timeWindow, personName: shortText(20), personPhone: v.optional(phone) }),
    output: afterCommand,
    errors: [...commandErrors, ...windowErrors],
  }),
  /** Makes one appliance with its warranty card for every piece that needs one (C12). */
  'orders.installation.complete': command({
    access: DISPATCH_ROLES,
    input: v.object({
      ...orderCommand,
      pieces: v.pipe(v.array(v.object({ lineId: shortText(80), serialNumber: v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{4,32}$/)) })), v.minLength(1), v.maxLength(200)),
    }),
    output: afterCommand,
    errors: [...commandErrors, 'orders.installation.serial_number_in_use', 'orders.installation.serial_numbers_mismatch'],
  }),

  'orders.appliance.get': query({
    access: 'visitor',
    input: v.object({ applianceId: id }),
    output: applianceView,
    errors: ['orders.appliance.missing'],
  }),
} as const;
