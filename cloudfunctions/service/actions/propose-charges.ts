import { isAtTheDoor } from '../../../src/shared/domain/service/allowed-commands';
import { chargeLines, nextProposalId, refuseAgreedMeanwhile, totalOf, withProposal } from '../../../src/shared/domain/service/charges';
import { coverageOfCharge } from '../../../src/shared/domain/service/coverage';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { datesOf } from '../coverage-view';
import { workOrders, type ChargeRecord } from '../documents';
import { chargeProposed, chargesOver } from '../messages';
import { ownJob } from '../repository';
import { toChargeProposal } from '../views';
import { changedWorkOrder } from '../work-order-record';

/**
 * Says what the work will cost, by the tariff that the job carries. What nobody agreed to yet is replaced; what the
 * warranty bears whole needs nobody's yes.
 */
export const proposeCharges = action(
  'service.charge.propose',
  { roundTrips: 6, documentsExamined: 3 },
  async ({ workOrderId, lines: wanted, finding, insteadOf }, ctx) => {
    const { actor, now } = ctx;
    return ctx.transact(async (tx) => {
      const workOrder = await ownJob(tx, actor, workOrderId);
      const { state, charges, tariff } = workOrder;
      if (!isAtTheDoor(state)) {
        throw new AppError('service.work_order.command_not_allowed', { command: 'propose', state });
      }
      refuseAgreedMeanwhile(charges, insteadOf);
      const dates = datesOf(workOrder, now);
      const lines = chargeLines(wanted, tariff, (item) => coverageOfCharge(dates, finding, item));
      const totalFen = totalOf(lines);
      const agreed = totalFen === 0;
      const charge: ChargeRecord = {
        proposalId: nextProposalId(charges),
        lines,
        totalFen,
        state: agreed ? 'agreed' : 'proposed',
        finding,
        proposedAt: now,
        agreedAt: agreed ? now : null,
        agreedById: null,
      };
      const changed = changedWorkOrder(workOrder, { charges: withProposal(charges, charge) });
      await tx.put(workOrders, changed);
      for (const event of [...chargesOver(workOrder, 'changed'), ...(agreed ? [] : chargeProposed(changed, charge))]) tx.emit(event);
      return toChargeProposal(charge);
    });
  },
);
