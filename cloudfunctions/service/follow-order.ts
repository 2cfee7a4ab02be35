import { withRelation } from '../../src/shared/domain/orders/participants';
import { isAllowed } from '../../src/shared/domain/service/allowed-commands';
import { assert } from '../../src/shared/kernel/assert';
import type { SubscriberContext } from '../_kit/outbox/subscriber';
import type { Transaction } from '../_kit/persistence/transaction';
import { derivedId } from '../_kit/runtime/ids';
import { findInstallation, type OrderForInstallation } from '../orders/public';
import { workOrders, type WorkOrderDocument, type WorkOrderFacts } from './documents';
import { rulesFor } from './frozen-rules';
import { moveWorkOrder, SYSTEM_DOER } from './move-work-order';
import { NOTHING_DONE } from './new-work-order';
import { changedWorkOrder, toWorkOrderDocument, workOrderNoOf } from './work-order-record';

type Rules = Awaited<ReturnType<typeof rulesFor>>;

/**
 * Makes the work order that installs an order's goods, once, and keeps what it knows of the order: whose it is, whether
 * the goods are there, what is left to install. It is cancelled when nothing is. Whatever event comes first, and however
 * often, it does what the order says now.
 */
export async function followOrder(orderId: string, context: SubscriberContext): Promise<void> {
  const { db, now } = context;
  const order = await findInstallation(db, orderId);
  if (order === null) return;
  const workOrderId = derivedId('workOrder', orderId);
  const known = await db.get(workOrders, workOrderId);
  const rules = known === null && order.needed ? await rulesOf(order, context) : null;
  await context.transact(async (tx) => {
    const current = await findInstallation(tx, orderId);
    assert(current !== null, 'an order is never deleted');
    const workOrder = await tx.get(workOrders, workOrderId);
    if (workOrder !== null) await follow(tx, workOrder, current, now);
    else if (rules !== null && current.needed) await tx.insert(workOrders, newInstallation(workOrderId, current, { rules, now }));
  });
}

function rulesOf({ lines, participants }: OrderForInstallation, { db }: SubscriberContext): Promise<Rules> {
  const [first] = lines;
  assert(first !== undefined, 'what needs installation has a line');
  const buyer = withRelation(participants, 'buyer')[0]?.personId ?? null;
  return rulesFor(db, { kind: 'installation', category: first.category, personId: buyer });
}

async function follow(tx: Transaction, workOrder: WorkOrderDocument, order: OrderForInstallation, now: number): Promise<void> {
  const copied = changedWorkOrder(workOrder, copyOf(order));
  if (order.needed || !isAllowed(copied, 'cancel')) return tx.put(workOrders, copied);
  const taking = { by: SYSTEM_DOER, parties: ['system'], at: now, receivedAt: now } as const;
  await moveWorkOrder(tx, copied, { command: 'cancel', reason: '' }, taking);
}

/** What the work order knows of its order. */
function copyOf(order: OrderForInstallation) {
  const { orderId, orderNo, delivered, needed, lines, participants, customer, address } = order;
  return {
    order: { orderId, orderNo, delivered, needed },
    // What was given back in the end is still what it was about.
    ...(lines.length === 0 ? {} : { pieces: piecesOf(order) }),
    participants,
    customer,
    place: { ...address, point: null },
  } satisfies Partial<WorkOrderFacts>;
}

function newInstallation(
  workOrderId: string,
  order: OrderForInstallation,
  { rules, now }: { readonly rules: Rules; readonly now: number },
): WorkOrderDocument {
  const [first] = order.lines;
  assert(first !== undefined, 'what needs installation has a line');
  const { productId, name, model, category } = first;
  const { organisationId, organisationName, organisationPath, reporterId, wishedWindow, remark } = order;
  return toWorkOrderDocument(workOrderId, {
    ...NOTHING_DONE,
    ...rules,
    ...copyOf(order),
    pieces: piecesOf(order),
    kind: 'installation',
    workOrderNo: workOrderNoOf(workOrderId, now),
    machine: {
      title: first.title,
      category,
      product: { productId, name, model, category },
      applianceId: null,
      serialNumber: null,
      warranty: null,
    },
    applianceIds: [],
    requesterId: null,
    householdIds: [],
    machineHouseholdIds: [],
    description: remark ?? '',
    media: [],
    wishes: wishedWindow === null ? [] : [wishedWindow],
    consultationId: null,
    recorderId: reporterId,
    organisationId,
    organisationName,
    organisationPath,
    createdAt: now,
  });
}

function piecesOf({ lines }: OrderForInstallation): WorkOrderFacts['pieces'] {
  return lines.map(({ lineId, title, quantity }) => ({ lineId, title, quantity }));
}
