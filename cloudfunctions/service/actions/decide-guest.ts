import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { workOrders } from '../documents';
import { ownJob } from '../repository';
import { changedWorkOrder } from '../work-order-record';

/**
 * The technician lets somebody who scanned his code agree for the customer, for he sees who stands before him; whom he
 * sends away the visit does not exist for any more.
 */
export const decideGuest = action(
  'service.door.decide',
  { roundTrips: 6, documentsExamined: 3 },
  async ({ workOrderId, personId, granted }, ctx) => {
    const { actor } = ctx;
    return ctx.transact(async (tx) => {
      const workOrder = await ownJob(tx, actor, workOrderId);
      const { guests } = workOrder;
      if (guests.every((guest) => guest.personId !== personId)) throw new AppError('service.door.person_missing');
      const decided = granted
        ? guests.map((guest) => (guest.personId === personId ? { ...guest, admitted: true } : guest))
        : guests.filter((guest) => guest.personId !== personId);
      await tx.put(workOrders, changedWorkOrder(workOrder, { guests: decided }));
      return {};
    });
  },
);
