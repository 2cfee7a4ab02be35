import { evalExpr } from 'mingo/core';
import { expressionOptions } from '../filter/expression-filter';
import type { ExpressionVariables } from '../filter/expression-filter';
import { checkExpression } from '../filter/expression-operators';
import { invalid } from '../filter/field-tests';
import type { DocumentValue } from '../types';
import { fieldOf, isArrayValue, isObjectValue } from '../values/document-value';
import type { DocumentObject, Leaf } from '../values/document-value';
import { leafValues, splitPath } from '../values/document-path';

/** Runs stages on another collection and gives what comes out. */
type RunStages = (
  collection: string,
  stages: readonly DocumentObject[],
  variables: ExpressionVariables,
) => readonly DocumentObject[];

interface Lookup {
  readonly from: string;
  readonly as: string;
  readonly localField: string | undefined;
  readonly foreignField: string | undefined;
  readonly let: DocumentObject;
  readonly pipeline: readonly DocumentObject[];
}

/** Compiles `$lookup`: for each document one query on the other collection, by an index where there is one. */
export function compileLookup(
  operand: DocumentValue,
  outer: ExpressionVariables,
  run: RunStages,
): (document: DocumentObject) => DocumentObject {
  const lookup = readLookup(operand);
  return (document) => {
    const stages: DocumentObject[] = [...lookup.pipeline];
    if (lookup.localField !== undefined && lookup.foreignField !== undefined) {
      stages.unshift({ $match: { [lookup.foreignField]: { $in: localValues(document, lookup.localField) } } });
    }
    const variables = { ...outer, ...evaluateLet(document, lookup.let, outer) };
    return { ...document, [lookup.as]: run(lookup.from, stages, variables) };
  };
}

function readLookup(operand: DocumentValue): Lookup {
  if (!isObjectValue(operand)) throw invalid('the $lookup specification must be an object');
  const { from, as, localField, foreignField, let: variables = {}, pipeline = [] } = operand;
  const known = ['from', 'as', 'localField', 'foreignField', 'let', 'pipeline'];
  const unknown = Object.keys(operand).find((key) => !known.includes(key));
  if (unknown !== undefined) throw invalid(`unknown argument to $lookup: ${unknown}`);
  if (typeof from !== 'string' || typeof as !== 'string') throw invalid("$lookup needs 'from' and 'as'");
  if (typeof localField !== typeof foreignField || (localField === undefined && operand.pipeline === undefined)) {
    throw invalid("$lookup requires both or neither of 'localField' and 'foreignField', or a 'pipeline'");
  }
  if (!isObjectValue(variables) || !isArrayValue(pipeline))
    throw invalid("$lookup: 'let' is an object, 'pipeline' an array");
  checkExpression(variables);
  const stages = pipeline.map((stage) => (isObjectValue(stage) ? stage : refuseStage()));
  return {
    from,
    as,
    localField: textOrNone(localField),
    foreignField: textOrNone(foreignField),
    let: variables,
    pipeline: stages,
  };
}

function refuseStage(): never {
  throw invalid('each stage of a $lookup pipeline must be an object');
}

function textOrNone(value: Leaf): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function localValues(document: DocumentObject, path: string): readonly DocumentValue[] {
  const leaves = leafValues(document, splitPath(path));
  if (leaves.length === 0) return [null];
  return leaves.flatMap((leaf) => (isArrayValue(leaf) ? leaf : [leaf ?? null]));
}

function evaluateLet(
  document: DocumentObject,
  variables: DocumentObject,
  outer: ExpressionVariables,
): ExpressionVariables {
  return Object.fromEntries(
    Object.keys(variables).map((name) => {
      const value: unknown = evalExpr(document, fieldOf(variables, name), { ...expressionOptions, variables: outer });
      return [name, (value ?? null) as DocumentValue];
    }),
  );
}
