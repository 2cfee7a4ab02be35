import type { StoreClock } from './clock';
import { runAggregation } from './aggregate/run-aggregation';
import { insertPlain, removePlain, updatePlain } from './plain-writes';
import type { PlainWriteContext } from './plain-writes';
import { compileProjection } from './query/projection';
import type { QuerySource } from './query/read-index';
import { countQuery, runQuery } from './query/run-query';
import { Catalog } from './storage/catalog';
import { connect } from './storage/data-folder';
import type { DataFolder } from './storage/data-folder';
import { DocumentWriter } from './storage/document-writer';
import { bringIndexes } from './storage/index-builder';
import type { SqliteConnection } from './storage/sqlite-connection';
import { WriteQueue } from './storage/write-queue';
import { LockTable } from './transactions/lock-table';
import { SnapshotPool } from './transactions/snapshot-pool';
import { insertInTransaction, removeInTransaction, updateInTransaction } from './transactions/transaction-operations';
import type { TransactionTarget } from './transactions/transaction-operations';
import { findInTransaction } from './transactions/transaction-reads';
import { TransactionRegistry } from './transactions/transaction-registry';
import { applyWrites } from './transactions/transaction-writes';
import { StoreError } from './types';
import type {
  DocumentValue,
  FindRequest,
  IndexDefinition,
  Store,
  StoredDocument,
  StoreErrorCode,
  UpdateRequest,
} from './types';
import { newDocument } from './update/document-change';

/** Versions of one run stay below this distance from those of the next. */
const VERSIONS_PER_RUN = 2 ** 32;

type RemoveRequest = Parameters<Store['remove']>[1];

/** The store over one data folder. Reads are answered at once; writes when they are on disk. */
export class LocalStore implements Store {
  private readonly connection: SqliteConnection;
  private readonly catalog: Catalog;
  private readonly queue: WriteQueue;
  private readonly writer: DocumentWriter;
  private readonly locks = new LockTable();
  private readonly snapshots: SnapshotPool;
  private readonly transactions: TransactionRegistry;
  private version: number;
  private closed = false;

  constructor(
    private readonly folder: DataFolder,
    private readonly clock: StoreClock,
  ) {
    this.connection = connect(folder);
    this.catalog = new Catalog(this.connection);
    this.queue = new WriteQueue(this.connection, this.catalog);
    this.writer = new DocumentWriter(this.connection, this.catalog, () => (this.version += 1));
    this.snapshots = new SnapshotPool(() => connect(folder));
    this.transactions = new TransactionRegistry(clock, this.catalog, this.locks, this.snapshots);
    this.version = this.connection.run('INSERT INTO runs DEFAULT VALUES') * VERSIONS_PER_RUN;
  }

  async createCollection(name: string): Promise<void> {
    await this.queue.submit(() => {
      if (this.catalog.find(name) !== undefined) {
        throw new StoreError('collection_exists', 'Table exist', { collection: name });
      }
      this.catalog.addCollection(name);
      this.catalog.reload();
    });
  }

  listCollections(): Promise<readonly string[]> {
    return Promise.resolve(this.catalog.names);
  }

  async ensureIndexes(name: string, indexes: readonly IndexDefinition[]): Promise<void> {
    await this.queue.submit(() => {
      bringIndexes(this.connection, this.catalog, this.writer, name, indexes);
    });
  }

  async insert(name: string, values: readonly DocumentValue[], transactionId?: string): Promise<readonly string[]> {
    const documents = values.map((value) => newDocument(value, this.clock.now()));
    if (transactionId !== undefined) {
      this.inTransaction(transactionId, name, (target) => {
        for (const document of documents) insertInTransaction(target, document);
      });
    } else {
      await this.queue.submit(() => {
        insertPlain(this.plain(name), documents);
      });
    }
    return documents.map(({ _id }) => _id);
  }

  find(name: string, request: FindRequest, transactionId?: string): ReturnType<Store['find']> {
    return answer(() => {
      const rowQuery = {
        query: request.query,
        order: request.order ?? [],
        skip: request.skip ?? 0,
        limit: request.limit,
      };
      const project = compileProjection(request.projection);
      const { rows, stats } =
        transactionId === undefined
          ? runQuery(this.source(name), rowQuery)
          : this.inTransaction(transactionId, name, (target) =>
              findInTransaction(target.transaction, target.snapshot, name, rowQuery),
            );
      // A projection may leave `_id` out; the caller who asked for that does not read it.
      return { documents: rows.map(({ document }) => project(document) as StoredDocument), stats };
    });
  }

  count(name: string, query: DocumentValue): ReturnType<Store['count']> {
    return answer(() => countQuery(this.source(name), query));
  }

  update(name: string, request: UpdateRequest, transactionId?: string): ReturnType<Store['update']> {
    if (transactionId === undefined) return this.queue.submit(() => updatePlain(this.plain(name), request));
    return answer(() =>
      this.inTransaction(transactionId, name, (target) => updateInTransaction(target, request, this.clock.now())),
    );
  }

  remove(name: string, request: RemoveRequest, transactionId?: string): ReturnType<Store['remove']> {
    if (transactionId === undefined) return this.queue.submit(() => removePlain(this.plain(name), request));
    return answer(() =>
      this.inTransaction(transactionId, name, (target) => removeInTransaction(target, request.query)),
    );
  }

  aggregate(name: string, stages: Parameters<Store['aggregate']>[1]): ReturnType<Store['aggregate']> {
    return answer(() =>
      runAggregation({ connection: this.connection, collections: this.catalog.view() }, name, stages),
    );
  }

  startTransaction(): Promise<string> {
    return answer(() => this.transactions.start().id);
  }

  async commitTransaction(transactionId: string): Promise<void> {
    const transaction = this.transactions.get(transactionId);
    if (transaction.writes.size === 0) {
      this.transactions.end(transaction);
      return;
    }
    transaction.committing = true;
    this.transactions.releaseSnapshot(transaction);
    try {
      await this.queue.submit(() => {
        applyWrites(this.writer, this.catalog, transaction);
      });
    } finally {
      this.transactions.end(transaction);
    }
  }

  abortTransaction(transactionId: string): Promise<void> {
    return answer(() => {
      this.transactions.end(this.transactions.get(transactionId));
    });
  }

  /** Ends open transactions without their writes, waits for accepted writes, and lets go of the folder. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.transactions.endAll();
    await this.queue.close();
    this.snapshots.close();
    // The log goes into the database file, so that the file alone is the data and is checked as a whole next time.
    this.connection.pragma('wal_checkpoint(TRUNCATE)');
    this.connection.close();
    this.folder.release();
  }

  /** How writes are kept; `synchronous` 2 is a full sync at every commit. */
  durability(): { readonly journalMode: string; readonly synchronous: number } {
    return {
      journalMode: String(this.connection.pragma('journal_mode')),
      synchronous: Number(this.connection.pragma('synchronous')),
    };
  }

  private source(name: string): QuerySource {
    return { connection: this.connection, collection: this.catalog.get(name) };
  }

  private plain(name: string): PlainWriteContext {
    return { ...this.source(name), writer: this.writer, locks: this.locks, nowMs: this.clock.now() };
  }

  /** A failed operation ends the transaction, as MongoDB's server does. */
  private inTransaction<Result>(id: string, name: string, operate: (target: TransactionTarget) => Result): Result {
    const transaction = this.transactions.get(id);
    try {
      const snapshot = this.transactions.snapshotOf(transaction);
      const context = { current: this.connection, catalog: this.catalog, locks: this.locks };
      return operate({ context, transaction, snapshot, name });
    } catch (error) {
      if (error instanceof StoreError && ABORTING.has(error.code)) this.transactions.end(transaction);
      throw error;
    }
  }
}

const ABORTING: ReadonlySet<StoreErrorCode> = new Set<StoreErrorCode>(['write_conflict', 'duplicate_key']);

/** Turns what is computed at once, or thrown, into a promise. */
function answer<Result>(compute: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    resolve(compute());
  });
}
