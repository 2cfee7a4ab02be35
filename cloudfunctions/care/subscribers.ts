import type { EventOf } from '../../src/shared/contract/events';
import { subscriber } from '../_kit/outbox/subscriber';
import { changedConsultation } from './consultation-record';
import { consultations, type ConsultationDocument } from './documents';

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

export const careSubscribers = [rememberRequest];
