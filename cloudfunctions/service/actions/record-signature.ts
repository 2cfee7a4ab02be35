import { recordedUnder } from '../../../src/shared/domain/service/appointment-seen';
import { agreedProposals } from '../../../src/shared/domain/service/finish';
import { action } from '../../_kit/runtime/action';
import { workOrders, type WorkOrderDocument } from '../documents';
import { RECORD_BUDGET, recordableJob, withSignature } from '../evidence';
import { changedWorkOrder } from '../work-order-record';

/** The customer's signature at this visit; a better one takes its place while the job is not finished, one that comes late does not. */
export const recordSignature = action('service.signature.record', RECORD_BUDGET, async ({ fileId, agreed: seen, ...recording }, ctx) =>
  ctx.transact(async (tx) => {
    const { workOrder, at, under } = await recordableJob(tx, ctx, recording);
    if (recording.appointedAt !== undefined && hasNewer(workOrder, { at, under })) return {};
    const agreed = agreedProposals(workOrder.charges).filter((proposalId) => seen.includes(proposalId));
    await tx.put(workOrders, changedWorkOrder(workOrder, withSignature(workOrder, { fileId, agreed, at, receivedAt: ctx.now, appointedAt: under })));
    return {};
  }),
);

/** True where the same visit was signed after that: a phone sent the older signature late. */
function hasNewer(workOrder: WorkOrderDocument, { at, under }: { readonly at: number; readonly under: number }): boolean {
  const { signature } = workOrder;
  return signature !== null && recordedUnder(workOrder, signature) === under && signature.at > at;
}
