import { activeParticipants } from '../../src/shared/domain/orders/participants';
import type { Piece } from '../../src/shared/domain/orders/pieces';
import { serialKey } from '../../src/shared/domain/orders/pieces';
import { warrantyEndsOn } from '../../src/shared/domain/orders/warranty';
import { dayOf } from '../../src/shared/kernel/time';
import { ID_PREFIXES } from '../_kit/runtime/ids';
import type { ApplianceDocument, OrderDocument, OrderLineRecord } from './documents';
import { productTitle } from './order-record';

/** Whose book a machine is in: everybody's who took the order and was not refused. */
export function ownersOf({ participants }: Pick<OrderDocument, 'participants'>) {
  const owners = activeParticipants(participants);
  return {
    ownerIds: owners.map(({ personId }) => personId),
    householdIds: [...new Set(owners.map(({ householdId }) => householdId))],
  };
}

/**
 * The machine of one piece. Its id follows from order, line and piece, so that making it twice meets itself.
 * @param line position of the line on the order, from 1
 */
function applianceId(orderId: string, line: number, piece: number): string {
  const twoCharacters = (count: number) => count.toString(36).padStart(2, '0');
  return `${machinesBegin(orderId)}${twoCharacters(line)}${twoCharacters(piece)}`;
}

/** What the ids of all machines of an order begin with, and those of no other's: what is kept by machine is found without reading the order. */
export const machinesBegin = (orderId: string): string => `${ID_PREFIXES.appliance}_${orderId.slice(ID_PREFIXES.order.length + 1)}`;

/** The machines of pieces that came into use now, each with its warranty card (C12). */
export function toAppliances(
  order: OrderDocument,
  pieces: readonly Piece<OrderLineRecord>[],
  by: { readonly name: string; readonly at: number },
): ApplianceDocument[] {
  const installedOn = dayOf(by.at);
  return pieces.map(({ line, number, serialNumber }) => {
    const position = order.lines.findIndex(({ lineId }) => lineId === line.lineId) + 1;
    const id = applianceId(order._id, position, number);
    const { productId, name, model, category } = line;
    return {
      _id: id,
      product: { productId, name, model, category },
      serialNumber,
      serialKey: serialNumber === '' ? id : serialKey(serialNumber),
      installedOn,
      installedByName: by.name,
      warranty: {
        cardNo: `${order.orderNo}-${position}-${number}`,
        startsOn: installedOn,
        months: line.warrantyMonths,
      },
      end: null,
      maintainedOn: null,
      careFrom: installedOn,
      orderId: order._id,
      lineId: line.lineId,
      organisationId: order.organisationId,
      organisationName: order.organisationName,
      organisationPath: order.organisationPath,
      scopes: order.scopes,
      ...ownersOf(order),
      createdAt: by.at,
    };
  });
}

/** How the order names its machines. */
export function applianceEntries(appliances: readonly ApplianceDocument[]): OrderDocument['appliances'] {
  return appliances.map(({ _id: id, lineId, product, serialNumber }) => {
    return { id, lineId, title: productTitle(product), serialNumber, returned: false };
  });
}

/** The last covered day of the longest warranty; empty without one. */
export function latestWarrantyEnd(appliances: readonly ApplianceDocument[]): string {
  const ends = appliances.filter(({ warranty }) => warranty.months > 0).map(({ warranty }) => warrantyEndsOn(warranty));
  return ends.sort().pop() ?? '';
}
