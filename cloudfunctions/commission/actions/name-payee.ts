import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { commissionPayees } from '../documents';
import { statements } from '../statement-documents';

/** One's own real name, which WeChat compares; who left no name is called by it from now on, on an open statement too. */
export const namePayee = action('commission.payee.name', { roundTrips: 9, documentsExamined: 6 }, ({ name: realName }, ctx) =>
  ctx.transact(async (tx) => {
    const payee = await tx.get(commissionPayees, ctx.actor.personId);
    if (payee === null) throw new AppError('commission.statement.missing');
    const statement = payee.openStatementId === null ? null : await tx.get(statements, payee.openStatementId);
    await tx.put(commissionPayees, { ...payee, realName, name: payee.name === '' ? realName : payee.name });
    if (statement?.name === '') await tx.put(statements, { ...statement, name: realName });
    return { name: realName };
  }),
);
