import { annexField } from '../../../src/shared/domain/care/annexes';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { complaintForOffice, formOf } from '../complaint-repository';
import { formAccesses } from '../documents';

/**
 * Opens a sensitive field. That it was opened, by whom and when, is written first and kept; the value itself is read
 * afterwards, so that the journal of commands never holds it.
 */
export const revealField = action(
  'care.form.reveal',
  { roundTrips: 7, documentsExamined: 4 },
  async ({ complaintId, annex, key }, ctx) => {
    if (annexField(annex, key)?.sensitive !== true) throw new AppError('care.form.field_unknown', { key });
    const { actor, now: at } = ctx;
    const _id = ctx.newId('formAccess');
    const membershipId = actingMembership(ctx).id;
    return ctx.transact(async (tx) => {
      await complaintForOffice(tx, actor, complaintId);
      await tx.insert(formAccesses, { _id, complaintId, annex, key, personId: actor.personId, personName: actor.name ?? '', membershipId, at });
      return null;
    });
  },
  async (_opened, ctx, { complaintId, annex, key }) => {
    const form = await formOf(ctx.db, complaintId, annex);
    return { value: form?.values[key] ?? '' };
  },
);
