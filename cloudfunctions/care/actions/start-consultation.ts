import { AppError } from '../../../src/shared/errors/app-error';
import type { Reader } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import type { Actor } from '../../_kit/runtime/context';
import { findHeadquarters } from '../../identity/public';
import { findApplianceForService } from '../../orders/public';
import { toConsultationDocument } from '../consultation-record';
import { consultationMessages, consultations, type ConsultationFacts } from '../consultation-documents';
import { consultationAsked } from '../messages';
import { MOST_RESPONSIBLE, responsibleFor } from '../responsible';
import { lastWords, refuseWords, toMessage } from '../speaking';

/** A customer asks (C11): about one of his machines, or anything. Who sold it to him answers; else the company. The office is told. */
export const startConsultation = action(
  'care.consultation.start',
  { roundTrips: 8, documentsExamined: 4 + MOST_RESPONSIBLE },
  async ({ applianceId, ...said }, ctx) => {
    await refuseWords(ctx, said);
    const { actor, now } = ctx;
    const about = await subjectOf(ctx.db, actor, applianceId);
    const responsible = await responsibleFor(ctx.db, about.organisationPath);
    const id = ctx.newId('consultation');
    const consultation = toConsultationDocument(id, {
      ...about,
      state: 'waiting',
      householdId: actor.householdId,
      customerId: actor.personId,
      customerName: actor.name ?? '',
      customerPhone: actor.phone,
      lastText: lastWords(said),
      lastAt: now,
      waitingSince: now,
      readAt: now,
      workOrderId: null,
    });
    const message = toMessage(ctx, said, { consultationId: id, fromOffice: false });
    return ctx.transact(async (tx) => {
      await tx.insert(consultations, consultation);
      await tx.insert(consultationMessages, message);
      for (const event of consultationAsked(consultation, responsible)) tx.emit(event);
      return { consultationId: id };
    });
  },
);

type About = Pick<ConsultationFacts, 'applianceId' | 'productTitle' | 'organisationPath'>;

/** @throws AppError `orders.appliance.missing`, also for another household's */
async function subjectOf(db: Reader, actor: Actor, applianceId: string | null): Promise<About> {
  if (applianceId === null) return { applianceId, productTitle: '', organisationPath: (await findHeadquarters(db)).path };
  const appliance = await findApplianceForService(db, actor, applianceId);
  if (appliance === null || !appliance.householdIds.includes(actor.householdId)) throw new AppError('orders.appliance.missing');
  return { applianceId, productTitle: appliance.title, organisationPath: appliance.organisationPath };
}
