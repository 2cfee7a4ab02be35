import { subscriber } from '../_kit/outbox/subscriber';
import { changedConsultation } from './consultation-record';
import { consultations } from './documents';

/** A conversation led to a request: it knows which one. Another household's conversation, or a second request, changes nothing. */
const rememberRequest = subscriber(
  'care.request',
  'consultation.became_request',
  async ({ consultationId, workOrderId, householdId }, context) => {
    await context.transact(async (tx) => {
      const consultation = await tx.get(consultations, consultationId);
      if (consultation === null || consultation.householdId !== householdId || consultation.workOrderId !== null) return;
      await tx.put(consultations, changedConsultation(consultation, { workOrderId }));
    });
  },
);

export const careSubscribers = [rememberRequest];
