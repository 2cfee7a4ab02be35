import { payoutIdOf } from '../../src/shared/domain/commission/payouts';
import { oneOf } from '../_kit/persistence/conditions';
import type { Actor, QueryContext } from '../_kit/runtime/context';
import { commissionPayees } from './documents';
import { statementInSight } from './statement-access';
import { payouts, type PayoutDocument, type StatementDocument } from './statement-documents';
import { toStatementView, type StatementView } from './statement-views';

/** A statement as it stands now, with its payout: what its page shows, and every command on it answers. */
export async function statementAnswer({ db, actor }: Pick<QueryContext, 'db'> & { readonly actor: Actor }, statementId: string): Promise<StatementView> {
  const { statement, sight } = await statementInSight(db, actor, { statementId });
  const [attempts, payee] = await Promise.all([attemptsOf(db, statement), db.get(commissionPayees, statement.payeeId)]);
  return toStatementView(statement, { attempts, payee, sight });
}

/** What is shown of a statement that was tried to be paid again and again. */
const MOST_ATTEMPTS = 5;
/** What an answer costs beside the command itself. */
export const ANSWER_COST = { roundTrips: 4, documentsExamined: 4 + MOST_ATTEMPTS } as const;

/** The latest attempts to pay it, the newest first. */
async function attemptsOf(db: Pick<QueryContext['db'], 'find'>, { _id, attempts }: StatementDocument): Promise<readonly PayoutDocument[]> {
  const numbers = Array.from({ length: attempts }, (_, before) => attempts - before).slice(0, MOST_ATTEMPTS);
  if (numbers.length === 0) return [];
  const found = await db.find(payouts, { where: { _id: oneOf(numbers.map((number) => payoutIdOf(_id, number))) }, limit: MOST_ATTEMPTS });
  return [...found].sort((one, other) => (one._id < other._id ? 1 : -1));
}
