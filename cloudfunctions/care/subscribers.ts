import type { EventOf } from '../../src/shared/contract/events';
import { subscriber } from '../_kit/outbox/subscriber';
import { oneOf } from '../_kit/persistence/conditions';
import { machinesVisited } from '../service/public';
import { followCalendar } from './calendar-following';
import { followLosses } from './complaint-losses';
import { changedConsultation } from './consultation-record';
import { consultations, type ConsultationDocument } from './consultation-documents';

function isOf({ householdId, organisationPath }: ConsultationDocument, asker: EventOf<'consultation.became_request'>['asker']): boolean {
  return 'householdId' in asker ? asker.householdId === householdId : organisationPath.includes(asker.organisationId);
}

/** A technician who comes is the answer: nobody waits for words any more. */
const answered = ({ state }: ConsultationDocument) => (state === 'waiting' ? { state: 'answered' as const, waitingSince: null } : {});

/** A conversation led to a request: it knows which one. Another household's conversation, or a second request, changes nothing. */
const rememberRequest = subscriber(
  'care.request',
  'consultation.became_request',
  async ({ consultationId, workOrderId, asker }, context) => {
    await context.transact(async (tx) => {
      const consultation = await tx.get(consultations, consultationId);
      if (consultation === null || !isOf(consultation, asker) || consultation.workOrderId !== null) return;
      await tx.put(consultations, changedConsultation(consultation, { workOrderId, ...answered(consultation) }));
    });
  },
);

/** What is lost through a complaint happens elsewhere: it is looked up anew whenever something of it did. */
const followCancelled = subscriber('care.order_cancelled', 'order.cancelled', ({ orderId }, context) => followLosses(context, { orderId }));
const followRefunded = subscriber('care.order_refunded', 'refund.approved', ({ orderId }, context) => followLosses(context, { orderId }));
const followPaidBack = subscriber('care.paid_back', 'payback.settled', ({ orderId }, context) => followLosses(context, { orderId }));
const followWaived = subscriber('care.charge_waived', 'charge.waived', ({ workOrderId }, context) => followLosses(context, { workOrderId }));
const followVisit = subscriber('care.visit_made', 'work_order.finished', async ({ workOrderId }, context) => {
  const machineIds = await machinesVisited(context.db, workOrderId);
  if (machineIds.length > 0) await followLosses(context, { machineIds: oneOf(machineIds) });
});

/** Deadlines run by the company's calendar: those of work under way follow a new one. What is left the sweep goes on with. */
const followPublished = subscriber('care.calendar', 'setting.published', async ({ area }, context) => {
  if (area === 'service') await followCalendar(context);
});

export const careSubscribers = [rememberRequest, followPublished, followCancelled, followRefunded, followPaidBack, followWaived, followVisit];
