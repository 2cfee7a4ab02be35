import { doneAt } from '../../../src/shared/domain/service/apply-command';
import { isWorthKeeping } from '../../../src/shared/domain/service/arrival';
import { TRACKED_STATE } from '../../../src/shared/domain/service/states';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { positions } from '../documents';
import { ownJob } from '../repository';

/** Where the technician is, only while he is on his way (C7); the last place takes the place of the one before. */
export const reportPosition = action(
  'service.position.report',
  { roundTrips: 7, documentsExamined: 4 },
  async ({ workOrderId, point, at }, ctx) => {
    const { id: membershipId } = actingMembership(ctx);
    return ctx.transact(async (tx) => {
      const workOrder = await ownJob(tx, ctx.actor, workOrderId);
      if (workOrder.state !== TRACKED_STATE) throw new AppError('service.position.not_shared');
      const here = { _id: workOrderId, membershipId, point, at: doneAt(workOrder, { at, receivedAt: ctx.now }) };
      const kept = isWorthKeeping(await tx.get(positions, workOrderId), here.at);
      if (kept) await tx.put(positions, here);
      return { kept };
    });
  },
);
