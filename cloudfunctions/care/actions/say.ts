import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { changedConsultation } from '../consultation-record';
import { consultationInSight, type ConsultationRelation } from '../consultation-repository';
import { toMessageView } from '../consultation-views';
import { consultationMessages, consultations, type ConsultationDocument, type ConsultationFacts } from '../consultation-documents';
import { consultationAnswered, consultationAsked } from '../messages';
import { MOST_RESPONSIBLE, responsibleFor } from '../responsible';
import { lastWords, refuseWords, toMessage, type Said } from '../speaking';

/** One more message, of either side. Each is told when the other begins to wait for him, or no longer does; not of every further line. */
export const say = action('care.consultation.say', { roundTrips: 9, documentsExamined: 5 + MOST_RESPONSIBLE }, async ({ consultationId, ...said }, ctx) => {
  const { relation: side, consultation: before } = await consultationInSight(ctx.db, ctx.actor, consultationId);
  await refuseWords(ctx, said);
  const responsible = side === 'customer' && before.state === 'answered' ? await responsibleFor(ctx.db, before.organisationPath) : [];
  const message = toMessage(ctx, said, { consultationId, fromOffice: side === 'office' });
  return ctx.transact(async (tx) => {
    const { consultation } = await consultationInSight(tx, ctx.actor, consultationId);
    if (consultation.state === 'closed') throw new AppError('care.consultation.closed');
    await tx.put(consultations, changedConsultation(consultation, afterWords(consultation, side, said, ctx)));
    await tx.insert(consultationMessages, message);
    const told = side === 'office' ? toCustomer(consultation, message.by.name) : toOffice(consultation, responsible);
    for (const event of told) tx.emit(event);
    return toMessageView(message);
  });
});

const toCustomer = (consultation: ConsultationDocument, by: string) => (consultation.state === 'waiting' ? consultationAnswered(consultation, by) : []);

const toOffice = (consultation: ConsultationDocument, responsible: readonly string[]) =>
  consultation.state === 'answered' ? consultationAsked(consultation, responsible) : [];

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
