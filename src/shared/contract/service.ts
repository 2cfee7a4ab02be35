import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { REQUESTING_ROLES, WORK_ORDER_ROLES } from '../domain/roles';
import { WORK_ORDER_FILTERS } from '../domain/service/states';
import { careFile } from './care';
import { command, query } from './define';
import { day, exactText, fileId, id, list, longText, optionalText, page, pageInput, phone, shortText, shownLine, shownName, timeWindow } from './fields';
import {
  afterWorkOrderStep,
  medium,
  MOST_MEDIA,
  MOST_WISHES,
  serviceFile,
  serviceKind,
  servicePlace,
  workOrderCard,
  workOrderNo,
  workOrderView,
} from './work-order-views';

/** Requests 报装/报修/保养 and the work orders that come of them, as the customer and the office deal with them (B3, C15). */

const workOrder = { workOrderId: id };
const missing = 'service.work_order.missing';
const stepErrors = [missing, 'service.work_order.command_not_allowed'] as const;
const windowErrors = ['orders.window.not_valid', 'orders.window.in_the_past', 'service.window.taken'] as const;

/** Of a job that was recorded to the brim. */
const MOST_FILES = 600;

const ask = {
  kind: serviceKind,
  /** One of the household's machines; else what is known of it. */
  applianceId: v.nullable(id),
  category: v.picklist(PRODUCT_CATEGORIES),
  productTitle: optionalText(60),
  description: longText(300),
  /** What he photographed for it, or showed in the conversation that it comes of. */
  media: list(v.object({ ...medium.entries, fileId: v.union([serviceFile, careFile]) }), MOST_MEDIA),
  wishes: list(timeWindow, MOST_WISHES),
  contact: v.object({ name: shortText(20), phone }),
  place: servicePlace,
};
const asked = v.object({ ...workOrder, workOrderNo });
const askErrors = [
  'orders.appliance.missing',
  'orders.appliance.not_in_use',
  'service.request.open_already',
  'orders.window.not_valid',
  'orders.window.in_the_past',
  'identity.text.rejected',
] as const;

/** What staff find of who calls: one machine, or one home where none is known. */
const requestMatch = v.object({
  /** Of the machine, else of the order or work order by which he is known. */
  id,
  known: v.picklist(['machine', 'order', 'visit']),
  applianceId: v.nullable(id),
  title: shownLine,
  category: v.picklist(PRODUCT_CATEGORIES),
  serialNumber: v.nullable(exactText(40)),
  installedOn: v.nullable(day),
  warrantyEndsOn: v.nullable(day),
  contact: v.object({ name: shownName, phone: exactText(20) }),
  place: servicePlace,
});
const MOST_MATCHES = 50;

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
    access: REQUESTING_ROLES,
    input: v.object({ ...ask, consultationId: v.optional(id) }),
    output: asked,
    errors: askErrors,
  }),
  'service.work_order.mine': query({
    access: 'visitor',
    input: v.object({ open: v.optional(v.boolean()), ...pageInput }),
    output: page(workOrderCard),
  }),
  'service.work_order.get': query({ access: 'visitor', input: v.object(workOrder), output: workOrderView, errors: [missing] }),
  /** The addresses, for two hours, of its pictures and films and the signature, for who may know whose home it is. */
  'service.media.list': query({
    access: 'visitor',
    input: v.object(workOrder),
    output: v.object({ files: list(v.object({ fileId, url: v.nullable(exactText(2_048)) }), MOST_FILES) }),
    errors: [missing],
  }),
  /** The customer moves his appointment, or changes what he wished for, without phoning; the office does it for him. */
  'service.work_order.reschedule': command({
    access: 'visitor',
    input: v.object({ ...workOrder, window: timeWindow }),
    output: afterWorkOrderStep,
    errors: [...stepErrors, ...windowErrors],
  }),
  /** Only once what was agreed is paid or taken off. */
  'service.work_order.cancel': command({
    access: 'visitor',
    input: v.object({ ...workOrder, reason: shortText(60) }),
    output: afterWorkOrderStep,
    errors: [...stepErrors, 'service.cancel.money_open'],
  }),

  // Staff
  /** The office's whole tree; of who sells, what he sold or wrote down. A search looks through all technicians. */
  'service.work_order.list': query({
    access: WORK_ORDER_ROLES,
    input: v.pipe(
      v.object({
        filter: v.optional(v.picklist(WORK_ORDER_FILTERS)),
        kind: v.optional(serviceKind),
        /** Whose job it is, by his membership. */
        assigneeId: v.optional(id),
        search: v.optional(optionalText(30)),
        ...pageInput,
      }),
      v.check(({ assigneeId, search = '' }) => assigneeId === undefined || search === '', 'a search looks through all technicians'),
    ),
    output: page(workOrderCard),
  }),
  /** Whom a caller means: the machines behind a phone, an order number, a serial number, and where they stand. */
  'service.request.search': query({
    access: REQUESTING_ROLES,
    input: v.object({ search: shortText(32) }),
    output: v.object({ matches: list(requestMatch, MOST_MATCHES) }),
  }),
} as const;
