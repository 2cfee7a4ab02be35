import { Context } from 'mingo/core';
import * as accumulatorOperators from 'mingo/operators/accumulator';
import * as expressionOperators from 'mingo/operators/expression';
import type { DocumentValue } from '../types';
import { fieldOf, isArrayValue, isObjectValue } from '../values/document-value';
import { invalid } from './field-tests';

/** Operators of mingo that run given JavaScript or that the cloud database does not have. */
const REFUSED = new Set(['$function', '$accumulator', '$where', '$toHashedIndexKey']);

/** mingo has no `$indexOfCP`; its `$indexOfBytes` counts UTF-16 units, which for Chinese text is what `CP` means. */
const expressions = { ...expressionOperators, $indexOfCP: expressionOperators.$indexOfBytes };

const known = new Set(
  [...Object.keys(accumulatorOperators), ...Object.keys(expressions)].filter((name) => !REFUSED.has(name)),
);

/** Aggregation expressions and accumulators as mingo computes them. */
export const expressionContext = Context.init({
  accumulator: { ...accumulatorOperators },
  expression: expressions,
});

/**
 * Throws `invalid_query` for an operator that does not exist, wherever it stands in the expression; without this an
 * unknown operator would only show when a document reaches it.
 */
export function checkExpression(expression: DocumentValue): void {
  if (isArrayValue(expression)) {
    expression.forEach(checkExpression);
    return;
  }
  if (!isObjectValue(expression)) return;
  const keys = Object.keys(expression);
  for (const key of keys) {
    if (key.startsWith('$')) {
      if (!known.has(key)) throw invalid(`Unrecognized expression '${key}'`);
      if (keys.length > 1) throw invalid('an expression must have exactly one operator');
      if (key === '$literal') continue;
    }
    checkExpression(fieldOf(expression, key) ?? null);
  }
}
