import { relationTo, type WorkOrderRelation } from '../../src/shared/domain/service/viewing';
import { workTitle } from '../../src/text/work-title';
import { betweenAny, oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { type Actor, type Membership, positionsOf } from '../_kit/runtime/context';
import { seeingMemberships } from '../_kit/runtime/scopes';
import { machinesBegin } from '../orders/public';
import { workOrders, type WorkOrderDocument } from './documents';
import { standingIn } from './repository';

/** A work order as care deals with it: who was there, for whom, and what is known of it. */
export interface WorkOrderForCare {
  readonly workOrder: WorkOrderDocument;
  /** What the actor is to it; who may not see it gets none. */
  readonly relation: WorkOrderRelation;
  /** True for the customer's side where it may act: he may rate and complain. */
  readonly mayRate: boolean;
}

/** A work order that the actor may see, or null, as if there were none. */
export async function findWorkOrderForCare(db: Pick<Reader, 'get'>, actor: Actor, workOrderId: string): Promise<WorkOrderForCare | null> {
  const workOrder = await db.get(workOrders, workOrderId);
  if (workOrder === null) return null;
  const standing = standingIn(workOrder, actor);
  const relation = relationTo(standing);
  return relation === null ? null : { workOrder, relation, mayRate: standing.sight === 'shown' };
}

/** A work order by itself, for rounds and subscribers that act for nobody. */
export async function findWorkOrder(db: Pick<Reader, 'get'>, workOrderId: string): Promise<WorkOrderDocument | null> {
  return db.get(workOrders, workOrderId);
}

/** A work order's money, in the shape in which payments know an order's. */
export interface WorkOrderForMoney {
  readonly orderId: string;
  readonly orderNo: string;
  readonly title: string;
  readonly cancelled: boolean;
  readonly takesDeposit: boolean;
  readonly organisationPath: readonly string[];
  readonly participant: boolean;
  readonly positions: readonly Membership[];
}

/** What was agreed at a door as its people and its staff deal with it; null for everybody else, as if there were none. */
export async function findWorkOrderForMoney(db: Pick<Reader, 'get'>, actor: Actor, workOrderId: string): Promise<WorkOrderForMoney | null> {
  const workOrder = await db.get(workOrders, workOrderId);
  if (workOrder === null) return null;
  const { sight, guest } = standingIn(workOrder, actor);
  const participant = sight === 'shown' || guest?.admitted === true;
  const seeing = seeingMemberships(actor, workOrder.scopes);
  const candidates = positionsOf(actor);
  const positions = candidates.filter(({ id }) => id === workOrder.assigneeId || seeing.some((membership) => membership.id === id));
  if (!participant && positions.length === 0) return null;
  const { _id: orderId, workOrderNo: orderNo, state, organisationPath } = workOrder;
  return { orderId, orderNo, title: workTitle(workOrder), cancelled: state === 'cancelled', takesDeposit: false, organisationPath, participant, positions };
}

/** A machine is installed once, and perhaps once more; one query. */
export const INSTALLATION_PHOTOS_COST = { roundTrips: 1, documentsExamined: 50 } as const;
const MOST_PHOTOS = 60;

/** The photos that its technician took when a machine was installed, in the order of the steps. */
export async function installationPhotos(db: Reader, applianceId: string): Promise<readonly string[]> {
  const limit = INSTALLATION_PHOTOS_COST.documentsExamined;
  const found = await db.find(workOrders, { where: { applianceIds: applianceId }, orderBy: [['_id', 'desc']], limit });
  const photos = found.filter(({ kind }) => kind === 'installation').flatMap(({ done }) => done.flatMap((step) => step.photos));
  return [...new Set(photos)].slice(0, MOST_PHOTOS);
}

/** What is open of the machines of one look's orders: more than there ever is. */
const MOST_OPEN = 1_000;
/** Behind every character of an id. */
const BEHIND = '~';

/** Of these orders, those of whose machines somebody wants one repaired, and it is not done. One query, which reads only what is open. */
export async function ordersInRepair(db: Reader, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  const beginnings = orderIds.map((orderId) => ({ orderId, beginning: machinesBegin(orderId) }));
  const openKey = betweenAny(beginnings.map(({ beginning }) => [beginning, `${beginning}${BEHIND}`]));
  const open = await db.find(workOrders, { where: { openKey }, limit: MOST_OPEN });
  const repairs = open.filter(({ kind }) => kind === 'repair');
  return new Set(beginnings.filter(({ beginning }) => repairs.some((repair) => repair.openKey.startsWith(beginning))).map(({ orderId }) => orderId));
}

/** Whose work orders are, and their numbers, by id; in one query. */
export async function workOrdersNamed(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly name: string; readonly detail: string }>> {
  const found = ids.length === 0 ? [] : await db.find(workOrders, { where: { _id: oneOf(ids) }, limit: ids.length });
  return new Map(found.map(({ _id, customer, workOrderNo }) => [_id, { name: customer.name, detail: workOrderNo }]));
}

/** Of one machine; what lies further back is of no complaint any more. */
const MOST_VISITS = 50;

/** The visits to any of these machines that were asked for in a time (epoch milliseconds, both included) and made. One query. */
export async function visitsMade(db: Reader, machineIds: readonly string[], { from, to }: { readonly from: number; readonly to: number }): Promise<readonly string[]> {
  if (machineIds.length === 0) return [];
  const found = await db.find(workOrders, { where: { applianceIds: oneOf(machineIds) }, orderBy: [['_id', 'desc']], limit: MOST_VISITS });
  const made = found.filter(({ state, createdAt }) => (state === 'finished' || state === 'closed') && from <= createdAt && createdAt <= to);
  return made.map(({ _id }) => _id);
}

/** The machines that a visit was about; none when nobody knows them. */
export async function machinesVisited(db: Pick<Reader, 'get'>, workOrderId: string): Promise<readonly string[]> {
  const workOrder = await db.get(workOrders, workOrderId);
  return workOrder === null ? [] : machinesOf(workOrder);
}

/** Also those of a machine that was in the book before the visit. */
export function machinesOf({ applianceIds, machine: { applianceId } }: Pick<WorkOrderDocument, 'applianceIds' | 'machine'>): readonly string[] {
  return [...new Set([...applianceIds, ...(applianceId === null ? [] : [applianceId])])];
}
