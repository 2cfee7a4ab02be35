import { action } from '../../_kit/runtime/action';
import { statementAnswer } from '../statement-answer';

export const getStatement = action('commission.statement.get', { roundTrips: 4, documentsExamined: 4 }, ({ statementId }, ctx) =>
  statementAnswer(ctx, statementId),
);
