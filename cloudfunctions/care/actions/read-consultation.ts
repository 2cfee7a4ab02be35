import { action } from '../../_kit/runtime/action';
import { changedConsultation } from '../consultation-record';
import { consultationInSight } from '../consultation-repository';
import { consultations } from '../consultation-documents';

/** The customer has seen what was said so far. The office's news is what it has not answered, so its looking changes nothing. */
export const readConsultation = action('care.consultation.read', { roundTrips: 6, documentsExamined: 3 }, async ({ consultationId }, ctx) =>
  ctx.transact(async (tx) => {
    const { consultation, relation } = await consultationInSight(tx, ctx.actor, consultationId);
    if (relation === 'customer') await tx.put(consultations, changedConsultation(consultation, { readAt: ctx.now }));
    return {};
  }),
);
