import { action } from '../../_kit/runtime/action';
import { changedConsultation } from '../consultation-record';
import { consultationInSight } from '../consultation-repository';
import { consultations } from '../consultation-documents';

/** Either side ends it; who ends it again changes nothing. */
export const closeConsultation = action('care.consultation.close', { roundTrips: 6, documentsExamined: 3 }, async ({ consultationId }, ctx) =>
  ctx.transact(async (tx) => {
    const { consultation } = await consultationInSight(tx, ctx.actor, consultationId);
    await tx.put(consultations, changedConsultation(consultation, { state: 'closed', waitingSince: null }));
    return {};
  }),
);
