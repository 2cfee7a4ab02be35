import { compileFilter } from '../filter/compile-filter';
import type { SortOrder } from '../planner/choose-index';
import { runQuery } from '../query/run-query';
import type { RowResult } from '../query/run-query';
import type { RowQuery } from '../query/read-index';
import { sortRows } from '../query/sort-documents';
import { collectionOf } from '../storage/catalog';
import type { DocumentRow } from '../storage/document-rows';
import type { Snapshot, StoreTransaction } from './store-transaction';

/** A document the transaction inserted has no row yet; it comes after all that have. */
const UNWRITTEN_ROW = Number.MAX_SAFE_INTEGER;

/** Runs a query on the snapshot with the transaction's own writes laid over it. */
export function findInTransaction(
  transaction: StoreTransaction,
  { connection, collections }: Snapshot,
  name: string,
  request: RowQuery,
): RowResult {
  const source = { connection, collection: collectionOf(collections, name) };
  const writes = transaction.writesTo(name);
  if (writes.size === 0) return runQuery(source, request);
  // Each written document may hide one of the snapshot's, so that many more are read.
  const wanted = request.skip + request.limit + writes.size;
  const { rows, stats } = runQuery(source, { ...request, skip: 0, limit: wanted });
  const test = compileFilter(request.query);
  const untouched = rows.filter(({ document }) => !writes.has(document._id));
  const written: DocumentRow[] = [];
  for (const { base, document } of writes.values()) {
    if (document === undefined || !test(document)) continue;
    written.push({ rowNumber: base?.rowNumber ?? UNWRITTEN_ROW, version: 0, document });
  }
  const all = [...untouched, ...written];
  const order: SortOrder = request.order;
  if (order.length === 0) all.sort((a, b) => a.rowNumber - b.rowNumber);
  const result = sortRows(all, order, request.skip, request.limit);
  return { rows: result, stats: { ...stats, returned: result.length } };
}
