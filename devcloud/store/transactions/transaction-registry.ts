import { randomBytes } from 'node:crypto';
import type { StoreClock } from '../clock';
import type { Catalog } from '../storage/catalog';
import { StoreError } from '../types';
import type { LockTable } from './lock-table';
import type { SnapshotPool } from './snapshot-pool';
import { StoreTransaction } from './store-transaction';
import type { Snapshot } from './store-transaction';

/** The cloud database aborts a transaction that is open longer (platform.md: 30 s). */
const LIFETIME_MS = 30_000;

/** The open transactions: starts them, finds them, ends them and lets go of their locks. */
export class TransactionRegistry {
  private readonly open = new Map<
    string,
    { readonly transaction: StoreTransaction; readonly cancelTimer: () => void }
  >();

  constructor(
    private readonly clock: StoreClock,
    private readonly catalog: Catalog,
    private readonly locks: LockTable,
    private readonly snapshots: SnapshotPool,
  ) {}

  start(): StoreTransaction {
    const transaction = new StoreTransaction(randomBytes(16).toString('hex'), this.clock.now());
    const cancelTimer = this.clock.schedule(LIFETIME_MS, () => {
      if (!transaction.committing) this.end(transaction);
    });
    this.open.set(transaction.id, { transaction, cancelTimer });
    return transaction;
  }

  /** Throws `transaction_missing` for one that was ended, timed out or never was. */
  get(id: string): StoreTransaction {
    const transaction = this.open.get(id)?.transaction;
    if (transaction !== undefined && !transaction.committing) {
      if (this.clock.now() - transaction.startedAtMs < LIFETIME_MS) return transaction;
      this.end(transaction);
    }
    throw new StoreError(
      'transaction_missing',
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server.',
    );
  }

  snapshotOf(transaction: StoreTransaction): Snapshot {
    transaction.snapshot ??= { connection: this.snapshots.take(), collections: this.catalog.view() };
    return transaction.snapshot;
  }

  end(transaction: StoreTransaction): void {
    const entry = this.open.get(transaction.id);
    if (entry === undefined) return;
    this.open.delete(transaction.id);
    entry.cancelTimer();
    this.locks.dropAllOf(transaction);
    this.releaseSnapshot(transaction);
    transaction.end();
  }

  /** An old snapshot keeps SQLite from starting its log anew, which makes every commit slower. */
  releaseSnapshot(transaction: StoreTransaction): void {
    if (transaction.snapshot === undefined) return;
    this.snapshots.give(transaction.snapshot.connection);
    transaction.snapshot = undefined;
  }

  endAll(): void {
    for (const { transaction } of [...this.open.values()]) this.end(transaction);
  }
}
