import * as v from 'valibot';
import { COMPLAINT_CAUSES } from '../domain/care/complaint-outcome';
import { ANNEXES, COMPLAINT_CATEGORIES, COMPLAINT_COMMANDS, COMPLAINT_METHODS, COMPLAINT_STATES, MOST_COMPLAINT_PHOTOS } from '../domain/care/states';
import { CARE_ROLES } from '../domain/roles';
import { careFile } from './care';
import { command, query } from './define';
import { amountFen, count, day, exactText, fileId, id, instant, list, longText, page, pageInput, phone, shortText, shownLine, shownName } from './fields';

/** Complaints 投诉 with their clocks and their three annexes (C10, K1–K6). */

const missing = 'care.complaint.missing';
/** The course of a long complaint is more than a page. */
const MOST_WRITTEN = 5_000;
const complaintId = { complaintId: id };
const stepErrors = [missing, 'care.complaint.command_not_allowed'] as const;
const commands = list(v.picklist(COMPLAINT_COMMANDS), COMPLAINT_COMMANDS.length);

const card = v.object({
  id,
  complaintNo: exactText(20),
  state: v.picklist(COMPLAINT_STATES),
  category: v.picklist(COMPLAINT_CATEGORIES),
  method: v.picklist(COMPLAINT_METHODS),
  customerName: shownName,
  /** What it is about, in one line. */
  subject: shownLine,
  workOrderId: v.nullable(id),
  orderId: v.nullable(id),
  /** When the present step must be done, in working hours; null while it waits for the customer, or is over. */
  deadline: v.nullable(instant),
  late: v.boolean(),
  waitingForCustomer: v.boolean(),
  handlerName: v.nullable(shownName),
  receivedAt: instant,
});

const view = v.object({
  card,
  description: exactText(1_000),
  photos: list(fileId, MOST_COMPLAINT_PHOTOS),
  occurredOn: v.nullable(day),
  place: shownLine,
  /** Masked for whom it is no business of. */
  customerPhone: v.nullable(exactText(20)),
  staffName: v.nullable(shownName),
  /** For the office alone: what was at the bottom of it, what its customer was given, and whether he is content. */
  cause: v.nullable(v.picklist(COMPLAINT_CAUSES)),
  compensationFen: amountFen,
  satisfied: v.nullable(v.boolean()),
  proposal: v.nullable(exactText(500)),
  outcome: v.nullable(exactText(500)),
  followUp: v.nullable(exactText(500)),
  timeline: list(v.object({ command: v.picklist(['receive', 'add', 'wait', 'resume', 'accept', 'refuse', ...COMPLAINT_COMMANDS]), at: instant, byName: shownName, note: shownLine }), 200),
  relation: v.picklist(['customer', 'office']),
  commands,
  /** The customer answers a proposal. */
  mayAnswer: v.boolean(),
});

/**
 * One form, field by field, in the order of the sheet. `filled`: taken from the evidence; the rest is for a person.
 * `sensitive`: masked until somebody opens it, which is logged.
 */
const formField = v.object({
  key: exactText(40),
  value: exactText(MOST_WRITTEN),
  source: v.picklist(['evidence', 'person', 'empty']),
  sensitive: v.boolean(),
});

const filedComplaint = {
  workOrderId: v.nullable(id),
  orderId: v.nullable(id),
  category: v.picklist(COMPLAINT_CATEGORIES),
  description: v.pipe(longText(1_000), v.minLength(1)),
  photos: list(careFile, 9),
  occurredOn: v.nullable(day),
};

export const complaintsContract = {
  /** Photo first: what went wrong, where, when. */
  'care.complaint.file': command({
    access: 'visitor',
    input: v.object({ ...filedComplaint, contact: v.object({ name: shortText(20), phone }) }),
    output: v.object({ ...complaintId, complaintNo: exactText(20) }),
    errors: ['service.work_order.missing', 'orders.order.missing', 'identity.text.rejected'],
  }),
  /** Staff write down one that came by phone, letter, or in person. */
  'care.complaint.record': command({
    access: [...CARE_ROLES, 'guide', 'salesperson'],
    input: v.object({ ...filedComplaint, method: v.picklist(COMPLAINT_METHODS), contact: v.object({ name: shortText(20), phone }) }),
    output: v.object({ ...complaintId, complaintNo: exactText(20) }),
    errors: ['service.work_order.missing', 'orders.order.missing'],
  }),
  'care.complaint.mine': query({ access: 'visitor', input: v.object(pageInput), output: page(card) }),
  'care.complaint.list': query({
    access: CARE_ROLES,
    input: v.object({ filter: v.optional(v.picklist(['open', 'late', 'closed'])), ...pageInput }),
    output: page(card),
  }),
  'care.complaint.get': query({ access: 'visitor', input: v.object(complaintId), output: view, errors: [missing] }),
  /** One step of the office. `note`: what was done, found, proposed, agreed, or heard afterwards. */
  'care.complaint.step': command({
    access: CARE_ROLES,
    input: v.object({
      ...complaintId,
      command: v.picklist(COMPLAINT_COMMANDS),
      note: v.pipe(longText(500), v.minLength(1)),
      /** Of `investigate`: what was at the bottom of it. */
      cause: v.optional(v.picklist(COMPLAINT_CAUSES)),
      /** Of `resolve`: what the customer was given. */
      compensationFen: v.optional(amountFen),
      /** Of `follow_up`: whether he is content now. */
      satisfied: v.optional(v.boolean()),
    }),
    output: v.object({ state: v.picklist(COMPLAINT_STATES), commands }),
    errors: stepErrors,
  }),
  /** Stops the clock while the customer has to answer, and starts it again. */
  'care.complaint.wait': command({
    access: CARE_ROLES,
    input: v.object({ ...complaintId, waiting: v.boolean(), note: shortText(100) }),
    output: v.object({ deadline: v.nullable(instant) }),
    errors: stepErrors,
  }),
  /** The customer shows or says more of it; an office that waited for that goes on. */
  'care.complaint.add': command({
    access: 'visitor',
    input: v.pipe(
      v.object({ ...complaintId, photos: list(careFile, 9), note: longText(200) }),
      v.check(({ photos, note }) => photos.length > 0 || note !== '', 'a photo or a word'),
    ),
    output: v.object({ photos: count }),
    errors: [...stepErrors, 'care.complaint.photos_full', 'identity.text.rejected'],
  }),
  /** The customer takes a proposal or does not, or says that it is not over. */
  'care.complaint.answer': command({
    access: 'visitor',
    input: v.object({ ...complaintId, answer: v.picklist(['accept', 'refuse', 'reopen']), note: longText(200) }),
    output: v.object({ state: v.picklist(COMPLAINT_STATES) }),
    errors: stepErrors,
  }),
  /** A form as it stands. Sensitive fields are masked. */
  'care.form.get': query({
    access: CARE_ROLES,
    input: v.object({ ...complaintId, annex: v.picklist(ANNEXES) }),
    output: v.object({ annex: v.picklist(ANNEXES), complaintNo: exactText(20), fields: list(formField, 60), savedAt: v.nullable(instant) }),
    errors: [missing],
  }),
  /** Only what changed needs to be sent; an emptied field is the evidence's again. */
  'care.form.save': command({
    access: CARE_ROLES,
    input: v.object({ ...complaintId, annex: v.picklist(ANNEXES), fields: list(v.object({ key: exactText(40), value: longText(MOST_WRITTEN) }), 60) }),
    output: v.object({ saved: count }),
    errors: [missing, 'care.form.field_unknown', 'care.form.value_not_valid'],
  }),
  /** Opens a sensitive field; who opened which when is kept. */
  'care.form.reveal': command({
    access: CARE_ROLES,
    input: v.object({ ...complaintId, annex: v.picklist(ANNEXES), key: exactText(40) }),
    output: v.object({ value: exactText(1_000) }),
    errors: [missing, 'care.form.field_unknown'],
  }),
  /** Who opened which sensitive field of the complaint's forms, the latest first. */
  'care.form.openings': query({
    access: CARE_ROLES,
    input: v.object({ ...complaintId, ...pageInput }),
    output: page(v.object({ id, annex: v.picklist(ANNEXES), key: exactText(40), byName: shownName, at: instant })),
    errors: [missing],
  }),
} as const;
