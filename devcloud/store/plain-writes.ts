import { compileFilter } from './filter/compile-filter';
import { matchingRows, runQuery } from './query/run-query';
import { newCounter } from './query/read-index';
import type { QuerySource } from './query/read-index';
import { readByRowNumber } from './storage/document-rows';
import type { DocumentRow } from './storage/document-rows';
import type { DocumentWriter } from './storage/document-writer';
import type { LockTable } from './transactions/lock-table';
import type { DocumentValue, QueryStats, StoredDocument, UpdateRequest } from './types';
import { prepareChange } from './update/document-change';
import { equalValues } from './values/value-order';

/** What a write outside transactions works with; it runs inside one job of the write queue. */
export interface PlainWriteContext extends QuerySource {
  readonly writer: DocumentWriter;
  readonly locks: LockTable;
  readonly nowMs: number;
}

export function insertPlain(context: PlainWriteContext, documents: readonly StoredDocument[]): void {
  for (const document of documents) {
    context.locks.waitForDocument(context.collection, document._id, document);
    context.writer.insert(context.collection, document);
  }
}

export function updatePlain(
  context: PlainWriteContext,
  request: UpdateRequest,
): { readonly updated: number; readonly upsertedId?: string; readonly stats: QueryStats } {
  const change = prepareChange(request, context.nowMs);
  const { found, stats } = selectRows(context, request.query, request.multi);
  let updated = 0;
  let matched = 0;
  for (const row of found) {
    matched += 1;
    const document = change.apply(row.document);
    if (equalValues(document, row.document)) continue;
    context.locks.waitForDocument(context.collection, document._id, document);
    context.writer.replace(context.collection, row, document);
    updated += 1;
  }
  if (matched > 0 || !request.upsert) return { updated, stats: stats() };
  const created = change.create();
  insertPlain(context, [created]);
  return { updated: 0, upsertedId: created._id, stats: stats() };
}

export function removePlain(
  context: PlainWriteContext,
  request: { readonly query: DocumentValue; readonly multi: boolean },
): { readonly deleted: number; readonly stats: QueryStats } {
  const { found, stats } = selectRows(context, request.query, request.multi);
  let deleted = 0;
  for (const row of found) {
    context.locks.waitForDocument(context.collection, row.document._id);
    context.writer.remove(context.collection, row);
    deleted += 1;
  }
  return { deleted, stats: stats() };
}

/**
 * The rows to change. For many, their numbers are collected before the first is changed, so that no change moves a
 * document to where it would be met again.
 */
function selectRows(
  context: PlainWriteContext,
  query: DocumentValue,
  multi: boolean,
): { readonly found: Iterable<DocumentRow>; readonly stats: () => QueryStats } {
  if (!multi) {
    const { rows, stats } = runQuery(context, { query, order: [], skip: 0, limit: 1 });
    return { found: rows, stats: () => stats };
  }
  compileFilter(query);
  const counter = newCounter();
  const numbers: number[] = [];
  for (const { rowNumber } of matchingRows(context, query, counter)) numbers.push(rowNumber);
  return { found: readRows(context, numbers), stats: () => ({ ...counter, returned: numbers.length }) };
}

function* readRows({ connection, collection }: QuerySource, numbers: readonly number[]): Generator<DocumentRow> {
  for (const number of numbers) {
    const row = readByRowNumber(connection, collection, number);
    if (row !== undefined) yield row;
  }
}
