import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { DISPATCH_ROLES, OFFICE_ROLES } from '../domain/roles';
import { WORK_ORDER_COMMANDS, WORK_ORDER_FILTERS, WORK_ORDER_STATES } from '../domain/service/states';
import { command, query } from './define';
import {
  count,
  day,
  empty,
  exactText,
  fileId,
  id,
  instant,
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
  whole,
} from './fields';
import {
  checklistStep,
  itemId,
  medium,
  MOST_MEDIA,
  MOST_STEPS,
  MOST_WISHES,
  point,
  serviceKind,
  servicePlace,
  tariffView,
  technicianCard,
  workOrderCard,
  workOrderNo,
  workOrderView,
} from './work-order-views';

/** Requests 报装/报修/保养 and the work orders that come of them, from the ask to the signature (B3, C5–C7, C15, C16). */

const workOrder = { workOrderId: id };
const missing = 'service.work_order.missing';
const stepErrors = [missing, 'service.work_order.command_not_allowed'] as const;
const windowErrors = ['orders.window.not_valid', 'orders.window.in_the_past', 'service.window.taken'] as const;
const afterStep = v.object({
  state: v.picklist(WORK_ORDER_STATES),
  commands: list(v.picklist(WORK_ORDER_COMMANDS), WORK_ORDER_COMMANDS.length),
});
/** When the technician's phone says he did it: queued without signal, it arrives later. */
const doneAt = { at: instant };

const ask = {
  kind: serviceKind,
  /** One of the household's machines; else what is known of it. */
  applianceId: v.nullable(id),
  category: v.picklist(PRODUCT_CATEGORIES),
  productTitle: optionalText(60),
  description: longText(300),
  media: list(medium, MOST_MEDIA),
  wishes: list(timeWindow, MOST_WISHES),
  contact: v.object({ name: shortText(20), phone }),
  place: servicePlace,
};
const asked = v.object({ ...workOrder, workOrderNo });
const askErrors = ['orders.appliance.missing', 'service.request.open_already', 'orders.window.not_valid', 'orders.window.in_the_past'] as const;

export const serviceContract = {
  // The customer
  /** What the request form needs: the household's machines, the last contact and address. */
  'service.request.form': query({
    access: 'visitor',
    input: v.object({ applianceId: v.optional(id) }),
    output: v.object({
      appliances: list(
        v.object({ id, title: shownLine, category: v.picklist(PRODUCT_CATEGORIES), installedOn: day, warrantyEndsOn: v.nullable(day) }),
        100,
      ),
      contact: v.nullable(v.object({ name: shownName, phone: exactText(20) })),
      place: v.nullable(servicePlace),
    }),
  }),
  /** From the appliance book, a scanned machine, receipt or service code (`scene`), or a consultation. */
  'service.request.create': command({
    access: 'visitor',
    input: v.object({ ...ask, scene: v.optional(exactText(64)), consultationId: v.optional(id) }),
    output: asked,
    errors: [...askErrors, 'attribution.code.not_recognised', 'attribution.code.expired', 'attribution.code.revoked'],
  }),
  /** Staff write down what a customer asked for by phone. */
  'service.request.record': command({
    access: [...DISPATCH_ROLES, 'guide', 'salesperson', 'technician'],
    input: v.object(ask),
    output: asked,
    errors: askErrors,
  }),
  'service.work_order.mine': query({
    access: 'visitor',
    input: v.object({ open: v.optional(v.boolean()), ...pageInput }),
    output: page(workOrderCard),
  }),
  'service.work_order.get': query({ access: 'visitor', input: v.object(workOrder), output: workOrderView, errors: [missing] }),
  /** The customer moves his appointment, or changes what he wished for, without phoning; the office does it for him. */
  'service.work_order.reschedule': command({
    access: 'visitor',
    input: v.object({ ...workOrder, window: timeWindow }),
    output: afterStep,
    errors: [...stepErrors, ...windowErrors],
  }),
  'service.work_order.cancel': command({
    access: 'visitor',
    input: v.object({ ...workOrder, reason: shortText(60) }),
    output: afterStep,
    errors: stepErrors,
  }),
  /** The service history of a machine, and the care that it will need. */
  'service.appliance.history': query({
    access: 'visitor',
    input: v.object({ applianceId: id }),
    output: v.object({
      workOrders: list(workOrderCard, 50),
      /** 定期保养: when the next is due; null when the model needs none. */
      maintenance: v.nullable(v.object({ everyMonths: whole(1, 120), lastOn: v.nullable(day), dueOn: day })),
    }),
    errors: ['orders.appliance.missing'],
  }),
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

  // At the door
  /** The customer scans the technician's door code: he is there, and this is what happens now (B12). */
  'service.door.open': command({
    access: 'visitor',
    input: v.object({ scene: exactText(64) }),
    output: v.object(workOrder),
    errors: ['attribution.code.not_recognised', 'attribution.code.expired', 'attribution.code.revoked', 'service.door.nobody_expected'],
  }),
  /** The door page: content of this service, who does it, its fixed steps, and what it may cost. */
  'service.door.get': query({
    access: 'visitor',
    input: v.object(workOrder),
    output: v.object({
      card: workOrderCard,
      technician: technicianCard,
      steps: list(checklistStep, MOST_STEPS),
      tariff: tariffView,
      relation: v.picklist(['customer', 'guest', 'technician', 'office']),
      /** A guest may agree once the technician let him. */
      admitted: v.boolean(),
    }),
    errors: [missing],
  }),
  /** The technician lets somebody who scanned the code agree for the customer. */
  'service.door.admit': command({
    access: ['technician'],
    input: v.object({ ...workOrder, personId: id }),
    output: empty,
    errors: [missing, 'service.door.person_missing'],
  }),

  // The technician
  /** His jobs from a day on, in the order of their windows, each whole: what a phone keeps for where there is no signal. */
  'service.day.get': query({
    access: ['technician'],
    input: v.object({ from: v.optional(day) }),
    output: v.object({ jobs: list(workOrderView, 60), tariffs: list(tariffView, 20), more: v.boolean() }),
  }),
  'service.work_order.accept': command({ access: ['technician'], input: v.object({ ...workOrder, ...doneAt }), output: afterStep, errors: stepErrors }),
  'service.work_order.decline': command({
    access: ['technician'],
    input: v.object({ ...workOrder, reason: shortText(60), ...doneAt }),
    output: afterStep,
    errors: stepErrors,
  }),
  'service.work_order.depart': command({
    access: ['technician'],
    input: v.object({ ...workOrder, ...doneAt }),
    output: afterStep,
    errors: [...stepErrors, 'service.work_order.too_early'],
  }),
  'service.work_order.arrive': command({ access: ['technician'], input: v.object({ ...workOrder, ...doneAt }), output: afterStep, errors: stepErrors }),
  /** Where nothing is charged; otherwise the customer's yes begins the work. */
  'service.work_order.begin': command({
    access: ['technician'],
    input: v.object({ ...workOrder, ...doneAt }),
    output: afterStep,
    errors: [...stepErrors, 'service.charge.not_agreed'],
  }),
  'service.work_order.pause': command({
    access: ['technician', ...DISPATCH_ROLES],
    input: v.object({ ...workOrder, reason: shortText(60), ...doneAt }),
    output: afterStep,
    errors: stepErrors,
  }),
  /** A step of the fixed package, with its photos; `stepId` null is evidence outside of the steps. */
  'service.step.record': command({
    access: ['technician'],
    input: v.object({
      ...workOrder,
      stepId: v.nullable(itemId),
      photos: list(fileId, 6),
      note: v.optional(longText(120)),
      ...doneAt,
    }),
    output: empty,
    errors: [...stepErrors, 'service.step.missing', 'service.step.photos_missing'],
  }),
  'service.signature.record': command({
    access: ['technician'],
    input: v.object({ ...workOrder, fileId, ...doneAt }),
    output: empty,
    errors: stepErrors,
  }),
  /** Every required step, its photos and the signature are there, and what was agreed is paid; else it says what is missing. */
  'service.work_order.finish': command({
    access: ['technician'],
    input: v.object({
      ...workOrder,
      /** Of an installation: the plates of the machines. */
      pieces: list(v.object({ lineId: exactText(80), serialNumber: exactText(32) }), 200),
      ...doneAt,
    }),
    output: afterStep,
    errors: [
      ...stepErrors,
      'service.finish.steps_missing',
      'service.finish.signature_missing',
      'service.finish.money_missing',
      'orders.order.command_not_allowed',
      'orders.installation.serial_number_in_use',
      'orders.installation.serial_numbers_mismatch',
    ],
  }),
  /** His position while he is on his way, from the foreground and with his consent; more often than every few seconds it is dropped. */
  'service.position.report': command({
    access: ['technician'],
    input: v.object({ ...workOrder, point, at: instant }),
    output: v.object({ kept: v.boolean() }),
    errors: [missing, 'service.position.not_shared'],
  }),
  /** Where he is, for the customer who waits and the office; gone once he has arrived. */
  'service.position.get': query({
    access: 'visitor',
    input: v.object(workOrder),
    output: v.object({
      position: v.nullable(v.object({ point, at: instant })),
      destination: v.nullable(point),
      arrivesAt: v.nullable(instant),
    }),
    errors: [missing],
  }),

  // The office
  'service.work_order.list': query({
    access: OFFICE_ROLES,
    input: v.object({
      filter: v.optional(v.picklist(WORK_ORDER_FILTERS)),
      kind: v.optional(serviceKind),
      search: v.optional(optionalText(30)),
      ...pageInput,
    }),
    output: page(workOrderCard),
  }),

  // Jobs
  /** An order's goods are to be installed: its work order, once. Sent by the order's own events. */
  'service.unrated.close': command({
    access: 'internal',
    input: empty,
    output: v.object({ closed: count, finished: v.boolean() }),
  }),
  /** Positions that nobody took down because a phone went off. */
  'service.position.sweep': command({
    access: 'internal',
    input: empty,
    output: v.object({ removed: count, finished: v.boolean() }),
  }),
} as const;
