import { relationTo } from '../../src/shared/domain/service/viewing';
import { AppError } from '../../src/shared/errors/app-error';
import { ledgerAccounts, type AccountDocument } from '../_kit/ledger/documents';
import { above } from '../_kit/persistence/conditions';
import type { Reader, Stage } from '../_kit/persistence/reader';
import type { Actor } from '../_kit/runtime/context';
import { leftToTakeCost, leftToTakeOf } from '../payments/public';
import { technicians, workOrders, type TechnicianDocument, type WorkOrderDocument } from './documents';
import { standingIn } from './repository';

/** A work order with what its page shows of others: who comes, and what is still to be paid. */
export interface WholeWorkOrder {
  readonly workOrder: WorkOrderDocument;
  readonly technician: TechnicianDocument | null;
  /** Whole fen; negative when too much was paid. */
  readonly dueFen: number;
  /** What is still to be taken for the order whose goods it installs; null without one, and for customers. */
  readonly orderDueFen: number | null;
}

interface JoinedWorkOrder extends WorkOrderDocument {
  readonly technicians: readonly TechnicianDocument[];
  readonly accounts: readonly AccountDocument[];
}

const JOINS: readonly Stage[] = [
  { join: { from: technicians, localField: 'assigneeId', foreignField: '_id', as: 'technicians' } },
  { join: { from: ledgerAccounts, localField: 'dueAccount', foreignField: '_id', as: 'accounts' } },
];

function toWhole({ technicians: found, accounts, ...workOrder }: JoinedWorkOrder): WholeWorkOrder {
  return { workOrder, technician: found[0] ?? null, dueFen: accounts[0]?.posted ?? 0, orderDueFen: null };
}

/** The same with what is still to be taken for their orders: who is at the door takes that, too. Two round trips at once. */
async function withOrderDue(db: Reader, jobs: readonly WholeWorkOrder[]): Promise<readonly WholeWorkOrder[]> {
  const orderOf = ({ workOrder }: WholeWorkOrder) => workOrder.order?.orderId;
  const due = await leftToTakeOf(db, [...new Set(jobs.flatMap((job) => orderOf(job) ?? []))]);
  return jobs.map((job) => ({ ...job, orderDueFen: due.get(orderOf(job) ?? '') ?? null }));
}

const ORDER_DUE = leftToTakeCost(1);
/** The work order, its technician and its account; and for staff the order's money. */
export const WHOLE_COST = { roundTrips: 1 + ORDER_DUE.roundTrips, documentsExamined: 3 + ORDER_DUE.documentsExamined } as const;

/**
 * A whole work order that the actor may see.
 * @throws AppError `service.work_order.missing`, also for somebody else's
 */
export async function wholeWorkOrder(db: Reader, actor: Actor, workOrderId: string): Promise<WholeWorkOrder> {
  const rows = await db.aggregate<JoinedWorkOrder>(workOrders, [{ match: { _id: workOrderId } }, { limit: 1 }, ...JOINS]);
  const [row] = rows;
  if (row === undefined) throw new AppError('service.work_order.missing');
  const whole = toWhole(row);
  const relation = relationTo(standingIn(whole.workOrder, actor));
  if (relation === null) throw new AppError('service.work_order.missing');
  if (relation === 'customer' || relation === 'guest') return whole;
  const [known] = await withOrderDue(db, [whole]);
  return known ?? whole;
}

/** A technician's jobs that are not over, and those that he finished from an instant on; in no order. Three round trips. */
export async function wholeJobs(
  db: Reader,
  membershipId: string,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<readonly WholeWorkOrder[]> {
  const rows = await db.aggregate<JoinedWorkOrder>(workOrders, [
    { match: { assigneeId: membershipId, listedUntil: above(from) } },
    { sort: { listedUntil: -1 } },
    { limit },
    ...JOINS,
  ]);
  return withOrderDue(db, rows.map(toWhole));
}
