import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { changedConsultation } from '../consultation-record';
import { consultationInSight, type ConsultationRelation } from '../consultation-repository';
import { toMessageView } from '../consultation-views';
import { consultationMessages, consultations, type ConsultationDocument, type ConsultationFacts } from '../documents';
import { consultationAnswered } from '../messages';
import { lastWords, refuseWords, toMessage, type Said } from '../speaking';

/** One more message, of either side. The customer is told of an answer that he waited for, not of every further line. */
export const say = action('care.consultation.say', { roundTrips: 8, documentsExamined: 5 }, async ({ consultationId, ...said }, ctx) => {
  const { relation: side } = await consultationInSight(ctx.db, ctx.actor, consultationId);
  await refuseWords(ctx, said);
  const message = toMessage(ctx, said, { consultationId, fromOffice: side === 'office' });
  return ctx.transact(async (tx) => {
    const { consultation } = await consultationInSight(tx, ctx.actor, consultationId);
    if (consultation.state === 'closed') throw new AppError('care.consultation.closed');
    await tx.put(consultations, changedConsultation(consultation, afterWords(consultation, side, said, ctx)));
    await tx.insert(consultationMessages, message);
    if (side === 'office' && consultation.state === 'waiting') {
      for (const event of consultationAnswered(consultation, message.by.name)) tx.emit(event);
    }
    return toMessageView(message);
  });
});

function afterWords(
  { waitingSince, customerId, customerPhone }: ConsultationDocument,
  side: ConsultationRelation,
  said: Said,
  { actor, now }: CommandContext,
): Partial<ConsultationFacts> {
  const last = { lastText: lastWords(said), lastAt: now };
  if (side === 'office') return { ...last, state: 'answered', waitingSince: null };
  // Somebody of his household may write too; he is reached by his own phone.
  const phone = actor.personId === customerId ? actor.phone : customerPhone;
  return { ...last, state: 'waiting', waitingSince: waitingSince ?? now, readAt: now, customerPhone: phone };
}
