import { checkRecord } from '../../../src/shared/domain/service/finish';
import { action } from '../../_kit/runtime/action';
import { workOrders } from '../documents';
import { RECORD_BUDGET, recordableJob, recordsOf } from '../evidence';
import { changedWorkOrder } from '../work-order-record';

/** A step of the fixed package with its photos, or evidence outside of the steps (C16). */
export const recordStep = action('service.step.record', RECORD_BUDGET, async ({ stepId, photos, note = '', ...recording }, ctx) =>
  ctx.transact(async (tx) => {
    const { workOrder, at, under } = await recordableJob(tx, ctx, recording);
    const record = { stepId, photos, note: note === '' ? null : note, at, receivedAt: ctx.now, appointedAt: under };
    checkRecord(workOrder.steps, recordsOf(workOrder, under), record);
    await tx.put(workOrders, changedWorkOrder(workOrder, { done: [...workOrder.done, record] }));
    return {};
  }),
);
