import type { ExpressionVariables } from '../filter/expression-filter';
import type { DocumentValue } from '../types';
import { fieldOf, isArrayValue, isObjectValue } from '../values/document-value';
import type { Leaf } from '../values/document-value';

/**
 * Adds to a query what its `$expr` equalities imply (`{ $eq: ['$orderId', '$$id'] }` → `{ orderId: … }`), so that a
 * `$lookup` with a pipeline can use an index. The result matches at least what the query matches.
 */
export function narrowByExpression(query: DocumentValue, variables: ExpressionVariables): DocumentValue {
  const implied = isObjectValue(query) ? impliedConditions(query.$expr, variables) : [];
  return implied.length === 0 ? query : { $and: [query, ...implied] };
}

function impliedConditions(expression: Leaf, variables: ExpressionVariables): readonly DocumentValue[] {
  if (!isObjectValue(expression)) return [];
  const { $and: parts, $eq: sides } = expression;
  if (isArrayValue(parts)) return parts.flatMap((part) => impliedConditions(part, variables));
  if (!isArrayValue(sides) || sides.length !== 2) return [];
  const [left, right] = sides;
  return [...equality(left, right, variables), ...equality(right, left, variables)];
}

function equality(field: Leaf, operand: Leaf, variables: ExpressionVariables): readonly DocumentValue[] {
  if (typeof field !== 'string' || !/^\$[^$]/.test(field)) return [];
  const value = constantOf(operand, variables);
  // An array or nothing is left to the expression: a query would read those differently.
  if (value === undefined || value === null || isArrayValue(value) || isObjectValue(value)) return [];
  return [{ [field.slice(1)]: { $eq: value } }];
}

function constantOf(operand: Leaf, variables: ExpressionVariables): Leaf {
  if (typeof operand !== 'string' || !operand.startsWith('$')) return operand;
  const [name = '', ...rest] = operand.startsWith('$$') ? operand.slice(2).split('.') : [];
  let value: Leaf = Object.hasOwn(variables, name) ? variables[name] : undefined;
  for (const part of rest) value = isObjectValue(value) ? fieldOf(value, part) : undefined;
  return value;
}
