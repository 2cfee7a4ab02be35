import type { Catalog, StoredCollection } from '../storage/catalog';
import { collectionOf } from '../storage/catalog';
import { readById } from '../storage/document-rows';
import { encodeDocument } from '../storage/document-codec';
import type { DocumentWriter } from '../storage/document-writer';
import { numberOf } from '../storage/sqlite-connection';
import type { SqliteConnection } from '../storage/sqlite-connection';
import { duplicateKey } from '../storage/unique-keys';
import { StoreError } from '../types';
import type { StoredDocument } from '../types';
import { documentLock, uniqueLocks } from './lock-table';
import type { LockTable } from './lock-table';
import type { PendingWrite, Snapshot, StoreTransaction } from './store-transaction';

/** Where a transaction checks and keeps its writes. */
export interface WriteContext {
  readonly current: SqliteConnection;
  readonly catalog: Catalog;
  readonly locks: LockTable;
}

/** The document as the transaction sees it. */
export function pendingDocument(
  transaction: StoreTransaction,
  snapshot: Snapshot,
  name: string,
  id: string,
): PendingWrite {
  const write = transaction.writesTo(name).get(id);
  if (write !== undefined) return write;
  const base = readById(snapshot.connection, collectionOf(snapshot.collections, name), id);
  return { base, document: base?.document };
}

/**
 * Keeps a write (`undefined` removes) after locking the document. Throws `write_conflict` when another transaction
 * holds the document or one of its unique values, or when it changed after the snapshot; `duplicate_key` when a
 * unique value is taken.
 */
export function keepWrite(
  context: WriteContext,
  transaction: StoreTransaction,
  snapshot: Snapshot,
  name: string,
  id: string,
  document: StoredDocument | undefined,
): void {
  const collection = context.catalog.get(name);
  const { base } = pendingDocument(transaction, snapshot, name, id);
  lock(context, transaction, documentLock(collection, id));
  const current = readById(context.current, collection, id);
  if (current?.rowNumber !== base?.rowNumber || current?.version !== base?.version) throw writeConflict();
  if (document !== undefined) {
    encodeDocument(document);
    claimUniqueValues(context, transaction, snapshot, collection, document);
  }
  releaseClaims(context, transaction, collection, id, document);
  transaction.remember(name, id, { base, document });
}

function lock({ locks }: WriteContext, transaction: StoreTransaction, name: string): void {
  const owner = locks.ownerOf(name);
  if (owner !== undefined && owner !== transaction) throw writeConflict();
  locks.take(name, transaction);
}

function claimUniqueValues(
  context: WriteContext,
  transaction: StoreTransaction,
  snapshot: Snapshot,
  collection: StoredCollection,
  document: StoredDocument,
): void {
  for (const [name, { index, key }] of uniqueLocks(collection, document)) {
    lock(context, transaction, name);
    const claimedBy = transaction.claims.get(name);
    if (claimedBy !== undefined && claimedBy !== document._id) throw duplicateKey(collection, index, document);
    transaction.claims.set(name, document._id);
    const sql = `SELECT d.n AS n, d.v AS v, d.body AS body FROM ${index.table} i CROSS JOIN ${collection.table} d ON d.n = i.n WHERE i.k = ?`;
    const holder = context.current.first(sql, Buffer.from(key, 'latin1'));
    if (holder === undefined) continue;
    const holderId = holderIdOf(transaction, collection, numberOf(holder, 'n'));
    if (holderId === document._id || (holderId !== undefined && hasGivenUp(transaction, collection, holderId, name)))
      continue;
    if (holderId === undefined && isOwnRow(context, collection, document._id, numberOf(holder, 'n'))) continue;
    const knownIndex = snapshot.collections.get(collection.name)?.indexes.includes(index) === true;
    const before = knownIndex ? snapshot.connection.first(sql, Buffer.from(key, 'latin1')) : holder;
    throw before === undefined ? writeConflict() : duplicateKey(collection, index, document);
  }
}

/** Id of the document with this row, when the transaction has written it. */
function holderIdOf(
  transaction: StoreTransaction,
  collection: StoredCollection,
  rowNumber: number,
): string | undefined {
  for (const [id, { base }] of transaction.writesTo(collection.name)) if (base?.rowNumber === rowNumber) return id;
  return undefined;
}

function isOwnRow({ current }: WriteContext, collection: StoredCollection, id: string, rowNumber: number): boolean {
  return readById(current, collection, id)?.rowNumber === rowNumber;
}

/** Whether the transaction itself took the value away from the document that has it in the database. */
function hasGivenUp(
  transaction: StoreTransaction,
  collection: StoredCollection,
  holderId: string,
  lockName: string,
): boolean {
  const written = transaction.writesTo(collection.name).get(holderId)?.document;
  return written === undefined || !uniqueLocks(collection, written).has(lockName);
}

/** Values the document no longer has are free again for this transaction's other documents. */
function releaseClaims(
  { locks }: WriteContext,
  transaction: StoreTransaction,
  collection: StoredCollection,
  id: string,
  document: StoredDocument | undefined,
): void {
  const kept = document === undefined ? undefined : uniqueLocks(collection, document);
  const prefix = `${String(collection.id)}/`;
  for (const [name, owner] of transaction.claims) {
    if (owner !== id || !name.startsWith(prefix) || kept?.has(name) === true) continue;
    transaction.claims.delete(name);
    locks.drop(name);
  }
}

/** Writes everything a transaction kept; old keys go before new ones come, so values may change hands. */
export function applyWrites(writer: DocumentWriter, catalog: Catalog, transaction: StoreTransaction): void {
  const all = [...transaction.writes].flatMap(([name, writes]) =>
    [...writes].map(([id, write]) => ({ collection: catalog.get(name), id, ...write })),
  );
  for (const { collection, base, document } of all) {
    if (base === undefined) continue;
    if (document === undefined) writer.remove(collection, base);
    else writer.removeStaleKeys(collection, base.rowNumber, base.document, document);
  }
  for (const { collection, base, document } of all) {
    if (document === undefined) continue;
    if (base === undefined) writer.insert(collection, document);
    else writer.writeReplacement(collection, base.rowNumber, base.document, document);
  }
}

function writeConflict(): StoreError {
  return new StoreError('write_conflict', '[ResourceUnavailable.TransactionConflict] WriteConflict');
}
