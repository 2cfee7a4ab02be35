import { checkWindow } from '../../../src/shared/domain/orders/appointment-window';
import { refuseStep } from '../../../src/shared/domain/service/apply-command';
import { partiesOf } from '../../../src/shared/domain/service/viewing';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership, type CommandContext } from '../../_kit/runtime/context';
import { findTechnician } from '../../identity/public';
import { readSettings } from '../../settings/public';
import { book } from '../bookings';
import { technicians, type WorkOrderDocument } from '../documents';
import { doerOf, MOVE_BUDGET, moveWorkOrder } from '../move-work-order';
import { visibleWorkOrder } from '../repository';

/**
 * Gives a job to somebody in a window (C4). His calendar is read and written in the same transaction: of two who book him
 * at once one meets the other's booking.
 */
export const dispatchWorkOrder = action(
  'service.work_order.dispatch',
  { roundTrips: MOVE_BUDGET.roundTrips + 4, documentsExamined: MOVE_BUDGET.documentsExamined + 3 },
  async ({ workOrderId, membershipId, window, heldBy }, ctx) => {
    const { actor, db, now } = ctx;
    checkWindow(window, now);
    const [technician, { values }] = await Promise.all([technicianOf(ctx, membershipId), readSettings(db, ['service'])]);
    return ctx.transact(async (tx) => {
      const { workOrder, standing } = await visibleWorkOrder(tx, actor, workOrderId);
      const taking = { by: doerOf(actor, workOrder), parties: partiesOf(standing), at: now, receivedAt: now };
      refuseStep(workOrder, 'dispatch', taking);
      refuseChanged(workOrder, heldBy);
      const place = await book(tx, workOrder, membershipId, { window, service: values.service, now });
      const { personId, name, phone } = technician;
      await moveWorkOrder(tx, workOrder, { command: 'dispatch', appointment: { membershipId, personId, name, phone, window, ...place } }, taking);
      return { startsAt: place.startsAt };
    });
  },
);

/** What the dispatcher saw must still hold: nobody's job is taken away from whom another one has just given it to. */
function refuseChanged({ assigneeId, appointment }: WorkOrderDocument, heldBy: string | null | undefined): void {
  if (heldBy === undefined || heldBy === assigneeId) return;
  throw new AppError('service.work_order.given_meanwhile', { name: appointment?.name ?? null });
}

/** Somebody whose calendar is known and who is a technician still, at or below the dispatcher's organisation. */
async function technicianOf(ctx: CommandContext, membershipId: string) {
  const personId = (await ctx.db.get(technicians, membershipId))?.personId ?? null;
  const { organisationId } = actingMembership(ctx);
  const found = personId === null ? null : await findTechnician(ctx.db, { personId, membershipId }, organisationId);
  if (personId === null || found === null) throw new AppError('service.technician.missing');
  return { ...found, personId };
}
