import type { Actor, QueryContext } from '../_kit/runtime/context';
import { commissionPayees } from './documents';
import { statementInSight } from './statement-access';
import { payouts } from './statement-documents';
import { toStatementView, type StatementView } from './statement-views';

/** A statement as it stands now, with its payout: what its page shows, and every command on it answers. */
export async function statementAnswer({ db, actor }: Pick<QueryContext, 'db'> & { readonly actor: Actor }, statementId: string): Promise<StatementView> {
  const { statement, sight } = await statementInSight(db, actor, { statementId });
  const [payout, payee] = await Promise.all([
    statement.payoutId === null ? null : db.get(payouts, statement.payoutId),
    db.get(commissionPayees, statement.payeeId),
  ]);
  return toStatementView(statement, { payout, payee, sight });
}
