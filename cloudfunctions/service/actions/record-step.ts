import { photosOf } from '../../../src/shared/domain/service/finish';
import { doneAt } from '../../../src/shared/domain/service/apply-command';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { workOrders, type StepRecord, type WorkOrderDocument } from '../documents';
import { RECORD_BUDGET, recordableJob } from '../evidence';
import { changedWorkOrder } from '../work-order-record';

/** A step of the fixed package with its photos, or evidence outside of the steps (C16). */
export const recordStep = action('service.step.record', RECORD_BUDGET, async ({ workOrderId, stepId, photos, note = '', at }, ctx) =>
  ctx.transact(async (tx) => {
    const workOrder = await recordableJob(tx, ctx.actor, workOrderId);
    const record = { stepId, photos, note: note === '' ? null : note, at: doneAt(at, ctx.now), receivedAt: ctx.now };
    checkRecord(workOrder, record);
    await tx.put(workOrders, changedWorkOrder(workOrder, { done: [...workOrder.done, record] }));
    return {};
  }),
);

/** A step may be photographed in several goes; each of them says enough, or what is missing. */
function checkRecord({ steps, done }: WorkOrderDocument, record: StepRecord): void {
  if (record.stepId === null) return;
  const step = steps.find(({ stepId }) => stepId === record.stepId);
  if (step === undefined) throw new AppError('service.step.missing');
  if (photosOf([...done, record], step.stepId) < step.photos) {
    throw new AppError('service.step.photos_missing', { title: step.title, needed: step.photos });
  }
}
