import { agreedProposals } from '../../../src/shared/domain/service/finish';
import { action } from '../../_kit/runtime/action';
import { workOrders } from '../documents';
import { RECORD_BUDGET, recordableJob } from '../evidence';
import { changedWorkOrder } from '../work-order-record';

/** The customer's signature; a better one takes its place while the job is not finished, one that comes late does not. */
export const recordSignature = action('service.signature.record', RECORD_BUDGET, async ({ fileId, agreed: seen, ...recording }, ctx) =>
  ctx.transact(async (tx) => {
    const { workOrder, at } = await recordableJob(tx, ctx, recording);
    if (recording.appointedAt !== undefined && workOrder.signature !== null && workOrder.signature.at > at) return {};
    const agreed = agreedProposals(workOrder.charges).filter((proposalId) => seen.includes(proposalId));
    await tx.put(workOrders, changedWorkOrder(workOrder, { signature: { fileId, agreed, at, receivedAt: ctx.now } }));
    return {};
  }),
);
