import * as v from 'valibot';
import { countPieces } from '../domain/orders/pieces';
import { ORDER_FILTERS } from '../domain/orders/stages';
import { DISPATCH_ROLES, ROLES, SELLING_ROLES, VISITING_ROLES } from '../domain/roles';
import { command, query } from './define';
import {
  address,
  amountFen,
  empty,
  exactText,
  id,
  list,
  longText,
  optionalText,
  page,
  pageInput,
  phone,
  shortText,
  shownLine,
  shownName,
  timeWindow,
} from './fields';
import {
  applianceCard,
  applianceView,
  commands,
  MOST_LINES,
  MOST_PIECES,
  orderCard,
  orderNo,
  orderView,
  quantity,
  stage,
  visit,
} from './order-views';

const orderCommand = { orderId: id };
/** Somebody is named, and assigned when he is a technician on the company's list; the list's own name goes first. */
const scheduling = v.object({
  ...orderCommand,
  window: timeWindow,
  personName: shortText(20),
  personPhone: v.optional(phone),
  technician: v.optional(v.object({ personId: id, membershipId: id })),
});
const commandErrors = ['orders.order.missing', 'orders.order.command_not_allowed'] as const;
const windowErrors = ['orders.window.not_valid', 'orders.window.in_the_past'] as const;
const afterCommand = v.object({ stage, commands });

const reportLines = v.pipe(
  list(v.object({ productId: id, quantity, unitPriceFen: amountFen }), MOST_LINES),
  v.minLength(1),
  v.check((lines) => countPieces(lines) <= MOST_PIECES, `at most ${MOST_PIECES} pieces`),
);

export const ordersContract = {
  /** The customer's first screen in one call: what is under way, and the appliance book. */
  'orders.home.get': query({
    access: 'visitor',
    input: empty,
    output: v.object({ current: list(orderCard, 100), appliances: list(applianceCard, 100) }),
  }),
  'orders.order.mine': query({ access: 'visitor', input: v.object(pageInput), output: page(orderCard) }),
  /** Order numbers, names, or the last four digits of a phone; a guide sees his own reports, the office its tree. */
  'orders.order.list': query({
    access: ROLES,
    input: v.object({
      filter: v.optional(v.picklist(ORDER_FILTERS)),
      search: v.optional(optionalText(30)),
      ...pageInput,
    }),
    output: page(orderCard),
  }),
  /** A technician's deliveries to come, in the order of their windows; `more` when there are others after these. */
  'orders.visit.list': query({
    access: ['technician'],
    input: empty,
    output: v.object({ visits: list(visit, 200), more: v.boolean() }),
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
    input: v.object({ scene: exactText(64), relation: v.picklist(['buyer', 'user']) }),
    output: v.object({ orderId: id }),
    errors: [
      'attribution.code.not_recognised',
      'attribution.code.expired',
      'attribution.code.revoked',
      'attribution.code.used_up',
      'orders.order.already_claimed',
      'orders.order.too_many_participants',
      'orders.order.joining_refused',
    ],
  }),
  /** The buyer's yes or no to somebody who uses his machines: who may see the order, and whose it is. */
  'orders.sharing.decide': command({
    access: 'visitor',
    input: v.object({ ...orderCommand, personId: id, granted: v.boolean() }),
    output: empty,
    errors: [
      'orders.order.missing',
      'orders.order.too_many_participants',
      'orders.sharing.person_missing',
      'orders.sharing.buyer_not_confirmed',
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
    access: 'visitor',
    input: v.object({ text: v.pipe(longText(300), v.minLength(1)) }),
    output: v.object({
      name: shownLine,
      phone: exactText(20),
      province: shownName,
      city: shownName,
      district: shownName,
      detail: shownLine,
    }),
  }),
  /** 报单: the guide's record of a sale becomes a placed order (A4, B13). */
  'orders.report.create': command({
    access: SELLING_ROLES,
    input: v.object({
      lines: reportLines,
      customer: v.object({ name: shortText(20), phone }),
      address,
      wishedWindow: v.nullable(timeWindow),
      remark: v.optional(longText(100)),
      /** The lead that the sale began as: it is won with it. */
      leadId: v.optional(id),
    }),
    output: v.object({ orderId: id, orderNo, totalFen: amountFen }),
    errors: [
      'catalog.product.missing',
      'orders.report.product_repeated',
      'orders.report.discount_too_large',
      'orders.report.price_above_list',
      'orders.report.not_enough_stock',
      'leads.lead.missing',
      'leads.lead.command_not_allowed',
      ...windowErrors,
    ],
  }),

  'orders.delivery.ship': command({ access: DISPATCH_ROLES, input: v.object(orderCommand), output: afterCommand, errors: commandErrors }),
  'orders.delivery.schedule': command({
    access: DISPATCH_ROLES,
    input: scheduling,
    output: afterCommand,
    errors: [...commandErrors, ...windowErrors, 'orders.visit.technician_missing', 'service.window.taken', 'service.technician.not_suited'],
  }),
  'orders.delivery.depart': command({
    access: VISITING_ROLES,
    input: v.object(orderCommand),
    output: afterCommand,
    errors: [...commandErrors, 'orders.delivery.too_early'],
  }),
  'orders.delivery.complete': command({ access: VISITING_ROLES, input: v.object(orderCommand), output: afterCommand, errors: commandErrors }),
  'orders.delivery.fail': command({
    access: VISITING_ROLES,
    input: v.object({ ...orderCommand, reason: shortText(60) }),
    output: afterCommand,
    errors: commandErrors,
  }),

  'orders.appliance.get': query({
    access: 'visitor',
    input: v.object({ applianceId: id }),
    output: applianceView,
    errors: ['orders.appliance.missing'],
  }),
  /** Another one stands in its place, or it is used after all: it is proposed no maintenance and no request any more. */
  'orders.appliance.retire': command({
    access: 'visitor',
    input: v.object({ applianceId: id, retired: v.boolean() }),
    output: empty,
    errors: ['orders.appliance.missing', 'orders.appliance.not_in_use'],
  }),
} as const;
