import { action } from '../../_kit/runtime/action';
import { ANSWER_COST, statementAnswer } from '../statement-answer';

export const getStatement = action('commission.statement.get', ANSWER_COST, ({ statementId }, ctx) =>
  statementAnswer(ctx, statementId),
);
