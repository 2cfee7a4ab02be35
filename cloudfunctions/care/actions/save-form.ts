import { annexField, isFieldValue, writtenForm } from '../../../src/shared/domain/care/annexes';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { complaintForOffice, formOf } from '../complaint-repository';
import { complaintForms, formId } from '../documents';

/** Writes what a person adds to a form, or overrules; what somebody else wrote into other fields stays. */
export const saveForm = action('care.form.save', { roundTrips: 7, documentsExamined: 4 }, async ({ complaintId, annex, fields }, ctx) => {
  for (const { key, value } of fields) {
    const field = annexField(annex, key);
    if (field === null) throw new AppError('care.form.field_unknown', { key });
    if (!isFieldValue(field, value)) throw new AppError('care.form.value_not_valid', { key });
  }
  return ctx.transact(async (tx) => {
    await complaintForOffice(tx, ctx.actor, complaintId);
    const known = await formOf(tx, complaintId, annex);
    const values = writtenForm(known?.values ?? {}, fields, annex);
    await tx.put(complaintForms, { _id: formId(complaintId, annex), values, savedAt: ctx.now, savedById: ctx.actor.personId });
    return { saved: fields.length };
  });
});
