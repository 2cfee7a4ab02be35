import { isUnanswered } from '../../src/shared/domain/dealers/statements';
import { AppError } from '../../src/shared/errors/app-error';
import type { Transaction } from '../_kit/persistence/transaction';
import { remindStatementAt } from '../../src/shared/domain/dealers/statements';
import { steppedStatement } from './statement-access';
import { dealerStatements, type DealerStatementDocument, type Objection } from './statement-documents';
import { statementAnswered } from './statement-messages';

interface Answering {
  readonly objectionId: string;
  /** The answer as it stands now; null when it was taken back. */
  readonly answer: Objection['answer'];
  readonly now: number;
  /** The dealer's own people. */
  readonly personIds: readonly string[];
}

/** Writes what is said to an objection; once nothing is open the dealer is asked again. @throws AppError `dealers.statement.not_allowed` */
export async function writeAnswer(tx: Transaction, statement: DealerStatementDocument, { objectionId, answer, now, personIds }: Answering): Promise<DealerStatementDocument> {
  if (!statement.objections.some(({ id }) => id === objectionId)) throw new AppError('dealers.statement.not_allowed');
  const objections = statement.objections.map((objection) => (objection.id === objectionId ? { ...objection, answer } : objection));
  const isLast = !objections.some(isUnanswered);
  const answered = steppedStatement(statement, isLast ? 'answer_last' : 'answer', { objections, lookAt: isLast ? remindStatementAt(now) : null });
  await tx.put(dealerStatements, answered);
  if (isLast) for (const event of statementAnswered(answered, personIds)) tx.emit(event);
  return answered;
}
