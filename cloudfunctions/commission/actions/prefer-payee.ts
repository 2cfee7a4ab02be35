import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { commissionPayees } from '../documents';

/** One's own only: a place has no points. */
export const preferPayee = action('commission.payee.prefer', { roundTrips: 6, documentsExamined: 4 }, ({ prefers }, ctx) =>
  ctx.transact(async (tx) => {
    const payee = await tx.get(commissionPayees, ctx.actor.personId);
    if (payee === null) throw new AppError('commission.statement.missing');
    await tx.put(commissionPayees, { ...payee, prefers });
    return { prefers };
  }),
);
