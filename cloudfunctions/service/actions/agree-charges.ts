import { agreedPlans } from '../../../src/shared/domain/service/charges';
import { AppError } from '../../../src/shared/errors/app-error';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { chargeToAgree, changedCharge } from '../charge-record';
import { workOrders } from '../documents';
import { chargesOver } from '../messages';
import { doerOf, MOVE_BUDGET, moveWorkOrder } from '../move-work-order';
import { visibleWorkOrder } from '../repository';
import { mayAgree, toChargeProposal } from '../views';

/** The customer's yes: what he agreed to is owed, and the work begins. He agrees to the sum that he saw, and to no other. */
export const agreeCharges = action(
  'service.charge.agree',
  { roundTrips: MOVE_BUDGET.roundTrips + 2, documentsExamined: MOVE_BUDGET.documentsExamined + 1 },
  async ({ workOrderId, proposalId, totalFen }, ctx) => {
    const { actor, now } = ctx;
    return ctx.transact(async (tx) => {
      const { workOrder, standing } = await visibleWorkOrder(tx, actor, workOrderId);
      const charge = chargeToAgree(workOrder, { proposalId, totalFen });
      if (!mayAgree(workOrder, standing)) throw new AppError('service.charge.not_for_you');
      const agreedByGuest = standing.sight === 'shown' ? null : (actor.name ?? '');
      const agreed = { ...charge, state: 'agreed' as const, agreedAt: now, agreedById: actor.personId, agreedByGuest };
      const changed = changedCharge(workOrder, agreed);
      await recordTransfers(tx, agreedPlans({ workOrderId, workOrderNo: workOrder.workOrderNo }, agreed, now));
      for (const event of chargesOver(workOrder, 'agreed')) tx.emit(event);
      if (changed.state === 'on_site') {
        const taking = { by: doerOf(actor, workOrder), parties: ['customer'], at: now, receivedAt: now } as const;
        await moveWorkOrder(tx, changed, { command: 'begin' }, taking);
      } else await tx.put(workOrders, changed);
      return toChargeProposal(agreed);
    });
  },
);
