import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import { Lazy } from 'mingo/lazy';
import * as pipelineOperators from 'mingo/operators/pipeline';
import { compileFilter } from '../filter/compile-filter';
import { expressionOptions } from '../filter/expression-filter';
import type { ExpressionVariables } from '../filter/expression-filter';
import { checkExpression, expressionContext } from '../filter/expression-operators';
import { invalid } from '../filter/field-tests';
import type { SortOrder } from '../planner/choose-index';
import { nearOf } from '../query/near-query';
import { newCounter } from '../query/read-index';
import type { QueryCounter, QuerySource } from '../query/read-index';
import { accept, candidates } from '../query/run-query';
import { sortRows } from '../query/sort-documents';
import { collectionOf } from '../storage/catalog';
import type { StoredCollection } from '../storage/catalog';
import type { DocumentRow } from '../storage/document-rows';
import type { SqliteConnection } from '../storage/sqlite-connection';
import { StoreError } from '../types';
import type { DocumentValue, QueryStats } from '../types';
import { fieldOf, isArrayValue, isObjectValue } from '../values/document-value';
import type { DocumentObject, Leaf } from '../values/document-value';
import { runGeoNear } from './geo-near-stage';
import { compileLookup } from './lookup-stage';
import { narrowByExpression } from './match-narrowing';
import { readOrder, stageOverrides } from './stage-overrides';
import type { PipelineStage } from './stage-overrides';

interface AggregationSource {
  readonly connection: SqliteConnection;
  readonly collections: ReadonlyMap<string, StoredCollection>;
}

type StageRequest = { readonly stageKey: string; readonly stageValue: DocumentValue };

/** Stages the cloud database has; `$match` and `$geoNear` take queries, the others expressions. */
const STAGES = new Set([
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$facet',
  '$geoNear',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$redact',
  '$replaceRoot',
  '$replaceWith',
  '$sample',
  '$set',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unset',
  '$unwind',
]);
const QUERY_STAGES = new Set(['$match', '$geoNear', '$lookup', '$facet']);

/**
 * Runs a pipeline. `$match` at the beginning, and `$sort` and `$limit` right after it, are answered by indexes; all
 * else is computed document by document. The figures include what `$lookup` reads.
 */
export function runAggregation(
  source: AggregationSource,
  name: string,
  requests: readonly StageRequest[],
): { readonly documents: readonly DocumentValue[]; readonly stats: QueryStats } {
  const counter = newCounter();
  const stages = requests.map(({ stageKey, stageValue }) => ({ [stageKey]: stageValue }));
  const documents = runStages(source, name, stages, {}, counter);
  return { documents, stats: { ...counter, returned: documents.length } };
}

function runStages(
  source: AggregationSource,
  name: string,
  stages: readonly DocumentObject[],
  variables: ExpressionVariables,
  counter: QueryCounter,
): readonly DocumentObject[] {
  const querySource = { connection: source.connection, collection: collectionOf(source.collections, name) };
  stages.forEach(checkStage);
  for (const stage of stages) refuseMissingCollection(source, stage);
  const runInner = (from: string, inner: readonly DocumentObject[], innerVariables: ExpressionVariables) => {
    const read = newCounter();
    const found = runStages(source, from, inner, innerVariables, read);
    counter.keysExamined += read.keysExamined;
    counter.documentsExamined += read.documentsExamined;
    return found;
  };
  const $lookup: PipelineStage = (pipe, operand) => pipe.map(compileLookup(operand, variables, runInner));
  const pipeline = {
    ...pipelineOperators,
    ...stageOverrides(variables),
    $lookup,
  };
  const context = Context.from(Context.init({ pipeline }), expressionContext);
  try {
    const { input, rest } = openPipeline(querySource, stages, variables, counter);
    const aggregator = new Aggregator([...rest], { ...expressionOptions, variables, context });
    return aggregator.run<DocumentObject>(Lazy(input)).map(withoutMissing);
  } catch (error) {
    throw error instanceof StoreError ? error : invalid(error instanceof Error ? error.message : String(error));
  }
}

/** The documents that enter the pipeline, and the stages that are left to compute. */
function openPipeline(
  source: QuerySource,
  stages: readonly DocumentObject[],
  variables: ExpressionVariables,
  counter: QueryCounter,
): { readonly input: Iterable<DocumentObject>; readonly rest: readonly DocumentObject[] } {
  const [first] = stages;
  if (first?.$geoNear !== undefined) {
    return { input: runGeoNear(source, first.$geoNear, counter), rest: stages.slice(1) };
  }
  const other = stages.findIndex((stage) => stage.$match === undefined);
  const matched = other < 0 ? stages.length : other;
  const queries = stages.slice(0, matched).map((stage) => stage.$match ?? {});
  const query = queries.length === 1 ? (queries[0] ?? {}) : queries.length === 0 ? {} : { $and: queries };
  const sort = stages[matched]?.$sort;
  const order = sort === undefined ? [] : readOrder(sort);
  const limit = stages[matched + 1]?.$limit;
  const capacity = typeof limit === 'number' ? limit : Infinity;
  const rows = readInput(source, query, order, capacity, variables, counter);
  return { input: documentsOf(rows), rest: stages.slice(matched + (sort === undefined ? 0 : 1)) };
}

function readInput(
  source: QuerySource,
  query: DocumentValue,
  order: SortOrder,
  capacity: number,
  variables: ExpressionVariables,
  counter: QueryCounter,
): Iterable<DocumentRow> {
  if (nearOf(query) !== undefined) throw invalid('$geoNear, $near, and $nearSphere are not allowed in this context');
  const test = compileFilter(query, variables);
  const narrowed = narrowByExpression(query, variables);
  const found = candidates(source, narrowed, order, counter, Math.min(capacity, STREAM_CHUNK));
  const accepted = accept(found.rows, test, counter);
  return found.ordered ? accepted : sortRows(accepted, order, 0, capacity);
}

const STREAM_CHUNK = 64;

function* documentsOf(rows: Iterable<DocumentRow>): Generator<DocumentObject> {
  for (const { document } of rows) yield document;
}

/** Also for inner pipelines, so that a mistake shows even when no document comes by. */
function checkStage(stage: DocumentObject, position: number): void {
  const [name = '', ...others] = Object.keys(stage);
  if (others.length > 0) throw invalid('A pipeline stage specification object must contain exactly one field.');
  if (!STAGES.has(name)) throw invalid(`Unrecognized pipeline stage name: '${name}'`);
  if (name === '$geoNear' && position > 0) throw invalid('$geoNear is only valid as the first stage in a pipeline.');
  const operand = fieldOf(stage, name) ?? null;
  if (name === '$match') compileFilter(operand);
  else if (name === '$facet')
    innerPipelines(operand).forEach((inner) => {
      inner.forEach(checkStage);
    });
  else if (!QUERY_STAGES.has(name)) checkExpression(operand);
}

function innerPipelines(facet: DocumentValue): readonly (readonly DocumentObject[])[] {
  if (!isObjectValue(facet)) throw invalid('$facet needs an object of pipelines');
  return Object.values(facet).map((inner) => (isArrayValue(inner) ? inner.filter(isObjectValue) : []));
}

/** The cloud database refuses a `$lookup` into a collection that does not exist, documents or not. */
function refuseMissingCollection(source: AggregationSource, stage: DocumentObject): void {
  const from = isObjectValue(stage.$lookup) ? stage.$lookup.from : undefined;
  if (typeof from === 'string') collectionOf(source.collections, from);
}

/** mingo leaves `undefined` where MongoDB leaves the field out. */
function withoutMissing(document: DocumentObject): DocumentObject {
  return Object.fromEntries(Object.entries<Leaf>(document).filter(isPresent));
}

function isPresent(entry: [string, Leaf]): entry is [string, DocumentValue] {
  return entry[1] !== undefined;
}
