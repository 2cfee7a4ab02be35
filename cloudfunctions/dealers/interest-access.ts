import type { Output } from '../../src/shared/contract/registry';
import { AppError } from '../../src/shared/errors/app-error';
import type { Reader } from '../_kit/persistence/reader';
import type { QueryContext } from '../_kit/runtime/context';
import { dealerInterests, type InterestDocument } from './interest-documents';
import { sightOf } from './statement-access';

/** Whose it is sees it, and who keeps the company's books. @throws AppError `dealers.interest.missing`, also for somebody else's */
export async function interestInSight(reader: Pick<Reader, 'get'>, ctx: QueryContext, interestId: string): Promise<InterestDocument> {
  const interest = await reader.get(dealerInterests, interestId);
  const sight = interest === null ? null : sightOf(ctx, interest.organisationId);
  if (interest === null || sight === null || !(sight.own || sight.books)) throw new AppError('dealers.interest.missing');
  return interest;
}

export function toInterestView(interest: InterestDocument, ctx: QueryContext): Output<'dealers.interest.get'> {
  const { _id: id, interestNo, organisationId, organisationName, month, amountFen, bookedAt, dueOn, due, spans, waived } = interest;
  return {
    id,
    interestNo,
    organisationId,
    organisationName,
    month,
    amountFen,
    bookedAt,
    dueOn,
    due: { ...due },
    spans: spans.map((span) => ({ ...span })),
    waived: waived === null ? null : { byName: waived.by.name, reason: waived.reason, at: waived.at },
    mayWaive: waived === null && sightOf(ctx, organisationId).books,
  };
}
