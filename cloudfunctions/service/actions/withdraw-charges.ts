import { action } from '../../_kit/runtime/action';
import { changedCharge, chargeToDecide } from '../charge-record';
import { workOrders } from '../documents';
import { chargesOver } from '../messages';
import { ownJob } from '../repository';
import { toChargeProposal } from '../views';

/** The technician takes a proposal back that nobody agreed to. */
export const withdrawCharges = action(
  'service.charge.withdraw',
  { roundTrips: 6, documentsExamined: 3 },
  async ({ workOrderId, proposalId }, ctx) => {
    const { actor } = ctx;
    return ctx.transact(async (tx) => {
      const workOrder = await ownJob(tx, actor, workOrderId);
      const withdrawn = { ...chargeToDecide(workOrder, proposalId), state: 'withdrawn' as const };
      await tx.put(workOrders, changedCharge(workOrder, withdrawn));
      for (const event of chargesOver(workOrder, 'withdrawn')) tx.emit(event);
      return toChargeProposal(withdrawn);
    });
  },
);
