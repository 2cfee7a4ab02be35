import { AppError } from '../../src/shared/errors/app-error';
import type { CommandContext } from '../_kit/runtime/context';
import { mayBeShown } from '../_kit/wechat/text-check';
import { complaintInSight } from './complaint-repository';
import type { ComplaintDoing } from './complaint-steps';
import { complaints, type ComplaintDocument } from './documents';
import { complaintAnswered } from './messages';
import { MOST_RESPONSIBLE, responsibleFor } from './responsible';
import { serviceTerms } from './terms';

export const CUSTOMER_STEP_BUDGET = { roundTrips: 9, documentsExamined: 5 + MOST_RESPONSIBLE };

interface CustomerStep {
  readonly complaintId: string;
  /** His own words, which others read. */
  readonly note: string;
  /** What he did, as those are told who are responsible. */
  readonly told: Parameters<typeof complaintAnswered>[1];
}

interface Change<Result> {
  readonly change: (complaint: ComplaintDocument, doing: ComplaintDoing) => ComplaintDocument;
  /** What he is answered, which is stored with the command. */
  readonly answer: (changed: ComplaintDocument) => Result;
}

/**
 * Something that a customer does to his own complaint; who is responsible is told.
 * @throws AppError `auth.forbidden` for anybody else who sees it, `identity.text.rejected`, and as `change` refuses
 */
export async function customerStep<Result>(
  ctx: CommandContext,
  { complaintId, note, told }: CustomerStep,
  { change, answer }: Change<Result>,
): Promise<Result> {
  const { actor, db, now: at } = ctx;
  const { complaint: seen, relation } = await complaintInSight(db, actor, complaintId);
  if (relation !== 'customer') throw new AppError('auth.forbidden');
  if (!(await mayBeShown(actor, note, 'comment'))) throw new AppError('identity.text.rejected');
  const [terms, responsible] = await Promise.all([serviceTerms(db), responsibleFor(db, seen.organisationPath)]);
  return ctx.transact(async (tx) => {
    const { complaint } = await complaintInSight(tx, actor, complaintId);
    const changed = change(complaint, { by: { id: actor.personId, name: complaint.customer.name }, at, note, terms });
    await tx.put(complaints, changed);
    for (const event of complaintAnswered(changed, told, responsible)) tx.emit(event);
    return answer(changed);
  });
}
