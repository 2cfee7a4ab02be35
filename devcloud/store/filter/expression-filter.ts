import { evalExpr, ProcessingMode } from 'mingo/core';
import type { DocumentValue } from '../types';
import { checkExpression, expressionContext } from './expression-operators';
import { invalid } from './field-tests';
import type { DocumentTest } from './field-tests';

/** Values of `let` in a `$lookup`, read in expressions as `$$name`. */
export type ExpressionVariables = Readonly<Record<string, DocumentValue>>;

/** `$expr`: an aggregation expression; null, zero, false and a missing field are false. */
export function compileExpression(expression: DocumentValue, variables: ExpressionVariables): DocumentTest {
  checkExpression(expression);
  return (document) => {
    const result: unknown = evaluate(document, expression, variables);
    return result !== null && result !== undefined && result !== false && result !== 0;
  };
}

function evaluate(document: unknown, expression: unknown, variables: ExpressionVariables): unknown {
  try {
    return evalExpr(document, expression, { ...expressionOptions, variables });
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
}

/** How mingo runs here: no JavaScript from a request, errors are errors. */
export const expressionOptions = {
  idKey: '_id',
  processingMode: ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  scriptEnabled: false,
  failOnError: true,
  context: expressionContext,
};
