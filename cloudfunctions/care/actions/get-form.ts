import { annexEvidence } from '../../../src/shared/domain/care/annex-evidence';
import { filledForm, maskedForm } from '../../../src/shared/domain/care/annexes';
import { action } from '../../_kit/runtime/action';
import { complaintForOffice, formOf, writtenOf } from '../complaint-repository';
import { evidenceOf } from '../form-evidence';

/** A form as it stands, its sensitive fields masked. */
export const getForm = action('care.form.get', { roundTrips: 3, documentsExamined: 3 }, async ({ complaintId, annex }, { actor, db }) => {
  const [complaint, form] = await Promise.all([complaintForOffice(db, actor, complaintId), formOf(db, complaintId, annex)]);
  const fields = filledForm(annex, annexEvidence(annex, evidenceOf(complaint)), writtenOf(form, complaint));
  return { annex, complaintNo: complaint.complaintNo, fields: maskedForm(fields), savedAt: form?.savedAt ?? null };
});
