import { doneAt } from '../../../src/shared/domain/service/apply-command';
import { agreedProposals } from '../../../src/shared/domain/service/finish';
import { action } from '../../_kit/runtime/action';
import { workOrders } from '../documents';
import { RECORD_BUDGET, recordableJob } from '../evidence';
import { changedWorkOrder } from '../work-order-record';

/** The customer's signature; a better one takes its place while the job is not finished. */
export const recordSignature = action('service.signature.record', RECORD_BUDGET, async ({ workOrderId, fileId, agreed: seen, at }, ctx) =>
  ctx.transact(async (tx) => {
    const workOrder = await recordableJob(tx, ctx.actor, workOrderId);
    const agreed = agreedProposals(workOrder.charges).filter((proposalId) => seen.includes(proposalId));
    const signature = { fileId, agreed, at: doneAt(workOrder, { at, receivedAt: ctx.now }), receivedAt: ctx.now };
    await tx.put(workOrders, changedWorkOrder(workOrder, { signature }));
    return {};
  }),
);
