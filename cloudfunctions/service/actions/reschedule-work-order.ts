import { checkWindow } from '../../../src/shared/domain/orders/appointment-window';
import { refuseStep } from '../../../src/shared/domain/service/apply-command';
import { partiesOf } from '../../../src/shared/domain/service/viewing';
import { AppError } from '../../../src/shared/errors/app-error';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import { readSettings } from '../../settings/public';
import { book, type Booking } from '../bookings';
import type { WorkOrderDocument } from '../documents';
import { doerOf, MOVE_BUDGET, moveWorkOrder } from '../move-work-order';
import { visibleWorkOrder } from '../repository';
import { afterStep } from '../views';

/** Another window: with the same technician when somebody is appointed, else as what is wished for. */
export const rescheduleWorkOrder = action(
  'service.work_order.reschedule',
  { roundTrips: MOVE_BUDGET.roundTrips + 1, documentsExamined: MOVE_BUDGET.documentsExamined + 1 },
  async ({ workOrderId, window }, ctx) => {
    const { actor, db, now } = ctx;
    checkWindow(window, now);
    const { service } = (await readSettings(db, ['service'])).values;
    return ctx.transact(async (tx) => {
      const { workOrder, standing } = await visibleWorkOrder(tx, actor, workOrderId);
      const taking = { by: doerOf(actor, workOrder), parties: partiesOf(standing), at: now, receivedAt: now };
      refuseStep(workOrder, 'reschedule', taking);
      const place = await newPlace(tx, workOrder, { window, service, now }, standing.office === 'dispatcher');
      return afterStep(await moveWorkOrder(tx, workOrder, { command: 'reschedule', window, place }, taking), actor, now);
    });
  },
);

/** Why his technician cannot come then is no customer's business: the window is taken. */
async function newPlace(tx: Transaction, workOrder: WorkOrderDocument, booking: Booking, dispatches: boolean) {
  const { appointment } = workOrder;
  if (appointment === null) return null;
  try {
    return await book(tx, workOrder, appointment.membershipId, booking);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const unfit = error.is('service.technician.missing') || error.is('service.technician.not_suited');
    const tooMuch = error.is('service.window.taken') && !dispatches;
    throw unfit || tooMuch ? new AppError('service.window.taken', { clash: null }) : error;
  }
}
