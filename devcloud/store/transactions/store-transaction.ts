import type { StoredCollection } from '../storage/catalog';
import type { DocumentRow } from '../storage/document-rows';
import type { SqliteConnection } from '../storage/sqlite-connection';
import type { StoredDocument } from '../types';
import type { LockOwner } from './lock-table';

/** What a transaction has written to one document. */
export interface PendingWrite {
  /** The document in the snapshot, `undefined` when it was not there. */
  readonly base: DocumentRow | undefined;
  /** The document as the transaction leaves it, `undefined` when removed. */
  readonly document: StoredDocument | undefined;
}

/** The state a transaction reads: fixed at its first operation, as in MongoDB. */
export interface Snapshot {
  readonly connection: SqliteConnection;
  readonly collections: ReadonlyMap<string, StoredCollection>;
}

/** One open transaction: its snapshot and the writes nobody else sees yet. */
export class StoreTransaction implements LockOwner {
  readonly ended: Promise<void>;
  snapshot: Snapshot | undefined;
  committing = false;
  /** Collection name → document id → write. */
  readonly writes = new Map<string, Map<string, PendingWrite>>();
  /** Name of a unique value's lock → id of the document that has the value. */
  readonly claims = new Map<string, string>();
  private settle: () => void = () => undefined;

  constructor(
    readonly id: string,
    readonly startedAtMs: number,
  ) {
    this.ended = new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  writesTo(collection: string): ReadonlyMap<string, PendingWrite> {
    return this.writes.get(collection) ?? new Map<string, PendingWrite>();
  }

  remember(collection: string, id: string, write: PendingWrite): void {
    const writes = this.writes.get(collection) ?? new Map<string, PendingWrite>();
    writes.set(id, write);
    this.writes.set(collection, writes);
  }

  end(): void {
    this.settle();
  }
}
