import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { mayBeShown } from '../../_kit/wechat/text-check';
import { complaintInSight } from '../complaint-repository';
import { withEvidence } from '../complaint-steps';
import { complaints } from '../documents';
import { complaintAnswered } from '../messages';
import { MOST_RESPONSIBLE, responsibleFor } from '../responsible';
import { serviceTerms } from '../terms';

/** The customer shows more of what he complains of (C10); who is responsible is told. */
export const addEvidence = action(
  'care.complaint.add',
  { roundTrips: 9, documentsExamined: 5 + MOST_RESPONSIBLE },
  async ({ complaintId, photos, note }, ctx) => {
    const { actor, db, now: at } = ctx;
    const { complaint: seen, relation } = await complaintInSight(db, actor, complaintId);
    if (relation !== 'customer') throw new AppError('auth.forbidden');
    if (!(await mayBeShown(actor, note, 'comment'))) throw new AppError('identity.text.rejected');
    const [terms, responsible] = await Promise.all([serviceTerms(db), responsibleFor(db, seen.organisationPath)]);
    return ctx.transact(async (tx) => {
      const { complaint } = await complaintInSight(tx, actor, complaintId);
      const by = { id: actor.personId, name: complaint.customer.name };
      const shown = withEvidence(complaint, photos, { by, at, note, terms });
      await tx.put(complaints, shown);
      for (const event of complaintAnswered(shown, 'add', responsible)) tx.emit(event);
      return { photos: shown.photos.length };
    });
  },
);
