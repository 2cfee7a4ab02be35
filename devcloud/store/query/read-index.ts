import type { ExpressionVariables } from '../filter/expression-filter';
import type { IndexChoice, SortOrder } from '../planner/choose-index';
import type { StoredCollection, StoredIndex } from '../storage/catalog';
import type { DocumentRow } from '../storage/document-rows';
import type { SqliteConnection } from '../storage/sqlite-connection';
import type { DocumentValue } from '../types';
import { RangeScan } from './range-scan';
import type { ScannedRow } from './range-scan';

/** Where a query reads: a connection (the current state or a snapshot) and a collection. */
export interface QuerySource {
  readonly connection: SqliteConnection;
  readonly collection: StoredCollection;
}

/** Which documents, in which order. */
export interface RowQuery {
  readonly query: DocumentValue;
  readonly order: SortOrder;
  readonly skip: number;
  readonly limit: number;
  readonly variables?: ExpressionVariables;
}

/** Counts while a query runs. */
export interface QueryCounter {
  index: string | null;
  keysExamined: number;
  documentsExamined: number;
}

export function newCounter(): QueryCounter {
  return { index: null, keysExamined: 0, documentsExamined: 0 };
}

/** Reads the ranges of an index choice; merges them when that gives the order, else one after the other. */
export function* readChoice(
  { connection, collection }: QuerySource,
  choice: IndexChoice<StoredIndex>,
  order: SortOrder,
  counter: QueryCounter,
  expected: number,
): Generator<DocumentRow> {
  const scans = choice.ranges.map(
    (range) => new RangeScan(connection, collection, choice.index, range, choice.reverse, expected),
  );
  const merged = choice.providesOrder && order.length > 0 && scans.length > 1;
  const seen = choice.index.multikey.includes(true) || usesCells(choice.index) ? new Set<number>() : undefined;
  for (const { row } of merged ? mergeScans(scans, choice.reverse) : chainScans(scans)) {
    counter.keysExamined += 1;
    if (seen?.has(row.rowNumber) === true) continue;
    seen?.add(row.rowNumber);
    yield row;
  }
}

function usesCells(index: StoredIndex): boolean {
  return index.definition.fields.some(({ direction }) => direction === '2dsphere');
}

function* chainScans(scans: readonly RangeScan[]): Generator<ScannedRow> {
  for (const scan of scans) for (let row = scan.next(); row !== undefined; row = scan.next()) yield row;
}

/** Takes the next row of whichever range has the smallest (or greatest) key behind the shared part. */
function* mergeScans(scans: readonly RangeScan[], reverse: boolean): Generator<ScannedRow> {
  const heads = scans.flatMap((scan) => {
    const head = scan.next();
    return head === undefined ? [] : [{ scan, head }];
  });
  const sign = reverse ? -1 : 1;
  while (heads.length > 0) {
    let best = 0;
    heads.forEach(({ head }, at) => {
      const other = heads[best];
      if (other !== undefined && Buffer.compare(head.suffix, other.head.suffix) * sign < 0) best = at;
    });
    const chosen = heads[best];
    if (chosen === undefined) return;
    yield chosen.head;
    const next = chosen.scan.next();
    if (next === undefined) heads.splice(best, 1);
    else chosen.head = next;
  }
}
