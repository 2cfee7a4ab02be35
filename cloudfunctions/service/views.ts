import type { Output } from '../../src/shared/contract/registry';
import { maskPhone } from '../../src/shared/domain/identity/mask-phone';
import { addressLine, maskedAddressLine, maskedName } from '../../src/shared/domain/orders/masking';
import { commandsFor } from '../../src/shared/domain/service/allowed-commands';
import { hadSetOut } from '../../src/shared/domain/service/set-out';
import { toServiceTrack } from '../../src/shared/domain/service/track';
import { partiesOf, relationTo, seesWorkContact, type WorkOrderStanding } from '../../src/shared/domain/service/viewing';
import { assert } from '../../src/shared/kernel/assert';
import type { Actor } from '../_kit/runtime/context';
import type { ChargeRecord, TechnicianDocument, WorkOrderDocument } from './documents';
import { coverageOfWork } from './coverage-view';
import { formerSignatures, presentSignature, recordsOf } from './evidence';
import type { WholeWorkOrder } from './read-work-order';
import { standingIn } from './repository';
import { ratingTenthsOf } from './technicians';
import { machinesOf } from './work-order-record';

/** How work orders look to those who may see them. */

type WorkOrderView = Output<'service.work_order.get'>;
export type WorkOrderCard = WorkOrderView['card'];

/** The card, as much of it as somebody of this standing may see. @param dueFen null where nobody reckoned it */
export function toWorkOrderCard(workOrder: WorkOrderDocument, standing: WorkOrderStanding, dueFen: number | null = null): WorkOrderCard {
  const { _id: id, workOrderNo, kind, state, machine, pieces, order, appointment, wishes, priority, customer, place } = workOrder;
  const { organisationName, agreedFen, createdAt } = workOrder;
  const shown = seesWorkContact(standing);
  return {
    id,
    workOrderNo,
    kind,
    state,
    track: toServiceTrack(workOrder, createdAt),
    product: { title: pieces[0]?.title ?? machine.title, category: machine.category, machines: machinesOf(workOrder) },
    orderId: order?.orderId ?? null,
    delivered: order?.delivered ?? true,
    applianceId: shown ? machine.applianceId : null,
    window: appointment?.window ?? null,
    technician: appointment === null ? null : { membershipId: appointment.membershipId, name: appointment.name },
    ...(appointment !== null && (standing.technician || standing.office !== null) ? { startsAt: appointment.startsAt } : {}),
    wishes: [...wishes],
    setback: setbackOf(workOrder, standing),
    priority,
    customerName: shown ? customer.name : maskedName(customer.name),
    addressLine: shown ? addressLine(place) : maskedAddressLine(place),
    organisationName,
    agreedFen: Math.max(0, agreedFen),
    dueFen: dueFen === null ? null : Math.max(0, dueFen),
    createdAt,
  };
}

/** Why it waits again. That somebody would not come, and why, is the office's business; what stopped a visit the customer hears. */
function setbackOf({ state, timeline }: WorkOrderDocument, { office, technician, sight }: WorkOrderStanding): WorkOrderCard['setback'] {
  const sees = state === 'declined' ? office !== null : state === 'paused' && (office !== null || technician || sight === 'shown');
  const last = sees ? timeline.filter(({ command }) => command === 'decline' || command === 'pause').at(-1) : undefined;
  return last === undefined ? null : { name: last.byName, reason: last.note ?? '', setOut: hadSetOut({ timeline }) };
}

/** What a customer reads of a step: a technician's private reason is none of his business. */
function noteFor({ command, note }: WorkOrderDocument['timeline'][number], { office, technician }: WorkOrderStanding): string | null {
  return command === 'decline' && office === null && !technician ? null : note;
}

/** The whole work order for somebody who may see it, with what he may do now (epoch milliseconds). */
export function toWorkOrderView({ workOrder, technician, dueFen, orderDueFen }: WholeWorkOrder, actor: Actor, now: number): WorkOrderView {
  const standing = standingIn(workOrder, actor);
  const relation = relationTo(standing);
  assert(relation !== null, 'who sees it is something to it');
  const shown = seesWorkContact(standing);
  const { customer, place, description, media, steps, tariff, tariffVersion, machine, pieces, guests } = workOrder;
  const due = relation === 'guest' && standing.guest?.admitted !== true ? null : Math.max(0, dueFen);
  return {
    card: toWorkOrderCard(workOrder, standing, due),
    contact: shown ? 'shown' : 'hidden',
    customerPhone: shown ? customer.phone : maskPhone(customer.phone),
    place: shown ? place : null,
    description: shown ? description : '',
    media: shown ? [...media] : [],
    relation,
    admitted: shown || standing.guest?.admitted === true,
    technician: toTechnicianCard(workOrder, technician, shown),
    coverage: coverageOfWork(workOrder, now),
    steps: steps.map(toStep),
    done: recordsOf(workOrder).map((record) => toStepRecord(record, shown)),
    tariff: { version: tariffVersion, items: tariff.map(toTariffItem) },
    charges: workOrder.charges.map(toChargeProposal),
    agreedFen: Math.max(0, workOrder.agreedFen),
    waivers: workOrder.waivers.map(({ amountFen, reason, at }) => ({ amountFen, reason: shown ? reason : '', at })),
    dueFen: due,
    orderDueFen,
    ...(shown ? signaturesOf(workOrder) : { signature: null, earlierSignatures: [] }),
    pieces: [...pieces],
    product: machine.product,
    serialNumber: shown ? machine.serialNumber : null,
    consultationId: relation === 'customer' || relation === 'office' ? workOrder.consultationId : null,
    timeline: workOrder.timeline.map((entry) => ({
      command: entry.command,
      at: entry.at,
      byName: shown ? entry.byName : maskedName(entry.byName),
      party: entry.party ?? null,
      note: shown ? noteFor(entry, standing) : null,
    })),
    guests: standing.technician ? guests.map(({ personId, name, admitted }) => ({ personId, name, admitted })) : [],
    commands: commandsFor(workOrder, partiesOf(standing), now),
    mayPropose: standing.technician && (workOrder.state === 'on_site' || workOrder.state === 'working'),
    mayAgree: mayAgree(workOrder, standing),
  };
}

/** A yes is the customer's, or that of whom the technician let in for him. */
export function mayAgree(workOrder: WorkOrderDocument, { sight, guest }: WorkOrderStanding): boolean {
  const waits = workOrder.state !== 'cancelled' && workOrder.charges.some(({ state }) => state === 'proposed');
  return waits && (sight === 'shown' || guest?.admitted === true);
}

/** Who comes, as customers see him; how to reach him only where the address is no secret. */
export function toTechnicianCard(
  { appointment }: WorkOrderDocument,
  technician: TechnicianDocument | null,
  shown: boolean,
): WorkOrderView['technician'] {
  if (appointment === null) return null;
  const { jobsDone = 0, ratings = 0, ratingSum = 0 } = technician ?? {};
  const ratingTenths = ratingTenthsOf({ ratings, ratingSum });
  return { name: appointment.name, phone: shown ? appointment.phone : null, jobsDone, ratings, ratingTenths };
}

function signaturesOf(workOrder: WorkOrderDocument): Pick<WorkOrderView, 'signature' | 'earlierSignatures'> {
  const present = presentSignature(workOrder);
  return {
    signature: present === null ? null : { fileId: present.fileId, agreed: [...present.agreed], at: present.at },
    earlierSignatures: formerSignatures(workOrder).map(({ fileId, at }) => ({ fileId, at })),
  };
}

export function toStep({ stepId, title, hint, photos, required }: WorkOrderDocument['steps'][number]) {
  return { stepId, title, hint, photos, required };
}

/** That a step was done anybody at the door may see; a home's pictures only who may know whose it is. */
function toStepRecord({ stepId, photos, note, at, receivedAt, earlier }: ReturnType<typeof recordsOf>[number], shown: boolean) {
  return { stepId, photos: shown ? [...photos] : [], note: shown ? note : null, at, receivedAt, ...(earlier ? { earlier } : {}) };
}

export function toTariffItem({ itemId, title, unit, priceFen, kind, wearPart, productId }: WorkOrderDocument['tariff'][number]) {
  return { itemId, title, unit, priceFen, kind, wearPart, productId };
}

export function toChargeProposal({ proposalId, lines, totalFen, state, proposedAt, agreedAt, agreedByGuest }: ChargeRecord) {
  return {
    proposalId,
    lines: lines.map(({ itemId, title, unit, quantity, unitPriceFen, covered, reason, amountFen }) => ({ itemId, title, unit, quantity, unitPriceFen, covered, reason, amountFen })),
    totalFen,
    state,
    proposedAt,
    agreedAt,
    agreedBy: agreedByGuest ?? null,
  };
}

/** What a step leads to, and what the actor may do next. */
export function afterStep(workOrder: WorkOrderDocument, actor: Actor, now: number): Output<'service.work_order.accept'> {
  return { state: workOrder.state, commands: commandsFor(workOrder, partiesOf(standingIn(workOrder, actor)), now) };
}
