import type { Standing } from '../../src/shared/domain/orders/allowed-commands';
import type { OrderFilter } from '../../src/shared/domain/orders/stages';
import { AppError } from '../../src/shared/errors/app-error';
import { oneOf } from '../_kit/persistence/conditions';
import { findPage, type Page } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import { searchKey } from '../_kit/persistence/search-keys';
import type { Transaction } from '../_kit/persistence/transaction';
import type { Actor, Membership } from '../_kit/runtime/context';
import { seeingMemberships } from '../_kit/runtime/scopes';
import { appliances, orders, type ApplianceDocument, type OrderDocument } from './documents';
import { standingOf } from './scopes';

/** Every read here is scoped to the actor: what he may not see does not exist for him. */

const NEWEST_FIRST = [['_id', 'desc']] as const;

/** What entitles the actor to an order beyond being its customer: under the chosen position, else under each of his. */
export function standingsOf(order: OrderDocument, { acting, memberships, personId }: Actor): Standing[] {
  const candidates = acting === null ? memberships : [acting];
  return candidates.flatMap((membership) => standingOf(order, membership, personId) ?? []);
}

/** Orders that the actor took as his own, newest first. */
export async function findOwnOrders(db: Reader, actor: Actor, after: string | undefined): Promise<Page<OrderDocument>> {
  return findPage(db, orders, { participantIds: actor.personId }, after);
}

/** Those of them in which something is still to come, newest first. */
export async function findOpenOrders(db: Reader, actor: Actor, limit: number): Promise<readonly OrderDocument[]> {
  const where = { participantIds: actor.personId, phase: 'open' };
  return db.find(orders, { where, orderBy: NEWEST_FIRST, limit });
}

/** Orders that a member sees under his acting position, newest first. */
export async function findStaffOrders(
  db: Reader,
  scope: string,
  query: {
    readonly filter?: OrderFilter | undefined;
    readonly search?: string | undefined;
    readonly after?: string | undefined;
  },
): Promise<Page<OrderDocument>> {
  const { filter, search = '', after } = query;
  const where = {
    ...(search === '' ? { scopes: scope } : { searchKeys: searchKey(scope, search) }),
    ...(filter === undefined ? {} : fits(filter)),
  };
  return findPage(db, orders, where, after);
}

const fits = (filter: OrderFilter) => (filter === 'refunding' ? { refundStanding: filter } : { stageFilter: filter });

/** The newest of all that a scope sees. */
export async function findNewestOrders(db: Reader, scope: string, limit: number): Promise<readonly OrderDocument[]> {
  return db.find(orders, { where: { scopes: scope }, orderBy: NEWEST_FIRST, limit });
}

/** An order that the actor may see, as one of its people, as staff or because he visits; null for everybody else. */
export async function findVisibleOrder(db: Reader, actor: Actor, orderId: string): Promise<OrderDocument | null> {
  const order = await db.get(orders, orderId);
  if (order === null) return null;
  const visible = order.participantIds.includes(actor.personId) || standingsOf(order, actor).length > 0;
  return visible ? order : null;
}

/**
 * An order that the acting member may move, and what entitles him to; read inside the transaction that moves it.
 * @throws AppError `orders.order.missing`, also for somebody else's
 */
export async function orderToMove(
  tx: Transaction,
  acting: Membership,
  { personId, orderId }: { readonly personId: string; readonly orderId: string },
): Promise<{ readonly order: OrderDocument; readonly standing: Standing }> {
  const order = await tx.get(orders, orderId);
  const standing = order === null ? null : standingOf(order, acting, personId);
  if (order === null || standing === null) throw new AppError('orders.order.missing');
  return { order, standing };
}

/** Orders in which something is still to be done by this technician, those with the earliest visit first. */
export async function findOrdersToVisit(
  db: Reader,
  assigneeId: string,
  limit: number,
): Promise<readonly OrderDocument[]> {
  return db.find(orders, {
    where: { assigneeIds: assigneeId },
    orderBy: [
      ['nextVisitAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  });
}

/** The machines in the appliance book of the actor's household, newest first. */
export async function findHouseholdAppliances(
  db: Reader,
  actor: Actor,
  limit: number,
): Promise<readonly ApplianceDocument[]> {
  return db.find(appliances, { where: { householdIds: actor.householdId }, orderBy: NEWEST_FIRST, limit });
}

/** A machine of the actor's household or of a customer of his organisation; null for everybody else. */
export async function findVisibleAppliance(
  db: Reader,
  actor: Actor,
  applianceId: string,
): Promise<ApplianceDocument | null> {
  const appliance = await db.get(appliances, applianceId);
  if (appliance === null) return null;
  const visible = isInHousehold(appliance, actor) || seeingMemberships(actor, appliance.scopes).length > 0;
  return visible ? appliance : null;
}

export function isInHousehold({ householdIds }: ApplianceDocument, { householdId }: Actor): boolean {
  return householdIds.includes(householdId);
}

/** One of these serial numbers that a machine has already, by its key; null when all are free. */
export async function findTakenSerialKey(db: Reader, serialKeys: readonly string[]): Promise<string | null> {
  const [taken] = await db.find(appliances, { where: { serialKey: oneOf(serialKeys) }, limit: 1 });
  return taken?.serialKey ?? null;
}
