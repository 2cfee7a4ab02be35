import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { isMobile } from '../../shared/kernel/phone';
import { formatFen } from '../../shared/kernel/money';
import type { ComplaintCommand } from '../../shared/domain/care/states';
import { complaintCategoryNames, complaintCauseNames, complaintMethodNames, complaintStateNames } from '../../text/care-names';
import { complaintDeskText as words } from '../../text/complaint-desk';
import { dateWords, momentWords } from '../../text/when';
import { NO_SUBJECT } from './complaint-subjects';

export type Complaint = Output<'care.complaint.get'>;
export type ComplaintCard = Complaint['card'];

const TONES: Readonly<Record<ComplaintCard['state'], Tone>> = {
  received: 'danger',
  acknowledged: 'now',
  investigating: 'now',
  proposed: 'action',
  agreed: 'now',
  resolved: 'done',
  followed_up: 'done',
  closed: 'quiet',
  reopened: 'danger',
};

export function complaintTag({ state, waitingForCustomer }: Pick<ComplaintCard, 'state' | 'waitingForCustomer'>) {
  // Its customer said no: the office owes another one.
  if (state === 'proposed' && !waitingForCustomer) return { words: words.refused, tone: 'danger' as const };
  return { words: complaintStateNames[state], tone: TONES[state] };
}

/** A complaint on its row. */
export function complaintRowView(card: ComplaintCard, now: number) {
  const { customerName, category, subject, complaintNo, receivedAt, handlerName } = card;
  return {
    customer: customerName,
    subject: words.row.subject(complaintCategoryNames[category], subject),
    received: words.row.received(complaintNo, momentWords(receivedAt, now)),
    handler: handlerName === null ? words.row.nobody : words.row.handler(handlerName),
    tag: complaintTag(card),
  };
}

/** What is known of it beside its customer's words; what is not is left out. */
export function complaintFacts(complaint: Complaint, now: number) {
  const { occurredOn, place, staffName, cause, proposal, outcome, compensationFen, followUp, satisfied } = complaint;
  const { facts, yuan } = words.detail;
  const all = [
    { label: facts.occurred, value: occurredOn === null ? '' : dateWords(occurredOn, now) },
    { label: facts.place, value: place },
    { label: facts.staff, value: staffName ?? '' },
    { label: facts.cause, value: cause === null ? '' : complaintCauseNames[cause] },
    { label: facts.proposal, value: proposal ?? '' },
    { label: facts.outcome, value: outcome ?? '' },
    { label: facts.compensation, value: compensationFen === 0 ? '' : yuan(formatFen(compensationFen)) },
    { label: facts.followUp, value: followUp ?? '' },
    { label: facts.satisfied, value: satisfied === null ? '' : words.said.satisfied[satisfied ? 'yes' : 'no'] },
  ];
  return all.filter(({ value }) => value !== '');
}

export function complaintHead({ card: { complaintNo, method, receivedAt, customerName, subject } }: Complaint, now: number) {
  return {
    headline: words.detail.headline(customerName, subject),
    received: words.detail.received(complaintNo, complaintMethodNames[method], momentWords(receivedAt, now)),
  };
}

/** What happened, the latest first. */
export function complaintMoments({ timeline }: Pick<Complaint, 'timeline'>, now: number) {
  return timeline
    .map(({ command, at, byName, note }, position) => ({
      id: String(position),
      title: words.did[command],
      detail: note === '' ? null : note,
      note: words.detail.note(momentWords(at, now), byName),
    }))
    .reverse();
}

/** Where the office gets on with it. The customer's own way is to say that it is not over. */
const ONWARD: readonly ComplaintCommand[] = ['acknowledge', 'investigate', 'resolve', 'follow_up', 'close', 'propose', 'reopen'];

export interface ComplaintChoices {
  /** The one big step; undefined when there is none. */
  readonly main: ComplaintCommand | undefined;
  readonly others: readonly ComplaintCommand[];
  /** Whether its clock can be stopped, or started again. */
  readonly clock: 'wait' | 'resume' | null;
}

/** What may be done now: exactly what the answer names, the step onward first. */
export function complaintChoices({ card, commands }: Pick<Complaint, 'card' | 'commands'>): ComplaintChoices {
  const [main, ...others] = ONWARD.filter((command) => commands.includes(command));
  if (card.waitingForCustomer) return { main, others, clock: 'resume' };
  return { main, others, clock: card.deadline === null || card.state === 'received' ? null : 'wait' };
}

/** What staff fill in for somebody who called. */
export interface RecordDraft {
  readonly name: string;
  readonly phone: string;
  readonly method: ComplaintCard['method'];
  readonly category: ComplaintCard['category'];
  readonly description: string;
  readonly occurredOn: string | null;
  /** The order or visit that it is about. */
  readonly subjectId: string;
}

export const EMPTY_RECORD: RecordDraft = { subjectId: NO_SUBJECT, name: '', phone: '', method: 'phone', category: 'service', description: '', occurredOn: null };

export function recordProblems({ name, phone, description }: RecordDraft) {
  const { record } = words;
  return {
    ...(name.trim() === '' ? { name: record.nameNeeded } : {}),
    ...(isMobile(phone.trim()) ? {} : { phone: record.phoneWrong }),
    ...(description.trim() === '' ? { description: record.descriptionNeeded } : {}),
  };
}
