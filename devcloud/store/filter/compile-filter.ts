import type { DocumentValue } from '../types';
import { geoIntersectsTest, geoWithinTest, nearTest } from '../geo/geo-filter';
import { fieldOf, isArrayValue, isObjectValue, isRegExpValue } from '../values/document-value';
import type { DocumentObject } from '../values/document-value';
import { leafValues, splitPath } from '../values/document-path';
import { compileExpression } from './expression-filter';
import type { ExpressionVariables } from './expression-filter';
import * as tests from './field-tests';
import type { DocumentTest, LeafTest } from './field-tests';
import { compileJsonSchema } from './json-schema-filter';

/**
 * Turns a query into a test with MongoDB's meaning: `{ a: 1 }` matches 1 and [1, 5] but not true.
 * Throws `invalid_query` for anything it does not know, also when no document would ever be tested.
 */
export function compileFilter(query: DocumentValue, variables: ExpressionVariables = {}): DocumentTest {
  if (!isObjectValue(query)) throw tests.invalid('the query must be an object');
  const conditions = Object.entries(query).map(([key, operand]) => compileCondition(key, operand, variables));
  const [only] = conditions;
  if (only !== undefined && conditions.length === 1) return only;
  return (document) => conditions.every((condition) => condition(document));
}

function compileCondition(key: string, operand: DocumentValue, variables: ExpressionVariables): DocumentTest {
  if (!key.startsWith('$')) return compileField(key, operand, variables);
  switch (key) {
    case '$and': {
      const branches = compileBranches(key, operand, variables);
      return (document) => branches.every((branch) => branch(document));
    }
    case '$or': {
      const branches = compileBranches(key, operand, variables);
      return (document) => branches.some((branch) => branch(document));
    }
    case '$nor': {
      const branches = compileBranches(key, operand, variables);
      return (document) => !branches.some((branch) => branch(document));
    }
    case '$expr':
      return compileExpression(operand, variables);
    case '$jsonSchema':
      return compileJsonSchema(operand);
    case '$comment':
      return () => true;
    default:
      throw tests.invalid(`unknown top level operator: ${key}`);
  }
}

function compileBranches(key: string, operand: DocumentValue, variables: ExpressionVariables): readonly DocumentTest[] {
  if (!isArrayValue(operand) || operand.length === 0) throw tests.invalid(`${key} must be a nonempty array`);
  return operand.map((branch) => compileFilter(branch, variables));
}

function compileField(path: string, operand: DocumentValue, variables: ExpressionVariables): DocumentTest {
  const test = tests.isOperatorObject(operand) ? compileOperators(operand, variables) : tests.matching(operand);
  const parts = splitPath(path);
  if (parts.length === 1) return (document) => test([fieldOf(document, path)]);
  return (document) => test(leafValues(document, parts));
}

function compileOperators(operators: DocumentObject, variables: ExpressionVariables): LeafTest {
  const compiled = Object.entries(operators).flatMap(([operator, operand]) => {
    const test = compileOperator(operator, operand, operators, variables);
    return test === undefined ? [] : [test];
  });
  return (leaves) => compiled.every((test) => test(leaves));
}

/** `undefined` for an operator that only belongs to another one, such as `$options`. */
function compileOperator(
  operator: string,
  operand: DocumentValue,
  siblings: DocumentObject,
  variables: ExpressionVariables,
): LeafTest | undefined {
  switch (operator) {
    case '$eq':
      return tests.equalTo(operand);
    case '$ne':
      return negated(isRegExpValue(operand) ? refuse("Can't have regex as arg to $ne.") : tests.equalTo(operand));
    case '$in':
      return tests.inList(operand, operator);
    case '$nin':
      return negated(tests.inList(operand, operator));
    case '$gt':
      return tests.compared(operand, (order) => order > 0);
    case '$gte':
      return tests.compared(operand, (order) => order >= 0);
    case '$lt':
      return tests.compared(operand, (order) => order < 0);
    case '$lte':
      return tests.compared(operand, (order) => order <= 0);
    case '$exists':
      return tests.exists(operand);
    case '$type':
      return tests.ofType(operand);
    case '$size':
      return tests.ofSize(operand);
    case '$mod':
      return tests.modulo(operand);
    case '$regex':
      return tests.matchingPattern(tests.patternOf(operand, fieldOf(siblings, '$options')));
    case '$options':
      return '$regex' in siblings ? undefined : refuse('$options needs a $regex');
    case '$all':
      return compileAll(operand, variables);
    case '$elemMatch':
      return compileElementMatch(operand, variables);
    case '$not':
      return compileNot(operand, variables);
    case '$geoWithin':
      return geoWithinTest(operand);
    case '$geoIntersects':
      return geoIntersectsTest(operand);
    case '$near':
    case '$nearSphere':
      return nearTest(operand);
    default:
      return refuse(`unknown operator: ${operator}`);
  }
}

function refuse(message: string): never {
  throw tests.invalid(message);
}

function negated(test: LeafTest): LeafTest {
  return (leaves) => !test(leaves);
}

function compileNot(operand: DocumentValue, variables: ExpressionVariables): LeafTest {
  if (isRegExpValue(operand)) return negated(tests.matchingPattern(operand));
  if (!tests.isOperatorObject(operand)) return refuse('$not needs a regex or a document');
  return negated(compileOperators(operand, variables));
}

function compileAll(operand: DocumentValue, variables: ExpressionVariables): LeafTest {
  if (!isArrayValue(operand)) return refuse('$all needs an array');
  const each = operand.map((element) =>
    isObjectValue(element) && '$elemMatch' in element ? compileOperators(element, variables) : tests.matching(element),
  );
  return each.length === 0 ? () => false : (leaves) => each.every((test) => test(leaves));
}

const DOCUMENT_LOGIC = new Set(['$and', '$or', '$nor', '$expr']);

/** One and the same element has to meet everything: by value (`{ $gt: 3 }`) or by its fields (`{ sku: 'x' }`). */
function compileElementMatch(operand: DocumentValue, variables: ExpressionVariables): LeafTest {
  if (!isObjectValue(operand)) return refuse('$elemMatch needs an Object');
  const [first] = Object.keys(operand);
  if (first?.startsWith('$') === true && !DOCUMENT_LOGIC.has(first)) {
    const test = compileOperators(operand, variables);
    return (leaves) => leaves.some((leaf) => isArrayValue(leaf) && leaf.some((element) => test([element])));
  }
  const test = compileFilter(operand, variables);
  return (leaves) =>
    leaves.some((leaf) => isArrayValue(leaf) && leaf.some((element) => isObjectValue(element) && test(element)));
}
