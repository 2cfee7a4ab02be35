import type { Output } from '../../src/shared/contract/registry';
import type { ConsultationRelation } from './consultation-repository';
import type { ConsultationDocument, ConsultationMessageDocument } from './consultation-documents';

type ConsultationView = Output<'care.consultation.get'>;

/** News is for a customer what he has not opened, for the office what waits for its answer. */
export function toConsultationCard(consultation: ConsultationDocument, relation: ConsultationRelation): ConsultationView['card'] {
  const { _id: id, state, applianceId, productTitle, customerName, lastText, lastAt, readAt, waitingSince } = consultation;
  const unread = relation === 'customer' ? lastAt > readAt : waitingSince !== null;
  return { id, state, applianceId, productTitle, customerName, lastText, lastAt, unread };
}

export function toMessageView({ _id: id, fromOffice, by, text, media, at }: ConsultationMessageDocument): Output<'care.consultation.say'> {
  return { id, fromOffice, byName: by.name, text, media: [...media], at };
}
