import type { Output } from '../../src/shared/contract/registry';
import type { WorkOrderStep } from '../../src/shared/domain/service/work-order';
import type { CommandContext } from '../_kit/runtime/context';
import { moveWorkOrder } from './move-work-order';
import { ownJob } from './repository';
import { afterStep } from './views';
import type { WorkOrderDocument } from './documents';

/**
 * A step that the acting technician takes in a job of his own. It may come late, from a phone that had no signal: `at` is
 * when he did it.
 * @param check what forbids the step beside its state
 * @throws AppError as `ownJob`, `moveWorkOrder` and `check`
 */
export function ownJobStep(
  ctx: CommandContext,
  { workOrderId, at, appointedAt }: { readonly workOrderId: string; readonly at: number; readonly appointedAt?: number | undefined },
  step: WorkOrderStep,
  check: (workOrder: WorkOrderDocument) => void = () => undefined,
): Promise<Output<'service.work_order.accept'>> {
  const { actor, now } = ctx;
  return ctx.transact(async (tx) => {
    const workOrder = await ownJob(tx, actor, workOrderId, appointedAt);
    check(workOrder);
    const by = { id: actor.personId, name: actor.name ?? '' };
    return afterStep(await moveWorkOrder(tx, workOrder, step, { by, parties: ['technician'], at, receivedAt: now }), actor, now);
  });
}
