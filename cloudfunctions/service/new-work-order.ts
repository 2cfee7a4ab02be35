import type { ParsedInput } from '../../src/shared/contract/registry';
import { checkWindow } from '../../src/shared/domain/orders/appointment-window';
import { AppError } from '../../src/shared/errors/app-error';
import { categoryNames } from '../../src/text/names';
import { isDuplicateKey } from '../_kit/persistence/database-errors';
import type { CommandContext } from '../_kit/runtime/context';
import { mayBeShown } from '../_kit/wechat/text-check';
import type { ApplianceForService } from '../orders/public';
import { workOrders, type MachineOfWork, type WorkOrderDocument, type WorkOrderFacts } from './documents';
import { rulesFor } from './frozen-rules';
import { toWorkOrderDocument, workOrderNoOf } from './work-order-record';

export type Ask = ParsedInput<'service.request.record'>;

/** What nobody has done yet on a work order that was asked for just now. */
export const NOTHING_DONE = {
  state: 'requested',
  appointment: null,
  timeline: [],
  done: [],
  signature: null,
  charges: [],
  waivedFen: 0,
  waivers: [],
  guests: [],
  closeAt: null,
  toldOverdueAt: null,
} as const satisfies Partial<WorkOrderFacts>;

/** Whose request it is, which machine it is about, and which organisation answers it. */
export interface Asking extends Pick<WorkOrderFacts, 'requesterId' | 'householdIds' | 'recorderId' | 'organisationId' | 'organisationName' | 'organisationPath'> {
  readonly appliance: ApplianceForService | null;
  readonly consultationId: string | null;
}

/**
 * Refuses what nobody may be shown, and wishes that cannot be met.
 * @throws AppError `identity.text.rejected`, and as `checkWindow`
 */
export async function checkAsk({ description, productTitle, wishes }: Ask, { actor, now }: CommandContext): Promise<void> {
  for (const wish of wishes) checkWindow(wish, now);
  if (!(await mayBeShown(actor, `${productTitle} ${description}`.trim(), 'comment'))) throw new AppError('identity.text.rejected');
}

/** Nobody is sent to a machine that was given back or replaced. @throws AppError `orders.appliance.not_in_use` */
export function refuseEnded(appliance: ApplianceForService | null): void {
  if (appliance !== null && appliance.end !== null) throw new AppError('orders.appliance.not_in_use');
}

/** The work order of a request, by the rules of now. */
export async function requestedWorkOrder(ctx: CommandContext, ask: Ask, asking: Asking): Promise<WorkOrderDocument> {
  const { appliance, ...rest } = asking;
  const { kind, description, media, wishes, contact: customer, place } = ask;
  const machine = machineOf(ask, appliance);
  const id = ctx.newId('workOrder');
  const rules = await rulesFor(ctx.db, { kind, category: machine.category, personId: asking.requesterId });
  return toWorkOrderDocument(id, {
    ...NOTHING_DONE,
    ...rules,
    ...rest,
    kind,
    workOrderNo: workOrderNoOf(id, ctx.now),
    order: null,
    machine,
    pieces: [],
    applianceIds: appliance === null ? [] : [appliance.applianceId],
    machineHouseholdIds: appliance?.householdIds ?? [],
    participants: [],
    customer,
    place,
    description,
    media,
    wishes,
    createdAt: ctx.now,
  });
}

function machineOf({ category, productTitle }: Ask, appliance: ApplianceForService | null): MachineOfWork {
  // Who does not know the model still asks for something that has a name, on every card and on the bill.
  const asked = productTitle === '' ? categoryNames[category] : productTitle;
  if (appliance === null) return { title: asked, category, product: null, applianceId: null, serialNumber: null, warranty: null };
  const { applianceId, title, product, serialNumber, warranty } = appliance;
  return { title, category: product.category, product, applianceId, serialNumber: serialNumber === '' ? null : serialNumber, warranty };
}

/** A request costs its reads, and start, insert, journal and commit; one that is refused looks for what is open. */
export const REQUEST_WRITES = { roundTrips: 6, documentsExamined: 3 } as const;

/**
 * Writes a request down.
 * @throws AppError `service.request.open_already` when the machine has one of this kind that is not over
 */
export async function writeRequest(ctx: CommandContext, workOrder: WorkOrderDocument) {
  const { _id: workOrderId, workOrderNo, consultationId, recorderId } = workOrder;
  const { householdId, acting } = ctx.actor;
  // Staff who write it down speak for the organisation that they act for.
  const asker = recorderId === null || acting === null ? { householdId } : { organisationId: acting.organisationId };
  try {
    return await ctx.transact(async (tx) => {
      await tx.insert(workOrders, workOrder);
      if (consultationId !== null) tx.emit({ type: 'consultation.became_request', consultationId, workOrderId, asker });
      return { workOrderId, workOrderNo };
    });
  } catch (error) {
    const [open] = isDuplicateKey(error) ? await ctx.db.find(workOrders, { where: { openKey: workOrder.openKey }, limit: 1 }) : [];
    throw open === undefined ? error : new AppError('service.request.open_already', { workOrderNo: open.workOrderNo });
  }
}
