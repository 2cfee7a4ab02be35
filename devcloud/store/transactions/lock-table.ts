import type { StoredCollection, StoredIndex } from '../storage/catalog';
import { WaitFor } from '../storage/write-queue';
import { indexEntries } from '../indexes/index-entries';
import type { StoredDocument } from '../types';
import { encodeOrderKey } from '../values/order-key';

/** Who holds locks; the promise settles when it has ended in whatever way. */
export interface LockOwner {
  readonly ended: Promise<void>;
}

/** Key locks of open transactions: documents (by their `_id` key) and values of unique indexes. */
export class LockTable {
  private readonly owners = new Map<string, LockOwner>();

  ownerOf(name: string): LockOwner | undefined {
    return this.owners.get(name);
  }

  take(name: string, owner: LockOwner): void {
    this.owners.set(name, owner);
  }

  drop(name: string): void {
    this.owners.delete(name);
  }

  dropAllOf(owner: LockOwner): void {
    for (const [name, each] of this.owners) if (each === owner) this.owners.delete(name);
  }

  /** A plain write waits until no transaction holds what it is about to change. */
  waitForDocument(collection: StoredCollection, id: string, written?: StoredDocument): void {
    if (this.owners.size === 0) return;
    this.waitFor(documentLock(collection, id));
    if (written === undefined) return;
    for (const name of uniqueLocks(collection, written).keys()) this.waitFor(name);
  }

  private waitFor(name: string): void {
    const owner = this.owners.get(name);
    if (owner !== undefined) throw new WaitFor(owner.ended);
  }
}

export function documentLock(collection: StoredCollection, id: string): string {
  return keyLock(collection, collection.primary, encodeOrderKey(id).toString('latin1'));
}

/** The locks for a document's values in unique indexes, with the index and key each stands for. */
export function uniqueLocks(
  collection: StoredCollection,
  document: StoredDocument,
): ReadonlyMap<string, { readonly index: StoredIndex; readonly key: string }> {
  const locks = new Map<string, { readonly index: StoredIndex; readonly key: string }>();
  for (const index of collection.indexes) {
    if (index.definition.unique !== true) continue;
    for (const key of indexEntries(index.definition, document).keys) {
      locks.set(keyLock(collection, index, key), { index, key });
    }
  }
  return locks;
}

function keyLock(collection: StoredCollection, index: StoredIndex, key: string): string {
  return `${String(collection.id)}/${String(index.id)}/${key}`;
}
