import { annexField, isAsMasked, isFieldValue, writtenForm } from '../../../src/shared/domain/care/annexes';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { complaintForOffice, formOf, writtenOf } from '../complaint-repository';
import { complaintForms, formId } from '../documents';

/** Writes what a person adds to a form, or overrules; what somebody else wrote into other fields stays. */
export const saveForm = action('care.form.save', { roundTrips: 7, documentsExamined: 4 }, async ({ complaintId, annex, fields }, ctx) => {
  for (const { key } of fields) if (annexField(annex, key) === null) throw new AppError('care.form.field_unknown', { key });
  return ctx.transact(async (tx) => {
    const complaint = await complaintForOffice(tx, ctx.actor, complaintId);
    const before = writtenOf(await formOf(tx, complaintId, annex), complaint);
    for (const { key, value } of fields) {
      const field = annexField(annex, key);
      const fits = field !== null && (isFieldValue(field, value) || isAsMasked(field, value, before));
      if (!fits) throw new AppError('care.form.value_not_valid', { key });
    }
    const values = writtenForm(before, fields, annex);
    await tx.put(complaintForms, { _id: formId(complaintId, annex), values, savedAt: ctx.now, savedById: ctx.actor.personId });
    return { saved: fields.length };
  });
});
