import type { Output } from '../../src/shared/contract/registry';
import { commandsFor } from '../../src/shared/domain/orders/allowed-commands';
import { addressLine, maskedAddressLine, maskedName } from '../../src/shared/domain/orders/masking';
import { relationOf } from '../../src/shared/domain/orders/participants';
import { ORDER_COMMANDS, type OrderCommand } from '../../src/shared/domain/orders/stages';
import { deriveStage, toTrack } from '../../src/shared/domain/orders/track';
import { replacementYear, warrantyCard } from '../../src/shared/domain/orders/warranty';
import { dayOf } from '../../src/shared/kernel/time';
import type { Actor } from '../_kit/runtime/context';
import type { ApplianceDocument, OrderDocument, OrderLineRecord } from './documents';
import { orderTitle } from './order-record';
import { isInHousehold, seeingMemberships } from './repository';

/** How documents look to those who may see them. */

export type OrderCard = Output<'orders.order.mine'>['rows'][number];
type OrderView = Output<'orders.order.get'>;
type ApplianceCard = Output<'orders.home.get'>['appliances'][number];
type ApplianceView = Output<'orders.appliance.get'>;

/** The card for the order's own people and for staff. */
export function toOrderCard(order: OrderDocument): OrderCard {
  return {
    id: order._id,
    orderNo: order.orderNo,
    stage: deriveStage(order),
    cancelled: order.state === 'cancelled',
    track: toTrack(order),
    title: orderTitle(order),
    pieces: order.pieces,
    totalFen: order.totalFen,
    organisationName: order.organisationName,
    addressLine: addressLine(order.address),
    customerName: order.customer.name,
    delivery: order.delivery.appointment,
    installation: order.installation.appointment,
    wishedWindow: order.wishedWindow,
    createdAt: order.createdAt,
  };
}

/** The card for somebody who scanned the code and is neither: enough to recognise his order, nobody's secrets. */
export function toMaskedOrderCard(order: OrderDocument): OrderCard {
  return {
    ...toOrderCard(order),
    addressLine: maskedAddressLine(order.address),
    customerName: maskedName(order.customer.name),
    delivery: null,
    installation: null,
    wishedWindow: null,
  };
}

/** The whole order for somebody who may see it, with what he may do now. */
export function toOrderView(order: OrderDocument, actor: Actor): OrderView {
  const commands = new Set<OrderCommand>(seeingMemberships(actor, order.scopes).flatMap(({ role }) => commandsFor(order, role)));
  return {
    card: toOrderCard(order),
    lines: order.lines.map(toLineView),
    customerPhone: order.customer.phone,
    remark: order.remark,
    guideName: order.reporterName,
    relation: relationOf(order.participants, actor.personId) ?? 'staff',
    appliances: order.appliances.map(({ id, title, serialNumber }) => ({ id, title, serialNumber })),
    timeline: order.timeline.map(({ command, at, byName, note }) => ({ command, at, byName, note })),
    commands: ORDER_COMMANDS.filter((command) => commands.has(command)),
  };
}

function toLineView(line: OrderLineRecord) {
  const { productId, name, model, category, lineId, quantity, unitPriceFen, amountFen, needsInstallation } = line;
  return { productId, name, model, category, lineId, quantity, unitPriceFen, amountFen, needsInstallation };
}

/** A machine with its warranty card as it stands now (epoch milliseconds). */
export function toApplianceCard({ _id: id, product, installedOn, warranty }: ApplianceDocument, now: number): ApplianceCard {
  return { id, product, installedOn, warranty: warrantyCard(warranty, dayOf(now)) };
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
    replacementYear: replacementYear(installedOn),
  };
}

/** What a scanned machine shows; its id only to its own household. */
export function toScannedAppliance(appliance: ApplianceDocument, actor: Actor) {
  return { product: appliance.product, applianceId: isInHousehold(appliance, actor) ? appliance._id : null };
}
