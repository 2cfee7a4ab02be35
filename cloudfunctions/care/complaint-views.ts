import type { Output } from '../../src/shared/contract/registry';
import { isLate } from '../../src/shared/domain/care/complaint-clock';
import { complaintMachine, type ComplaintCommand } from '../../src/shared/domain/care/states';
import { maskPhone } from '../../src/shared/domain/identity/mask-phone';
import { commandsOf } from '../../src/shared/kernel/state-machine';
import type { ComplaintRelation } from './complaint-repository';
import type { ComplaintDocument, ComplaintEntryCommand } from './documents';

type ComplaintView = Output<'care.complaint.get'>;

/** A complaint in one card, as it stands now (epoch milliseconds). */
export function toComplaintCard(complaint: ComplaintDocument, now: number): ComplaintView['card'] {
  const { _id: id, complaintNo, state, category, method, customer, subject, workOrderId, orderId, clock, handler, receivedAt } = complaint;
  return {
    id,
    complaintNo,
    state,
    category,
    method,
    customerName: customer.name,
    subject,
    workOrderId,
    orderId,
    deadline: clock.deadline,
    late: isLate(clock, now),
    waitingForCustomer: clock.waiting,
    handlerName: handler?.name ?? null,
    receivedAt,
  };
}

/** What the table allows the office now; a customer may only say that it is not over, and answers a proposal. */
export function complaintCommands({ state }: Pick<ComplaintDocument, 'state'>, relation: ComplaintRelation): ComplaintCommand[] {
  const commands = commandsOf(complaintMachine, state).filter((command) => command !== 'accept');
  return relation === 'office' ? commands : commands.filter((command) => command === 'reopen');
}

/** The latest so many things that happened to it. */
const MOST_ENTRIES = 200;

/** Notes that are meant for the customer, such as what is waited for; what was found and done on the way stays in the office. */
const FOR_CUSTOMERS: readonly ComplaintEntryCommand[] = ['add', 'wait', 'propose', 'resolve', 'accept', 'refuse', 'reopen'];

/** The whole complaint for somebody who may see it. */
export function toComplaintView(complaint: ComplaintDocument, relation: ComplaintRelation, now: number): ComplaintView {
  const office = relation === 'office';
  const { description, photos, occurredOn, addressLine, customerPlace, customer, staffName, proposal, outcome, followUp, cause, compensationFen, satisfied } = complaint;
  return {
    card: toComplaintCard(complaint, now),
    description,
    photos: [...photos],
    occurredOn,
    place: office ? addressLine : customerPlace,
    customerPhone: office ? customer.phone : maskPhone(customer.phone),
    staffName: staffName === '' ? null : staffName,
    cause: office ? cause : null,
    compensationFen: office ? compensationFen : 0,
    satisfied: office ? satisfied : null,
    proposal: proposal?.text ?? null,
    outcome: outcome?.text ?? null,
    followUp: office ? (followUp?.text ?? null) : null,
    timeline: complaint.timeline.slice(-MOST_ENTRIES).map(({ command, at, by, note }) => ({
      command,
      at,
      byName: by.name,
      note: office || FOR_CUSTOMERS.includes(command) ? note : '',
    })),
    relation,
    commands: complaintCommands(complaint, relation),
    mayAnswer: relation === 'customer' && complaint.state === 'proposed' && complaint.unanswered,
  };
}
