import type { DomainEvent } from '../../src/shared/contract/events';
import type { FactsOf } from '../../src/shared/domain/messages/facts';
import type { MessageKind } from '../../src/shared/domain/messages/kinds';
import type { MachineEnd } from '../../src/shared/domain/orders/warranty';
import type { WorkOrderStep } from '../../src/shared/domain/service/work-order';
import { assert } from '../../src/shared/kernel/assert';
import { workTitle } from '../../src/text/work-title';
import type { ChargeRecord, WorkOrderDocument } from './documents';
import { customersOf } from './work-order-record';

type MessageEvent = Extract<DomainEvent, { type: 'message.requested' }>;

/** A message about a work order, with what every message about one says. */
export function message<K extends MessageKind>(
  kind: K,
  workOrder: WorkOrderDocument,
  personIds: readonly string[],
  facts: Omit<FactsOf<K>, 'product'>,
): readonly MessageEvent[] {
  if (personIds.length === 0) return [];
  const whole = { product: workTitle(workOrder), ...facts };
  return [{ type: 'message.requested', kind, personIds, orderId: null, subjectId: workOrder._id, facts: whole }];
}

/** What happens to one proposal, in one thread: asked for, and over. The customer's entry never asks for what is not to be answered. */
function aboutCharge<K extends 'charges_proposed' | 'charges_over'>(
  kind: K,
  workOrder: WorkOrderDocument,
  { proposalId, proposedAt }: ChargeRecord,
  facts: Omit<FactsOf<K>, 'product'>,
): readonly MessageEvent[] {
  const thread = { key: `charge:${workOrder._id}:${proposalId}`, at: proposedAt };
  return message(kind, workOrder, customersOf(workOrder), facts).map((event) => ({ ...event, thread }));
}

export const chargeProposed = (workOrder: WorkOrderDocument, charge: ChargeRecord): readonly MessageEvent[] =>
  aboutCharge('charges_proposed', workOrder, charge, { amountFen: String(charge.totalFen) });

/** That nobody is asked any more about the proposals that waited. */
export function chargesOver(before: WorkOrderDocument, how: 'withdrawn' | 'changed' | 'agreed' | 'cancelled'): readonly MessageEvent[] {
  const waiting = before.charges.filter(({ state }) => state === 'proposed');
  return waiting.flatMap((charge) => aboutCharge('charges_over', before, charge, { amountFen: String(charge.totalFen), how }));
}

/** What a step tells: the customer (C6, C7), and the technician whom it sends or spares. */
export function stepMessages(before: WorkOrderDocument, after: WorkOrderDocument, step: WorkOrderStep, byId: string): readonly MessageEvent[] {
  const over = step.command === 'cancel' ? chargesOver(before, 'cancelled') : [];
  return [...over, ...toCustomers(after, step, byId), ...toTechnicians(before, after, step, byId)];
}

function toCustomers(after: WorkOrderDocument, step: WorkOrderStep, byId: string): readonly MessageEvent[] {
  const people = customersOf(after).filter((personId) => personId !== byId);
  switch (step.command) {
    case 'accept':
      return message('visit_scheduled', after, people, visitFacts(after, after.appointment?.name ?? ''));
    case 'depart':
      return message('technician_departed', after, people, { personName: after.appointment?.name ?? '' });
    case 'pause':
      return message('visit_paused', after, people, { reason: step.reason });
    case 'finish':
      return message('service_finished', after, people, { kind: after.kind });
    case 'cancel':
      // An installation that goes with its order: the order tells of it.
      return after.order === null ? message('service_cancelled', after, people, { reason: step.reason }) : [];
    default:
      return [];
  }
}

function toTechnicians(before: WorkOrderDocument, after: WorkOrderDocument, { command }: WorkOrderStep, byId: string): readonly MessageEvent[] {
  const personName = after.customer.name;
  const [left, comes] = [before.appointment, after.appointment];
  const changed = left !== null && left.membershipId !== comes?.membershipId;
  // What he gave back himself he knows.
  const spared =
    changed && command !== 'decline' && left.personId !== byId ? message('job_withdrawn', after, [left.personId], { personName }) : [];
  if (comes === null) return spared;
  if (command === 'dispatch') return [...spared, ...message('job_given', after, [comes.personId], visitFacts(after, personName))];
  if (command === 'reschedule') return message('job_moved', after, [comes.personId], visitFacts(after, personName));
  return spared;
}

/** That nobody brings a visit to an end: to the customer while nobody set out, to who is to go, and to who dispatches. */
export function overdueMessages(workOrder: WorkOrderDocument, dispatcherIds: readonly string[]): readonly MessageEvent[] {
  const { appointment, state, customer } = workOrder;
  assert(appointment !== null, 'only a promise can be overdue');
  const visit = visitFacts(workOrder, appointment.name);
  const facts = { ...visit, customerName: customer.name, state };
  const isWaitedFor = state === 'scheduled' || state === 'accepted';
  const others = dispatcherIds.filter((personId) => personId !== appointment.personId);
  return [
    ...(isWaitedFor ? message('visit_missed', workOrder, customersOf(workOrder), visit) : []),
    ...message('job_overdue', workOrder, [appointment.personId], facts),
    ...message('visit_overdue', workOrder, others, facts),
  ];
}

/**
 * That a visit is still open to a machine that is used no longer: to who dispatches, and to who said so. Of his own household's
 * machine that is its customer; what was given back the office marks, which sees the work order too.
 */
export function machineEndedMessages(
  workOrder: WorkOrderDocument,
  { how, byId, dispatcherIds }: { readonly how: MachineEnd['how']; readonly byId: string | null; readonly dispatcherIds: readonly string[] },
): readonly MessageEvent[] {
  const { kind, customer } = workOrder;
  const markers = byId === null ? [] : [byId];
  const office = how === 'returned' ? [...new Set([...dispatcherIds, ...markers])] : dispatcherIds;
  return [
    ...(how === 'replaced' ? message('own_machine_ended', workOrder, markers, { kind }) : []),
    ...message('machine_ended', workOrder, office, { kind, customerName: customer.name, how }),
  ];
}

function visitFacts({ kind, appointment }: WorkOrderDocument, personName: string) {
  assert(appointment !== null, 'who comes has an appointment');
  const { window } = appointment;
  return { kind, windowOn: window.on, windowFrom: window.from, windowTo: window.to, personName };
}
