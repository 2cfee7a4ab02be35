import type { ParsedInput } from '../../../src/shared/contract/registry';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { mayBeShown } from '../../_kit/wechat/text-check';
import { complaintInSight } from '../complaint-repository';
import { acceptedProposal, refusedProposal, steppedComplaint, type ComplaintDoing } from '../complaint-steps';
import { complaints, type ComplaintDocument } from '../documents';
import { complaintAnswered } from '../messages';
import { MOST_RESPONSIBLE, responsibleFor } from '../responsible';
import { serviceTerms } from '../terms';

type Answer = ParsedInput<'care.complaint.answer'>['answer'];

/** The customer takes a proposal or does not, or says that it is not over; who is responsible is told. */
export const answerComplaint = action(
  'care.complaint.answer',
  { roundTrips: 9, documentsExamined: 5 + MOST_RESPONSIBLE },
  async ({ complaintId, answer, note }, ctx) => {
    const { actor, db, now: at } = ctx;
    const { complaint: seen, relation } = await complaintInSight(db, actor, complaintId);
    if (relation !== 'customer') throw new AppError('auth.forbidden');
    if (!(await mayBeShown(actor, note, 'comment'))) throw new AppError('identity.text.rejected');
    const [terms, responsible] = await Promise.all([serviceTerms(db), responsibleFor(db, seen.organisationPath)]);
    return ctx.transact(async (tx) => {
      const { complaint } = await complaintInSight(tx, actor, complaintId);
      const answered = afterAnswer(complaint, answer, { by: { id: actor.personId, name: complaint.customer.name }, at, note, terms });
      await tx.put(complaints, answered);
      for (const event of complaintAnswered(answered, answer, responsible)) tx.emit(event);
      return { state: answered.state };
    });
  },
);

function afterAnswer(complaint: ComplaintDocument, answer: Answer, doing: ComplaintDoing): ComplaintDocument {
  switch (answer) {
    case 'accept':
      return acceptedProposal(complaint, doing);
    case 'refuse':
      return refusedProposal(complaint, doing);
    case 'reopen':
      return steppedComplaint(complaint, 'reopen', doing);
  }
}
