import { OFFICE_ROLES, type Role } from '../../src/shared/domain/roles';
import { AppError } from '../../src/shared/errors/app-error';
import { findPage, type Page } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import { type Actor, type Membership, positionsOf } from '../_kit/runtime/context';
import { consultationMessages, consultations, type ConsultationDocument, type ConsultationMessageDocument } from './consultation-documents';
import { findByKey } from '../_kit/persistence/sort-keys';

export type ConsultationRelation = 'customer' | 'office';

/** Who answers customers' questions. */
const ANSWERING: readonly Role[] = [...OFFICE_ROLES, 'guide'];

/** What somebody is to a conversation: its customer first; null when it is none of his. */
export function relationTo({ householdId, organisationPath }: ConsultationDocument, actor: Actor): ConsultationRelation | null {
  if (householdId === actor.householdId) return 'customer';
  const positions = positionsOf(actor);
  const reaches = ({ role, organisationId }: Membership) => ANSWERING.includes(role) && organisationPath.includes(organisationId);
  return positions.some(reaches) ? 'office' : null;
}

/** @throws AppError `care.consultation.missing`, also for somebody else's */
export async function consultationInSight(
  db: Pick<Reader, 'get'>,
  actor: Actor,
  consultationId: string,
): Promise<{ readonly consultation: ConsultationDocument; readonly relation: ConsultationRelation }> {
  const consultation = await db.get(consultations, consultationId);
  const relation = consultation === null ? null : relationTo(consultation, actor);
  if (consultation === null || relation === null) throw new AppError('care.consultation.missing');
  return { consultation, relation };
}

/** The conversations of the actor's household, the latest word first. */
export async function ownConsultations(db: Reader, { householdId }: Actor, after: string | undefined): Promise<Page<ConsultationDocument>> {
  return findByKey(db, consultations, { where: { householdId }, key: 'lastKey', order: 'desc', after });
}

/** Those of an organisation's tree: what waits for an answer, the longest first; or all, the latest word first. */
export async function consultationsBelow(
  db: Reader,
  organisationPath: string,
  { waiting, after }: { readonly waiting: boolean; readonly after: string | undefined },
): Promise<Page<ConsultationDocument>> {
  const where = { organisationPath };
  return waiting
    ? findByKey(db, consultations, { where, key: 'waitingKey', order: 'asc', after })
    : findByKey(db, consultations, { where, key: 'lastKey', order: 'desc', after });
}

/** What was said, the newest first. */
export async function messagesOf(db: Reader, consultationId: string, after: string | undefined): Promise<Page<ConsultationMessageDocument>> {
  return findPage(db, consultationMessages, { consultationId }, after);
}
