import { seesContact } from '../../src/shared/domain/orders/contact-access';
import type { TimeWindow } from '../../src/shared/domain/orders/appointment-window';
import type { Address } from '../../src/shared/domain/orders/masking';
import { remainingLines } from '../../src/shared/domain/orders/order-money';
import type { Participant } from '../../src/shared/domain/orders/participants';
import { countPieces, serialKey } from '../../src/shared/domain/orders/pieces';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { searchKey } from '../_kit/persistence/search-keys';
import type { Actor, Membership } from '../_kit/runtime/context';
import { ID_PREFIXES } from '../_kit/runtime/ids';
import { scopeOf } from '../_kit/runtime/scopes';
import {
  appliances,
  orders,
  type ApplianceDocument,
  type FrozenProduct,
  type OrderDocument,
  type OrderLineRecord,
  type SaleOrigin,
} from './documents';
import { ownersOf } from './appliance-record';
import { productTitle } from './order-record';
import { findHouseholdAppliances, findVisibleAppliance } from './repository';
import { viewerOf } from './views';

/** Orders and machines as visits deal with them (`public.ts`). */

/** An order as the visit that installs its goods knows it. */
export interface OrderForInstallation extends SaleOrigin {
  readonly orderId: string;
  readonly orderNo: string;
  readonly delivered: boolean;
  /** Something is still to be installed, and the order stands. */
  readonly needed: boolean;
  /** What is to be installed, without the pieces that were given back. */
  readonly lines: readonly (FrozenProduct & { readonly lineId: string; readonly title: string; readonly quantity: number })[];
  readonly participants: readonly Participant[];
  readonly customer: { readonly name: string; readonly phone: string };
  readonly address: Address;
  readonly wishedWindow: TimeWindow | null;
  readonly remark: string | null;
}

/** An order's facts for its installation; also inside a transaction. Null when nothing of it was ever to be installed. */
export async function findInstallation(db: Pick<Reader, 'get'>, orderId: string): Promise<OrderForInstallation | null> {
  const order = await db.get(orders, orderId);
  if (order === null || !order.lines.some(({ needsInstallation }) => needsInstallation)) return null;
  const { orderNo, state, delivery, installation, participants, customer, address, wishedWindow, remark } = order;
  const { reporterId, reporterName, organisationId, organisationName, organisationPath } = order;
  return {
    orderId,
    orderNo,
    delivered: delivery.state === 'delivered',
    needed: state === 'placed' && (installation.state === 'waiting' || installation.state === 'scheduled'),
    lines: remainingLines(order.lines).filter(({ needsInstallation }) => needsInstallation).map(toInstallable),
    participants,
    customer,
    address,
    wishedWindow,
    remark,
    reporterId,
    reporterName,
    organisationId,
    organisationName,
    organisationPath,
  };
}

function toInstallable(line: OrderLineRecord): OrderForInstallation['lines'][number] {
  const { lineId, productId, name, model, category, quantity } = line;
  return { lineId, productId, name, model, category, quantity, title: productTitle(line) };
}

/** A machine as a request for service knows it: of the actor's household, or of a customer of his organisation. */
export interface ApplianceForService {
  readonly applianceId: string;
  readonly title: string;
  readonly product: ApplianceDocument['product'];
  readonly serialNumber: string;
  readonly warranty: ApplianceDocument['warranty'];
  readonly installedOn: string;
  /** Null while it is in use. */
  readonly end: ApplianceDocument['end'];
  readonly maintainedOn: string | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationPath: readonly string[];
  readonly householdIds: readonly string[];
}

export async function findApplianceForService(db: Reader, actor: Actor, applianceId: string): Promise<ApplianceForService | null> {
  const appliance = await findVisibleAppliance(db, actor, applianceId);
  return appliance === null ? null : toApplianceForService(appliance);
}

/** The machines that the actor's household uses, newest first. */
export async function householdAppliances(db: Reader, actor: Actor, limit: number): Promise<readonly ApplianceForService[]> {
  return (await findHouseholdAppliances(db, actor, limit)).filter(({ end }) => end === null).map(toApplianceForService);
}

/** The machines that came of an order, and whose they are now; null without one. */
export async function findMachinesOf(db: Pick<Reader, 'get'>, orderId: string): Promise<{ readonly machineIds: readonly string[]; readonly householdIds: readonly string[] } | null> {
  const order = await db.get(orders, orderId);
  return order === null ? null : { machineIds: order.appliances.map(({ id }) => id), householdIds: ownersOf(order).householdIds };
}

/** The machine whose body somebody scanned: he stands before it. */
export async function findScannedAppliance(db: Reader, applianceId: string): Promise<ApplianceForService | null> {
  const appliance = await db.get(appliances, applianceId);
  return appliance === null ? null : toApplianceForService(appliance);
}

/** An order under which staff know who calls, with the machines that came of it. */
export interface OrderOfCaller {
  readonly orderId: string;
  readonly title: string;
  readonly category: FrozenProduct['category'];
  readonly customer: { readonly name: string; readonly phone: string };
  readonly address: Address;
  readonly machines: readonly ApplianceForService[];
}

const MOST_ORDERS_OF_CALLER = 10;
const MOST_MACHINES_OF_CALLER = 20;
/** The orders, the machine of a serial number, that one's order, and the machines. */
export const CALLER_COST = { roundTrips: 4, documentsExamined: MOST_ORDERS_OF_CALLER + MOST_MACHINES_OF_CALLER + 2 } as const;

/**
 * What a member sees, under his acting position, of who gives an order number, a phone, a name or a serial number, or of the
 * home of a machine that is known by its id.
 */
export async function findOrdersOfCaller(db: Reader, actor: Actor, acting: Membership, search: string): Promise<readonly OrderOfCaller[]> {
  const scope = scopeOf(acting, actor.personId);
  const [named, bySerial] = await Promise.all([
    db.find(orders, { where: { searchKeys: searchKey(scope, search) }, orderBy: [['_id', 'desc']], limit: MOST_ORDERS_OF_CALLER }),
    db.find(appliances, { where: machineCalled(search), limit: 1 }),
  ]);
  const read = bySerial.find(({ scopes }) => scopes.includes(scope));
  const ofRead = read === undefined || named.some(({ _id }) => _id === read.orderId) ? null : await db.get(orders, read.orderId);
  const known = ofRead === null ? named : [ofRead, ...named];
  const machineIds = known.flatMap((order) => order.appliances.map(({ id }) => id)).slice(0, MOST_MACHINES_OF_CALLER);
  const machines = machineIds.length === 0 ? [] : await db.find(appliances, { where: { _id: oneOf(machineIds) }, limit: MOST_MACHINES_OF_CALLER });
  return known.flatMap((order) => toOrderOfCaller(order, machines));
}

/** No serial number has the underscore of an id. */
const machineCalled = (search: string) => (search.startsWith(`${ID_PREFIXES.appliance}_`) ? { _id: search } : { serialKey: serialKey(search) });

function toOrderOfCaller(order: OrderDocument, machines: readonly ApplianceDocument[]): OrderOfCaller[] {
  const { _id: orderId, lines, customer, address } = order;
  const [first] = lines;
  const own = machines.filter((machine) => machine.orderId === orderId && machine.end === null).map(toApplianceForService);
  if (first === undefined || (own.length === 0 && !isAwaited(order))) return [];
  return [{ orderId, title: productTitle(first), category: first.category, customer, address, machines: own }];
}

/** True while something of an order is not in use yet: what was cancelled, given back or replaced is in nobody's home, and nobody is sent for it. */
function isAwaited({ state, lines, appliances: made }: OrderDocument): boolean {
  return state !== 'cancelled' && countPieces(remainingLines(lines)) > made.filter(({ returned }) => !returned).length;
}

/** Where the actor's newest order went, when he may know whose it is; null without one. */
export async function findLastDestination(db: Reader, actor: Actor) {
  const where = { participantIds: actor.personId };
  const [order] = await db.find(orders, { where, orderBy: [['_id', 'desc']], limit: 1 });
  if (order === undefined || !seesContact(order, viewerOf(order, actor))) return null;
  const { customer, address } = order;
  return { customer, address };
}

function toApplianceForService(appliance: ApplianceDocument): ApplianceForService {
  const { _id: applianceId, product, serialNumber, warranty, installedOn, end, maintainedOn, householdIds } = appliance;
  const { organisationId, organisationName, organisationPath } = appliance;
  const title = productTitle(product);
  return { applianceId, title, product, serialNumber, warranty, installedOn, end, maintainedOn, householdIds, organisationId, organisationName, organisationPath };
}
