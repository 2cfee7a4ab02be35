import type { Output } from '../../src/shared/contract/registry';
import { commandsFor, type Standing } from '../../src/shared/domain/orders/allowed-commands';
import { contactFor, type ShownContact, type Viewer } from '../../src/shared/domain/orders/contact-access';
import { maskedName } from '../../src/shared/domain/orders/masking';
import { costFen } from '../../src/shared/domain/orders/order-money';
import type { Appointment, TimelineEntry } from '../../src/shared/domain/orders/order-progress';
import { relationOf, type Participant } from '../../src/shared/domain/orders/participants';
import { decidingRefusal, usersBesideBuyer } from '../../src/shared/domain/orders/sharing';
import { ORDER_COMMANDS, type OrderCommand } from '../../src/shared/domain/orders/stages';
import { deliverySince, deriveStage, toTrack } from '../../src/shared/domain/orders/track';
import { replacementYear, warrantyCard } from '../../src/shared/domain/orders/warranty';
import { priceOffPieces } from '../../src/shared/domain/refunds/plan';
import { dayOf } from '../../src/shared/kernel/time';
import type { Actor } from '../_kit/runtime/context';
import { derivedId } from '../_kit/runtime/ids';
import { seeingMemberships } from '../_kit/runtime/scopes';
import type { ApplianceDocument, OrderDocument, OrderLineRecord } from './documents';
import { orderTitle, shownPieces } from './order-record';
import { refundAccess } from './refund-access';
import { isInHousehold, standingsOf } from './repository';
import { toGoods } from './visit-views';

/** How documents look to those who may see them. */

export type OrderCard = Output<'orders.order.mine'>['rows'][number];
type OrderView = Output<'orders.order.get'>;
type ApplianceCard = Output<'orders.home.get'>['appliances'][number];
type ApplianceView = Output<'orders.appliance.get'>;

/** Who looks at an order, as the rules of `contact-access.ts` ask. */
export function viewerOf(order: OrderDocument, actor: Actor): Viewer {
  const { personId, phone } = actor;
  return { personId, phone, isStaff: standingsOf(order, actor).length > 0 };
}

/** The card, as much of it as this actor may see, be he one of its people, staff, or a scanner who is neither. */
export function toOrderCard(order: OrderDocument, actor: Actor): OrderCard {
  const contact = contactFor(order, viewerOf(order, actor));
  const isKnown = relationOf(order.participants, actor.personId) !== null || !contact.hidden;
  return {
    id: order._id,
    orderNo: order.orderNo,
    stage: deriveStage(order),
    cancelled: order.state === 'cancelled',
    refund: isKnown ? order.refundStanding : null,
    track: toTrack(order),
    title: orderTitle(order),
    pieces: shownPieces(order),
    totalFen: order.totalFen,
    costFen: costFen(order),
    organisationName: order.organisationName,
    addressLine: contact.addressLine,
    customerName: contact.name,
    deliveryState: order.delivery.state,
    deliverySince: deliverySince(order),
    installationState: order.installation.state,
    delivery: isKnown && order.delivery.state !== 'failed' ? toAppointment(order.delivery.appointment, contact) : null,
    installation: isKnown ? toAppointment(order.installation.appointment, contact) : null,
    wishedWindow: isKnown ? order.wishedWindow : null,
    payBy: isKnown ? order.payBy : null,
    createdAt: order.createdAt,
  };
}

/** Who comes when; how to reach him only where the address is no secret, for he knows it. */
function toAppointment(appointment: Appointment | null, { hidden }: ShownContact): OrderCard['delivery'] {
  if (appointment === null) return null;
  const { window, personName, personPhone } = appointment;
  return { window, personName, personPhone: hidden ? null : personPhone };
}

/** The order for somebody who may see it, with what he may do now (epoch milliseconds). */
export function toOrderView(order: OrderDocument, actor: Actor, now: number): OrderView {
  const viewer = viewerOf(order, actor);
  const contact = contactFor(order, viewer);
  const standings = standingsOf(order, actor);
  const commands = new Set<OrderCommand>(standings.flatMap((standing) => commandsFor(order, standing, now)));
  const relation = relationOf(order.participants, actor.personId) ?? staffRelation(standings);
  const showsAmounts = relation !== 'technician';
  return {
    channel: order.channel,
    card: { ...toOrderCard(order, actor), ...(showsAmounts ? {} : { totalFen: null, costFen: null }) },
    price: showsAmounts ? priceOf(order) : null,
    workOrderId: order.installation.state === 'not_needed' || order.state === 'cancelled' ? null : derivedId('workOrder', order._id),
    contact: contact.hidden ? 'hidden' : 'shown',
    people: decidingRefusal(order, viewer) === null ? usersBesideBuyer(order.participants).map(toPerson) : null,
    lines: order.lines.map((line) => toLineView(line, showsAmounts)),
    customerPhone: contact.phone,
    remark: contact.remark,
    guideName: order.reporterName,
    relation,
    refunds: refundAccess(order, actor),
    assignees: standings.some(({ role }) => role !== null) ? assigneesOf(order) : null,
    appliances: order.appliances.map(({ id, title, serialNumber, returned }) => ({ id, title, serialNumber, returned })),
    timeline: order.timeline.map((entry) => toEvent(entry, contact.hidden && entry.byId !== actor.personId)),
    commands: ORDER_COMMANDS.filter((command) => commands.has(command)),
  };
}

/** What took of the goods' total what it does not cost any more. */
function priceOf({ lines }: OrderDocument): NonNullable<OrderView['price']> {
  const sum = (amountOf: (line: OrderLineRecord) => number) => lines.reduce((before, line) => before + amountOf(line), 0);
  return {
    couponFen: sum(({ couponShareFen }) => couponShareFen),
    points: sum(({ pointsShare }) => pointsShare),
    pointsFen: sum(({ pointsShareFen }) => pointsShareFen),
    friendFen: sum(({ friendShareFen = 0 }) => friendShareFen),
    refundedFen: sum(({ refundedFen }) => refundedFen),
  };
}

/** Who has no role in an order sees it because he visits. */
function staffRelation(standings: readonly Standing[]): 'staff' | 'technician' {
  return standings.some(({ role }) => role !== null) ? 'staff' : 'technician';
}

function toPerson({ personId, name, phoneMasked, sharing, sharingAt }: Participant) {
  return { personId, name, phoneMasked, sharing, since: sharingAt };
}

/** Who took the order is a customer; everybody else in a timeline is staff and no secret. */
function toEvent({ command, at, byName, note }: TimelineEntry, hidesCustomers: boolean) {
  const isHidden = hidesCustomers && command === 'claim' && byName !== '';
  return { command, at, byName: isHidden ? maskedName(byName) : byName, note };
}

function assigneesOf({ delivery, installation }: OrderDocument): OrderView['assignees'] {
  return {
    delivery: delivery.appointment?.assigneeId ?? null,
    installation: installation.appointment?.assigneeId ?? null,
  };
}

function toLineView(line: OrderLineRecord, showsAmounts: boolean) {
  const { unitPriceFen, amountFen, quantity, refundedPieces, payableFen, refundedFen, setName } = line;
  return {
    ...toGoods(line),
    setName,
    unitPriceFen: showsAmounts ? unitPriceFen : null,
    amountFen: showsAmounts ? amountFen : null,
    off: showsAmounts ? priceOffPieces({ ...line, refundedPieces: 0 }, quantity) : null,
    leftPieces: quantity - refundedPieces,
    leftFen: showsAmounts ? payableFen - refundedFen : null,
  };
}

/** A machine with its warranty card as it stands now (epoch milliseconds). */
export function toApplianceCard(
  { _id: id, product, installedOn, warranty, end }: ApplianceDocument,
  now: number,
): ApplianceCard {
  return { id, product, installedOn, warranty: warrantyCard(warranty, dayOf(now), end), end };
}

/** The whole machine; its order only for those who may open it. */
export function toApplianceView(appliance: ApplianceDocument, actor: Actor, now: number): ApplianceView {
  const { serialNumber, orderId, ownerIds, scopes, organisationName, installedByName, installedOn } = appliance;
  const mayOpenOrder = ownerIds.includes(actor.personId) || seeingMemberships(actor, scopes).length > 0;
  return {
    ...toApplianceCard(appliance, now),
    serialNumber,
    orderId: mayOpenOrder ? orderId : null,
    organisationName,
    installedByName,
    replacementYear: replacementYear(installedOn, appliance.warranty),
    own: isInHousehold(appliance, actor),
  };
}

/** What a scanned machine shows; its id only to its own household. */
export function toScannedAppliance(appliance: ApplianceDocument, actor: Actor) {
  return { product: appliance.product, applianceId: isInHousehold(appliance, actor) ? appliance._id : null };
}
