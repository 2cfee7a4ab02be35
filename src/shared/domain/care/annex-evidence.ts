import { dayOf, timeOfDay } from '../../kernel/time';
import type { Annex, ComplaintCategory, ComplaintMethod } from './states';
import type { FormValues } from './annexes';

/** What a complaint knows of itself, as its forms ask for it. Instants are epoch milliseconds. */
export interface ComplaintEvidence {
  readonly category: ComplaintCategory;
  readonly method: ComplaintMethod;
  readonly customerName: string;
  readonly customerPhone: string;
  readonly addressLine: string;
  readonly description: string;
  readonly occurredOn: string | null;
  readonly place: string;
  /** Who did the work that it is about. */
  readonly staffName: string;
  readonly receivedAt: number;
  /** Who took it in, and when somebody said so to the customer. */
  readonly receiverName: string;
  readonly acknowledgedAt: number | null;
  readonly handlerName: string;
  readonly proposal: DatedText | null;
  readonly outcome: DatedText | null;
  readonly followUp: DatedText | null;
  /** What was done, the oldest first. */
  readonly course: readonly DatedText[];
}

export interface DatedText {
  readonly text: string;
  readonly at: number;
}

const dayIn = (dated: DatedText | null): string => (dated === null ? '' : dayOf(dated.at));
const momentOf = (at: number | null): string => (at === null ? '' : `${dayOf(at)} ${timeOfDay(at)}`);

/** What of each form the evidence fills in, by field. */
export function annexEvidence(annex: Annex, evidence: ComplaintEvidence): FormValues {
  switch (annex) {
    case 'handling':
      return handling(evidence);
    case 'report':
      return report(evidence);
    case 'report_continued':
      return continued(evidence);
  }
}

function customerFields({ method, customerName, addressLine, customerPhone }: ComplaintEvidence): FormValues {
  return { method, customer_name: customerName, address: addressLine, phone: customerPhone };
}

function handling(evidence: ComplaintEvidence): FormValues {
  const { receivedAt, occurredOn, place, staffName, description, proposal, course, outcome, handlerName } = evidence;
  return {
    ...customerFields(evidence),
    accepted_on: dayOf(receivedAt),
    occurred_on: occurredOn ?? '',
    place,
    staff: staffName,
    description,
    standard: proposal?.text ?? '',
    standard_on: dayIn(proposal),
    course: course.map(({ at, text }) => `${momentOf(at)} ${text}`).join('\n'),
    course_on: dayIn(course.at(-1) ?? null),
    result: outcome?.text ?? '',
    result_on: dayIn(outcome),
    handler_signature: handlerName,
  };
}

function report(evidence: ComplaintEvidence): FormValues {
  const { receivedAt, category, acknowledgedAt, receiverName, description } = evidence;
  return {
    ...customerFields(evidence),
    complained_at: momentOf(receivedAt),
    category,
    accepted_at: momentOf(acknowledgedAt),
    receiver: receiverName,
    course: description,
  };
}

function continued({ receivedAt, outcome, followUp }: ComplaintEvidence): FormValues {
  return { accepted_on: dayOf(receivedAt), result: outcome?.text ?? '', follow_up: followUp?.text ?? '' };
}
