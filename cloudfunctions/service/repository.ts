import { DISPATCH_ROLES } from '../../src/shared/domain/roles';
import { appointmentChanged, hadAccepted, refuseOtherAppointment } from '../../src/shared/domain/service/appointment-seen';
import type { ServiceKind, WorkOrderFilter } from '../../src/shared/domain/service/states';
import { customerSight, guestOf, relationTo, type WorkOrderStanding } from '../../src/shared/domain/service/viewing';
import { AppError } from '../../src/shared/errors/app-error';
import { oneOf } from '../_kit/persistence/conditions';
import { findPage, type Page } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import { searchKey } from '../_kit/persistence/search-keys';
import type { Transaction } from '../_kit/persistence/transaction';
import type { Actor } from '../_kit/runtime/context';
import { seeingMemberships } from '../_kit/runtime/scopes';
import { workOrders, type WorkOrderDocument } from './documents';
import { customerKey } from './work-order-record';

/** Every read here is scoped to the actor: what he may not see does not exist for him. */

/** Everything that the actor is to a work order: under the chosen position, else under each of his. */
export function standingIn(workOrder: WorkOrderDocument, actor: Actor): WorkOrderStanding {
  const { acting, memberships, personId } = actor;
  const positions = acting === null ? memberships : [acting];
  const seeing = seeingMemberships(actor, workOrder.scopes);
  const dispatches = seeing.some(({ role }) => DISPATCH_ROLES.some((dispatching) => dispatching === role));
  const reads = seeing.length > 0 ? 'reader' : null;
  return {
    sight: customerSight(workOrder, actor),
    guest: guestOf(workOrder, personId),
    technician: positions.some(({ id }) => id === workOrder.assigneeId),
    office: dispatches ? 'dispatcher' : reads,
  };
}

/**
 * A work order that the actor may see; also inside a transaction that moves it.
 * @throws AppError `service.work_order.missing`, also for somebody else's
 */
export async function visibleWorkOrder(
  db: Pick<Reader, 'get'> | Pick<Transaction, 'get'>,
  actor: Actor,
  workOrderId: string,
): Promise<{ readonly workOrder: WorkOrderDocument; readonly standing: WorkOrderStanding }> {
  const workOrder = await db.get(workOrders, workOrderId);
  if (workOrder === null) throw new AppError('service.work_order.missing');
  const standing = standingIn(workOrder, actor);
  if (relationTo(standing) === null) throw new AppError('service.work_order.missing');
  return { workOrder, standing };
}

/**
 * A job of the acting technician, read inside the transaction that changes it.
 * @param seen the appointment that he acts on (`appointedAt`); undefined: whichever holds
 * @throws AppError `service.work_order.missing`, also for a colleague's; `service.work_order.appointment_changed` where what he
 * saw is over
 */
export async function ownJob(tx: Transaction, actor: Actor, workOrderId: string, seen?: number): Promise<WorkOrderDocument> {
  return checkedOwn(await tx.get(workOrders, workOrderId), actor, seen);
}

/** What was read is such a job. @throws AppError as `ownJob` */
export function checkedOwn(workOrder: WorkOrderDocument | null, actor: Actor, seen: number | undefined): WorkOrderDocument {
  if (workOrder === null) throw new AppError('service.work_order.missing');
  if (!standingIn(workOrder, actor).technician) {
    const wasHis = seen !== undefined && hadAccepted(workOrder, actor.personId, seen);
    throw wasHis ? appointmentChanged(workOrder, seen) : new AppError('service.work_order.missing');
  }
  refuseOtherAppointment(workOrder, seen);
  return workOrder;
}

/** Work orders of the actor's household, and those written down for his phone, newest first. */
export async function findOwnWorkOrders(
  db: Reader,
  { personId, householdId, phone }: Actor,
  query: { readonly open?: boolean | undefined; readonly after?: string | undefined },
): Promise<Page<WorkOrderDocument>> {
  const keys = [customerKey.person(personId), customerKey.household(householdId)];
  const where = {
    customerKeys: oneOf(phone === null ? keys : [...keys, customerKey.phone(phone)]),
    ...(query.open === true ? { phase: 'open' } : {}),
  };
  return findPage(db, workOrders, where, query.after);
}

/** The newest work order that the actor asked for by himself; null before the first. */
export async function findLastWorkOrder(db: Reader, { personId }: Actor): Promise<WorkOrderDocument | null> {
  const where = { customerKeys: customerKey.person(personId) };
  const [last] = await db.find(workOrders, { where, orderBy: [['_id', 'desc']], limit: 1 });
  return last !== undefined && last.requesterId === personId ? last : null;
}

/** Work orders that a member sees under his acting position, newest first. */
export async function findStaffWorkOrders(
  db: Reader,
  scope: string,
  query: {
    readonly filter?: WorkOrderFilter | undefined;
    readonly kind?: ServiceKind | undefined;
    readonly assigneeId?: string | undefined;
    readonly search?: string | undefined;
    readonly after?: string | undefined;
  },
): Promise<Page<WorkOrderDocument>> {
  const { filter, kind, assigneeId, search = '', after } = query;
  const where = {
    ...(search === '' ? { scopes: scope } : { searchKeys: searchKey(scope, search) }),
    ...(assigneeId === undefined ? {} : { assigneeId }),
    ...(filter === undefined ? {} : { filter }),
    ...(kind === undefined ? {} : { kind }),
  };
  return findPage(db, workOrders, where, after);
}
