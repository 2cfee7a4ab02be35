import { compileFilter } from '../filter/compile-filter';
import type { DocumentTest } from '../filter/field-tests';
import type { ExpressionVariables } from '../filter/expression-filter';
import { chooseIndex } from '../planner/choose-index';
import type { SortOrder } from '../planner/choose-index';
import { readConditions } from '../planner/query-conditions';
import { readById } from '../storage/document-rows';
import type { DocumentRow } from '../storage/document-rows';
import { numberOf } from '../storage/sqlite-connection';
import type { DocumentValue, QueryStats } from '../types';
import { isObjectValue } from '../values/document-value';
import { readAlternatives } from './alternatives';
import { nearOf, nearestFirst } from './near-query';
import { scanCollection } from './range-scan';
import { newCounter, readChoice } from './read-index';
import type { QueryCounter, QuerySource, RowQuery } from './read-index';
import { sortRows } from './sort-documents';

export interface RowResult {
  readonly rows: readonly DocumentRow[];
  readonly stats: QueryStats;
}

/** Finds the documents of one query; reads no more than it has to and counts what it reads. */
export function runQuery(source: QuerySource, request: RowQuery): RowResult {
  const counter = newCounter();
  const rows = findRows(source, request, counter);
  return { rows, stats: { ...counter, returned: rows.length } };
}

function findRows(source: QuerySource, request: RowQuery, counter: QueryCounter): readonly DocumentRow[] {
  const { query, order, skip, limit } = request;
  const id = isObjectValue(query) ? query._id : undefined;
  if (typeof id === 'string' && Object.keys(query ?? {}).length === 1) {
    const row = examineId(source, id, counter);
    return row !== undefined && skip === 0 && limit > 0 ? [row] : [];
  }
  const near = nearOf(query);
  if (near !== undefined) return nearestFirst(source, request, near, counter);
  const test = compileFilter(query, request.variables);
  if (limit === 0) return [];
  const matching = candidates(source, query, order, counter, skip + limit);
  const accepted = accept(matching.rows, test, counter);
  if (!matching.ordered) return sortRows(accepted, order, skip, limit);
  const rows: DocumentRow[] = [];
  let passed = 0;
  for (const row of accepted) {
    passed += 1;
    if (passed > skip) rows.push(row);
    if (rows.length >= limit) break;
  }
  return rows;
}

/** All documents that match, in no particular order, one at a time. */
export function* matchingRows(
  source: QuerySource,
  query: DocumentValue,
  counter: QueryCounter,
  variables: ExpressionVariables = {},
): Generator<DocumentRow> {
  const test = compileFilter(query, variables);
  yield* accept(candidates(source, query, [], counter, LARGE).rows, test, counter);
}

const LARGE = 256;

/** The rows that pass the test; each one tested counts as examined. */
export function* accept(
  rows: Iterable<DocumentRow>,
  test: DocumentTest,
  counter: QueryCounter,
): Generator<DocumentRow> {
  for (const row of rows) {
    counter.documentsExamined += 1;
    if (test(row.document)) yield row;
  }
}

/** Documents among which all matching ones are, each once; `ordered` when they come in the order asked for. */
interface Candidates {
  readonly rows: Iterable<DocumentRow>;
  readonly ordered: boolean;
}

export function candidates(
  source: QuerySource,
  query: DocumentValue,
  order: SortOrder,
  counter: QueryCounter,
  expected: number,
): Candidates {
  const conditions = readConditions(query);
  const { collection } = source;
  const choice = chooseIndex([collection.primary, ...collection.indexes], conditions, order);
  const constrained = choice !== undefined && (choice.ranges.length !== 1 || !choice.ranges[0]?.low.equals(NOTHING));
  if (!constrained) {
    const alternatives = readAlternatives(source, conditions.alternatives, counter);
    if (alternatives !== undefined) return { rows: alternatives, ordered: order.length === 0 };
  }
  if (choice !== undefined) {
    counter.index = choice.index.definition.name;
    return { rows: readChoice(source, choice, order, counter, expected), ordered: choice.providesOrder };
  }
  return { rows: scanCollection(source.connection, collection), ordered: order.length === 0 };
}

const NOTHING = Buffer.alloc(0);

function examineId(source: QuerySource, id: string, counter: QueryCounter): DocumentRow | undefined {
  counter.index = '_id_';
  counter.keysExamined = 1;
  const row = readById(source.connection, source.collection, id);
  if (row !== undefined) counter.documentsExamined = 1;
  return row;
}

/** How many documents match; reads only keys when the index alone can tell. */
export function countQuery(
  source: QuerySource,
  query: DocumentValue,
): { readonly total: number; readonly stats: QueryStats } {
  const counter = newCounter();
  const test = compileFilter(query);
  const conditions = readConditions(query);
  const { connection, collection } = source;
  if (conditions.fields.length === 0 && !conditions.others) {
    const row = connection.first(`SELECT count(*) AS total FROM ${collection.table}`);
    return { total: row ? numberOf(row, 'total') : 0, stats: { ...counter, returned: 0 } };
  }
  const choice = chooseIndex([collection.primary, ...collection.indexes], conditions, []);
  if (choice?.exact === true) {
    const sql = `SELECT count(*) AS total FROM ${choice.index.table} WHERE k >= ? AND k < ?`;
    let total = 0;
    for (const { low, high } of choice.ranges) total += numberOf(connection.first(sql, low, high) ?? {}, 'total');
    return {
      total,
      stats: { index: choice.index.definition.name, keysExamined: total, documentsExamined: 0, returned: 0 },
    };
  }
  const near = nearOf(query);
  if (near !== undefined) throw near.refusal();
  let total = 0;
  const rows = candidates(source, query, [], counter, LARGE).rows;
  for (const row of rows) {
    counter.documentsExamined += 1;
    if (test(row.document)) total += 1;
  }
  return { total, stats: { ...counter, returned: 0 } };
}
