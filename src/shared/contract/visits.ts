import * as v from 'valibot';
import { DISPATCH_ROLES } from '../domain/roles';
import { command, query } from './define';
import { count, day, empty, exactText, id, instant, list, longText, shortText } from './fields';
import { MOST_PIECES } from './order-views';
import { afterWorkOrderStep, itemId, MOST_PROPOSALS, point, proposalId, serviceFile, workOrderView } from './work-order-views';

/** The technician's day and the visit itself, from his yes to the signature (C5, C7, C16). */

const workOrder = { workOrderId: id };
const missing = 'service.work_order.missing';
const stepErrors = [missing, 'service.work_order.command_not_allowed', 'service.work_order.appointment_changed'] as const;
/** As the plate on the machine has it. */
const serialNumber = v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{4,32}$/));
/**
 * When the technician's phone says he did it: queued without signal, it arrives later. `appointedAt`: the appointment that he
 * saw, by the instant at which it was made or moved.
 */
const doneAt = { at: instant, appointedAt: v.optional(instant) };

export const visitsContract = {
  /** His jobs from a day on, in the order of their windows, each whole: what a phone keeps for where there is no signal. */
  'service.day.get': query({
    access: ['technician'],
    input: v.object({ from: v.optional(day) }),
    output: v.object({ jobs: list(workOrderView, 60), more: v.boolean() }),
  }),
  'service.work_order.accept': command({ access: ['technician'], input: v.object({ ...workOrder, ...doneAt }), output: afterWorkOrderStep, errors: stepErrors }),
  'service.work_order.decline': command({
    access: ['technician'],
    input: v.object({ ...workOrder, reason: shortText(60), ...doneAt }),
    output: afterWorkOrderStep,
    errors: stepErrors,
  }),
  'service.work_order.depart': command({
    access: ['technician'],
    input: v.object({ ...workOrder, ...doneAt }),
    output: afterWorkOrderStep,
    errors: [...stepErrors, 'service.work_order.too_early'],
  }),
  'service.work_order.arrive': command({ access: ['technician'], input: v.object({ ...workOrder, ...doneAt }), output: afterWorkOrderStep, errors: stepErrors }),
  /** Where nothing is charged; otherwise the customer's yes begins the work. */
  'service.work_order.begin': command({
    access: ['technician'],
    input: v.object({ ...workOrder, ...doneAt }),
    output: afterWorkOrderStep,
    errors: [...stepErrors, 'service.charge.not_agreed'],
  }),
  'service.work_order.pause': command({
    access: ['technician', ...DISPATCH_ROLES],
    input: v.object({ ...workOrder, reason: shortText(60), ...doneAt }),
    output: afterWorkOrderStep,
    errors: stepErrors,
  }),
  /**
   * A step of the fixed package, with its photos; `stepId` null is evidence outside of the steps. What was recorded without
   * signal under an appointment that is over meanwhile (`appointedAt`) is kept all the same.
   */
  'service.step.record': command({
    access: ['technician'],
    input: v.object({
      ...workOrder,
      stepId: v.nullable(itemId),
      photos: list(serviceFile, 6),
      note: v.optional(longText(120)),
      ...doneAt,
    }),
    output: empty,
    errors: [...stepErrors, 'service.step.missing', 'service.step.photos_missing'],
  }),
  'service.signature.record': command({
    access: ['technician'],
    /** `agreed`: the charges that the customer had agreed to when he signed. */
    input: v.object({ ...workOrder, fileId: serviceFile, agreed: list(proposalId, MOST_PROPOSALS), ...doneAt }),
    output: empty,
    errors: stepErrors,
  }),
  /** Every required step, its photos and the signature are there, and what was agreed is paid; else it says what is missing. */
  'service.work_order.finish': command({
    access: ['technician'],
    input: v.object({
      ...workOrder,
      /** Of an installation: the plates of the machines. */
      pieces: list(v.object({ lineId: exactText(80), serialNumber }), MOST_PIECES),
      ...doneAt,
    }),
    output: afterWorkOrderStep,
    errors: [
      ...stepErrors,
      'service.finish.steps_missing',
      'service.finish.signature_missing',
      'service.finish.signature_outdated',
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
  /** He shares it no longer: what was told last is gone. Of whoever asks, in all his positions. */
  'service.position.withdraw': command({ access: 'visitor', input: empty, output: empty }),
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

  /** Where the home is on the map, from whoever knows it; only then it can be told when somebody will be there. */
  'service.place.pin': command({
    access: 'visitor',
    input: v.object({ ...workOrder, point }),
    output: empty,
    errors: [missing, 'service.work_order.command_not_allowed'],
  }),

  // Jobs
  /** Finished jobs that nobody rated in time. */
  'service.unrated.close': command({
    access: 'internal',
    input: empty,
    output: v.object({ closed: count, finished: v.boolean() }),
  }),
  /** Visits that nobody brings to an end: customer, technician and dispatchers are told, and they wait for a dispatcher again. */
  'service.overdue.tell': command({
    access: 'internal',
    input: empty,
    output: v.object({ told: count, finished: v.boolean() }),
  }),
  /** Positions that nobody took down because a phone went off. */
  'service.position.sweep': command({
    access: 'internal',
    input: empty,
    output: v.object({ removed: count, finished: v.boolean() }),
  }),
} as const;
