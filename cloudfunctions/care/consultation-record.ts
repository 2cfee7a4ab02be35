import type { ConsultationDocument, ConsultationFacts } from './consultation-documents';
import { timeKey } from '../_kit/persistence/sort-keys';

/** The conversation's document: what it was told, and what the queries need derived from it. */
export function toConsultationDocument(id: string, facts: ConsultationFacts): ConsultationDocument {
  const { lastAt, waitingSince } = facts;
  return { ...facts, _id: id, lastKey: timeKey(lastAt, id), waitingKey: waitingSince === null ? null : timeKey(waitingSince, id) };
}

export function changedConsultation(consultation: ConsultationDocument, change: Partial<ConsultationFacts>): ConsultationDocument {
  return toConsultationDocument(consultation._id, { ...consultation, ...change });
}
