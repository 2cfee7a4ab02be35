import * as v from 'valibot';
import { HANDLING_ORDER } from '../domain/care/rescue';
import { RATING_TAGS, RESCUE_COMMANDS, RESCUE_STATES } from '../domain/care/states';
import { CARE_ROLES, OFFICE_ROLES } from '../domain/roles';
import { command, query } from './define';
import { count, empty, exactText, fileId, fileIn, id, instant, list, longText, page, pageInput, shortText, shownLine, shownName, whole } from './fields';
import { serviceValues } from './service-setting-values';
import { medium, serviceKind } from './work-order-views';

/** After the visit: the rating (C8), and the rescue of who was not satisfied (C9, K4). */

/** Pictures and films of ratings, complaints and conversations are kept in one folder. */
export const careFile = fileIn('care');

const workOrder = { workOrderId: id };
export const MOST_ASKED = 5;
const stars = whole(1, 5);
const rescueMissing = 'care.rescue.missing';

const rating = v.object({
  /** 2 is the one after a rescue. */
  round: whole(1, 2),
  stars,
  tags: list(v.picklist(RATING_TAGS), RATING_TAGS.length),
  words: shownLine,
  photos: list(fileId, 6),
  givenAt: instant,
});

const rescue = v.object({
  id,
  ...workOrder,
  workOrderNo: exactText(20),
  kind: serviceKind,
  state: v.picklist(RESCUE_STATES),
  /** In working hours from the rating on. */
  deadline: instant,
  late: v.boolean(),
  rating,
  /** Of the second rating; null before it. */
  secondStars: v.nullable(stars),
  customerName: shownName,
  customerPhone: exactText(20),
  addressLine: shownLine,
  technicianName: shownName,
  productTitle: shownLine,
  handlerName: v.nullable(shownName),
  createdAt: instant,
});

const rescueCommands = list(v.picklist(RESCUE_COMMANDS), RESCUE_COMMANDS.length);

const rescueStep = { rescueId: id, note: shortText(200) };
/** What of the script was gone through with the customer (K4). */
const handlingSteps = list(v.picklist(HANDLING_ORDER), HANDLING_ORDER.length);
const spoken = v.object({ ...rescueStep, steps: v.optional(handlingSteps, []) });
const rescueErrors = [rescueMissing, 'care.rescue.command_not_allowed'] as const;
const afterRescueStep = v.object({ state: v.picklist(RESCUE_STATES), commands: rescueCommands });

export const careContract = {
  /** What was rated, and whether the caller may rate now. */
  'care.rating.get': query({
    access: 'visitor',
    input: v.object(workOrder),
    output: v.object({ ratings: list(rating, 2), mayRate: v.boolean(), closesAt: v.nullable(instant) }),
    errors: ['service.work_order.missing'],
  }),
  /** Once a work order, and once more after a rescue; words are checked before anybody else sees them. */
  'care.rating.give': command({
    access: 'visitor',
    input: v.object({
      ...workOrder,
      stars,
      tags: list(v.picklist(RATING_TAGS), RATING_TAGS.length),
      words: longText(200),
      photos: list(careFile, 6),
    }),
    output: rating,
    errors: ['service.work_order.missing', 'care.rating.not_finished', 'care.rating.given', 'care.rating.closed', 'identity.text.rejected'],
  }),
  /** Visits that the caller is asked to rate once more, because somebody cared for what was wrong. */
  'care.rating.asked': query({
    access: 'visitor',
    input: empty,
    output: v.object({ asked: list(v.object({ ...workOrder, productTitle: shownLine, until: instant }), MOST_ASKED) }),
  }),
  /** A technician's own ratings, newest first, without who gave them. */
  'care.rating.of_me': query({
    access: ['technician'],
    input: v.object(pageInput),
    output: page(v.object({ ...workOrder, kind: serviceKind, stars, tags: list(v.picklist(RATING_TAGS), RATING_TAGS.length), words: shownLine, givenAt: instant })),
  }),

  /** Those under way first by deadline, or those that are over. */
  'care.rescue.list': query({
    access: CARE_ROLES,
    input: v.object({ over: v.optional(v.boolean()), ...pageInput }),
    output: page(rescue),
  }),
  'care.rescue.get': query({
    access: CARE_ROLES,
    input: v.object({ rescueId: id }),
    output: v.object({
      rescue,
      ratings: list(rating, 2),
      media: list(medium, 6),
      timeline: list(v.object({ command: v.picklist(RESCUE_COMMANDS), at: instant, byName: shownName, note: shownLine, steps: handlingSteps }), 100),
      commands: rescueCommands,
      /** Until when the second rating is waited for; null while the rescue is under way. */
      secondUntil: v.nullable(instant),
    }),
    errors: [rescueMissing],
  }),
  'care.rescue.contact': command({ access: CARE_ROLES, input: spoken, output: afterRescueStep, errors: rescueErrors }),
  'care.rescue.visit': command({ access: CARE_ROLES, input: spoken, output: afterRescueStep, errors: rescueErrors }),
  /** Rescued or lost; the customer is asked for his second rating. */
  'care.rescue.resolve': command({
    access: CARE_ROLES,
    input: v.object({ ...rescueStep, outcome: v.picklist(['rescued', 'lost']) }),
    output: afterRescueStep,
    errors: rescueErrors,
  }),
  /** The addresses, for two hours, of the files of a rating, a complaint, or some messages, for who may see those. */
  'care.media.list': query({
    access: 'visitor',
    input: v.variant('of', [
      v.object({ of: v.literal('rating'), ...workOrder }),
      v.object({ of: v.literal('complaint'), complaintId: id }),
      v.object({ of: v.literal('consultation'), consultationId: id, messageIds: list(id, 20) }),
    ]),
    output: v.object({ files: list(v.object({ fileId, url: v.nullable(exactText(2_048)) }), 120) }),
    errors: ['service.work_order.missing', 'care.complaint.missing', 'care.consultation.missing'],
  }),
  /** What waits for the office, a hundred of each at most; rescues and complaints are null for whom they are no business of. */
  'care.desk.get': query({
    access: [...OFFICE_ROLES, 'guide'],
    input: empty,
    output: v.object({ rescues: v.nullable(count), complaints: v.nullable(count), consultations: count }),
  }),
  /** When the office works: a clock on a screen stands still outside of it. */
  'care.calendar.get': query({
    access: CARE_ROLES,
    input: empty,
    output: v.pick(serviceValues, ['officeHours', 'holidays', 'extraWorkdays']),
  }),
  /** Deadlines that passed: the owner and the supervisor are told, once each. */
  'care.deadline.sweep': command({
    access: 'internal',
    input: empty,
    output: v.object({ told: count, finished: v.boolean() }),
  }),
} as const;
