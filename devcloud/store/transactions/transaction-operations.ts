import { equalValues } from '../values/value-order';
import { isObjectValue } from '../values/document-value';
import { collectionOf } from '../storage/catalog';
import { duplicateKey } from '../storage/unique-keys';
import { StoreError } from '../types';
import type { DocumentValue, QueryStats, StoredDocument, UpdateRequest } from '../types';
import { prepareChange } from '../update/document-change';
import type { Snapshot, StoreTransaction } from './store-transaction';
import { keepWrite, pendingDocument } from './transaction-writes';
import type { WriteContext } from './transaction-writes';

/** One collection inside a transaction. */
export interface TransactionTarget {
  readonly context: WriteContext;
  readonly transaction: StoreTransaction;
  readonly snapshot: Snapshot;
  readonly name: string;
}

export function insertInTransaction(target: TransactionTarget, document: StoredDocument): void {
  const { context, transaction, snapshot, name } = target;
  const collection = collectionOf(snapshot.collections, name);
  if (pendingDocument(transaction, snapshot, name, document._id).document !== undefined) {
    throw duplicateKey(collection, collection.primary, document);
  }
  keepWrite(context, transaction, snapshot, name, document._id, document);
}

export function updateInTransaction(
  target: TransactionTarget,
  request: UpdateRequest,
  nowMs: number,
): { readonly updated: number; readonly upsertedId?: string; readonly stats: QueryStats } {
  const { context, transaction, snapshot, name } = target;
  const id = singleId(request.query);
  const change = prepareChange(request, nowMs);
  const { document } = pendingDocument(transaction, snapshot, name, id);
  if (document === undefined) {
    if (!request.upsert) return { updated: 0, stats: byId(0) };
    keepWrite(context, transaction, snapshot, name, id, change.create());
    return { updated: 0, upsertedId: id, stats: byId(0) };
  }
  const changed = change.apply(document);
  const differs = !equalValues(changed, document);
  if (differs) keepWrite(context, transaction, snapshot, name, id, changed);
  return { updated: differs ? 1 : 0, stats: byId(1) };
}

export function removeInTransaction(
  target: TransactionTarget,
  query: DocumentValue,
): { readonly deleted: number; readonly stats: QueryStats } {
  const { context, transaction, snapshot, name } = target;
  const id = singleId(query);
  if (pendingDocument(transaction, snapshot, name, id).document === undefined) return { deleted: 0, stats: byId(0) };
  keepWrite(context, transaction, snapshot, name, id, undefined);
  return { deleted: 1, stats: byId(1) };
}

/** Only a document named by its id can be changed in a transaction (platform.md, trap 1). */
function singleId(query: DocumentValue): string {
  const id = isObjectValue(query) && Object.keys(query).length === 1 ? query._id : undefined;
  if (typeof id !== 'string') {
    throw new StoreError('not_in_transaction', 'inside a transaction only doc(id) can be updated or removed');
  }
  return id;
}

function byId(documentsExamined: number): QueryStats {
  return { index: '_id_', keysExamined: 1, documentsExamined, returned: documentsExamined };
}
