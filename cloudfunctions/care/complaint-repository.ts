import { CARE_ROLES } from '../../src/shared/domain/roles';
import { AppError } from '../../src/shared/errors/app-error';
import { oneOf } from '../_kit/persistence/conditions';
import { findPage, type Page } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import { type Actor, type Membership, positionsOf } from '../_kit/runtime/context';
import { customerKeys } from './complaint-record';
import { complaintForms, complaints, formId, type ComplaintDocument, type ComplaintFormDocument } from './documents';
import { before, findByKey } from '../_kit/persistence/sort-keys';
import { validValues, type FormValues } from '../../src/shared/domain/care/annexes';
import type { Annex } from '../../src/shared/domain/care/states';

export type ComplaintRelation = 'customer' | 'office';

function keysOf({ householdId, phone }: Actor): string[] {
  return [customerKeys.household(householdId), ...(phone === null ? [] : [customerKeys.phone(phone)])];
}

/** What somebody is to a complaint: its customer first, for nobody decides of his own; null when it is none of his. */
export function relationTo(complaint: ComplaintDocument, actor: Actor): ComplaintRelation | null {
  if (keysOf(actor).includes(complaint.customerKey)) return 'customer';
  const positions = positionsOf(actor);
  const reaches = ({ role, organisationId }: Membership) => CARE_ROLES.some((care) => care === role) && complaint.organisationPath.includes(organisationId);
  return positions.some(reaches) ? 'office' : null;
}

/** @throws AppError `care.complaint.missing`, also for somebody else's */
export async function complaintInSight(
  db: Pick<Reader, 'get'>,
  actor: Actor,
  complaintId: string,
): Promise<{ readonly complaint: ComplaintDocument; readonly relation: ComplaintRelation }> {
  const complaint = await db.get(complaints, complaintId);
  const relation = complaint === null ? null : relationTo(complaint, actor);
  if (complaint === null || relation === null) throw new AppError('care.complaint.missing');
  return { complaint, relation };
}

/** A complaint that the acting member works on. @throws AppError `care.complaint.missing`, also for another organisation's */
export async function complaintForOffice(db: Pick<Reader, 'get'>, actor: Actor, complaintId: string): Promise<ComplaintDocument> {
  const { complaint, relation } = await complaintInSight(db, actor, complaintId);
  if (relation !== 'office') throw new AppError('auth.forbidden');
  return complaint;
}

/** The complaints of the actor's household, and those written down for his phone, newest first. */
export async function ownComplaints(db: Reader, actor: Actor, after: string | undefined): Promise<Page<ComplaintDocument>> {
  return findPage(db, complaints, { customerKey: oneOf(keysOf(actor)) }, after);
}

/**
 * The complaints of an organisation's tree: those under way by what is next, whose clock runs before what waits for its customer;
 * the closed ones newest first.
 */
export async function complaintsBelow(
  db: Reader,
  organisationPath: string,
  { filter, after, now }: { readonly filter: 'open' | 'late' | 'closed' | undefined; readonly after: string | undefined; readonly now: number },
): Promise<Page<ComplaintDocument>> {
  const inOrder = { where: { organisationPath }, order: 'asc', after } as const;
  if (filter === 'late') return findByKey(db, complaints, { ...inOrder, key: 'deadlineKey', until: before(now) });
  if (filter === 'open') return findByKey(db, complaints, { ...inOrder, key: 'openKey' });
  return findPage(db, complaints, { organisationPath, ...(filter === undefined ? {} : { phase: filter }) }, after);
}

export async function formOf(db: Pick<Reader, 'get'>, complaintId: string, annex: Annex): Promise<ComplaintFormDocument | null> {
  return db.get(complaintForms, formId(complaintId, annex));
}

/** What people wrote into a form and still holds. */
export function writtenOf(form: ComplaintFormDocument | null, { timeline }: ComplaintDocument): FormValues {
  const reopenedAt = timeline.filter(({ command }) => command === 'reopen').at(-1)?.at ?? null;
  return form === null ? {} : validValues(form.values, form.savedAt, reopenedAt);
}
