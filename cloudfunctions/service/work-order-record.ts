import { accounts } from '../../src/shared/domain/ledger/accounts';
import { activeParticipants } from '../../src/shared/domain/orders/participants';
import { countPieces } from '../../src/shared/domain/orders/pieces';
import { overdueAt } from '../../src/shared/domain/service/overdue';
import { FILTER_OF, OPEN_WORK_ORDER_STATES, waitsForDispatch } from '../../src/shared/domain/service/states';
import { districtOf } from '../../src/shared/domain/service/technicians';
import { DAY_MS, dayOf, LATEST_INSTANT, startOfDay } from '../../src/shared/kernel/time';
import { searchKeysOf } from '../_kit/persistence/search-keys';
import { scopesFor } from '../_kit/runtime/scopes';
import { documentNumber } from '../_kit/runtime/spoken-number';
import type { WorkOrderDocument, WorkOrderFacts } from './documents';

/** `W26112204718236` */
export function workOrderNoOf(workOrderId: string, at: number): string {
  return documentNumber('workOrder', workOrderId, at);
}

/** The work order's document: what it was told, and what the queries need derived from it. */
export function toWorkOrderDocument(id: string, facts: WorkOrderFacts): WorkOrderDocument {
  const scopes = scopesFor(facts, facts.recorderId);
  const open = OPEN_WORK_ORDER_STATES.includes(facts.state);
  const overdue = overdueAt(facts);
  const isTold = overdue !== null && overdue === facts.toldOverdueAt;
  return {
    ...facts,
    _id: id,
    agreedFen: agreedFenOf(facts),
    dueAccount: accounts.orderDue(id),
    scopes,
    searchKeys: searchKeysOf(scopes, { number: facts.workOrderNo, customer: facts.customer, machines: [facts.machine.serialNumber ?? ''] }),
    customerKeys: customerKeysOf(facts),
    filter: isTold ? 'overdue' : FILTER_OF[facts.state],
    phase: open ? 'open' : 'closed',
    openKey: open ? openKeyOf(id, facts) : id,
    waitingKey: waitingKeyOf(id, facts, isTold),
    tellOverdueAt: isTold ? null : overdue,
    boardOn: facts.state === 'cancelled' ? null : (facts.appointment?.window.on ?? null),
    assigneeId: facts.appointment?.membershipId ?? null,
    listedUntil: facts.appointment === null ? 0 : listedUntil(facts, open),
  };
}

/** What is overdue waits again, before everything else. */
function waitingKeyOf(id: string, { state, order, priority }: WorkOrderFacts, isOverdue: boolean): string | null {
  if (order?.needed === false) return null;
  if (isOverdue) return `0${id}`;
  return waitsForDispatch(state) ? `${priority ? 1 : 2}${id}` : null;
}

/** On how many machines it is done. */
export const machinesOf = ({ pieces }: Pick<WorkOrderFacts, 'pieces'>): number => Math.max(1, countPieces(pieces));

/** What kind of job where, and on how many machines: what a calendar must have room for. */
export function demandOf({ _id: workOrderId, kind, machine, place, pieces }: WorkOrderDocument) {
  return { workOrderId, kind, category: machine.category, district: districtOf(place), machines: machinesOf({ pieces }) };
}

/** The work order after a change, with everything that follows from the change. */
export function changedWorkOrder(workOrder: WorkOrderDocument, change: Partial<WorkOrderFacts>): WorkOrderDocument {
  return toWorkOrderDocument(workOrder._id, { ...workOrder, ...change });
}

function agreedFenOf({ charges, waivedFen }: WorkOrderFacts): number {
  return charges.reduce((sum, { state, totalFen }) => (state === 'agreed' ? sum + totalFen : sum), -waivedFen);
}

function openKeyOf(id: string, { kind, machine, order }: WorkOrderFacts): string {
  const subject = order?.orderId ?? machine.applianceId;
  return subject === null ? id : openKeyFor(subject, kind);
}

/** The key of what is open for a machine, or an order. */
export function openKeyFor(subject: string, kind: WorkOrderFacts['kind']): string {
  return `${subject}:${kind}`;
}

/** What is done stays on the list of its day. */
function listedUntil({ timeline, createdAt }: WorkOrderFacts, open: boolean): number {
  if (open) return LATEST_INSTANT;
  const last = timeline.filter(({ command }) => command === 'finish').at(-1)?.receivedAt ?? createdAt;
  return startOfDay(dayOf(last)) + DAY_MS;
}

export const customerKey = {
  person: (personId: string) => `person:${personId}`,
  household: (householdId: string) => `household:${householdId}`,
  phone: (phone: string) => `phone:${phone}`,
} as const;

function customerKeysOf({ order, participants, requesterId, householdIds, customer }: WorkOrderFacts): string[] {
  if (order !== null) return activeParticipants(participants).map(({ personId }) => customerKey.person(personId));
  return [
    ...(requesterId === null ? [] : [customerKey.person(requesterId)]),
    ...householdIds.map(customerKey.household),
    customerKey.phone(customer.phone),
  ];
}

/** Who is told of what happens to a work order. */
export function customersOf({ order, participants, requesterId }: WorkOrderFacts): readonly string[] {
  if (order !== null) return activeParticipants(participants).map(({ personId }) => personId);
  return requesterId === null ? [] : [requesterId];
}
