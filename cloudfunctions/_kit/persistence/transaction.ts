import type { DomainEvent } from '../../../src/shared/contract/events';
import { cloudDatabase, type SdkTransaction } from '../runtime/sdk';
import type { CollectionDeclaration, Document } from './collections';
import { isDocumentMissing, isWriteConflict } from './database-errors';

/**
 * Reads and writes inside one transaction, by id only: anything else the platform would silently run outside of it
 * (platform.md: Trap 1).
 */
export interface Transaction {
  get<D extends Document>(collection: CollectionDeclaration<D>, id: string): Promise<D | null>;
  /** Fails with a duplicate key when the id, or a unique index, is taken. */
  insert<D extends Document>(collection: CollectionDeclaration<D>, document: D): Promise<void>;
  /** As `insert` for any number of documents of one collection, in one round trip. */
  insertAll<D extends Document>(collection: CollectionDeclaration<D>, documents: readonly D[]): Promise<void>;
  /** Writes the whole document, new or not. */
  put<D extends Document>(collection: CollectionDeclaration<D>, document: D): Promise<void>;
  remove(collection: CollectionDeclaration, id: string): Promise<void>;
  /** Written with the change, delivered after the commit. */
  emit(event: DomainEvent): void;
}

const ATTEMPTS = 12;
const FIRST_PAUSE_MS = 8;
const LONGEST_PAUSE_MS = 400;

/**
 * Runs `work` in a transaction and commits. A conflict with another transaction starts it over, a bounded number of
 * times with growing random pauses, because the SDK does not (platform.md: Trap 2). `work` may therefore run more than
 * once and must have no effect but through its transaction.
 * @throws what `work` or the database threw; a conflict only when every attempt met one
 */
export async function runTransaction<R>(
  work: (transaction: Transaction, emitted: readonly DomainEvent[]) => Promise<R>,
): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    const sdkTransaction = await cloudDatabase().startTransaction();
    try {
      const emitted: DomainEvent[] = [];
      const result = await work(wrap(sdkTransaction, emitted), emitted);
      await sdkTransaction.commit();
      return result;
    } catch (error) {
      await sdkTransaction.rollback().catch(() => undefined);
      if (!isWriteConflict(error) || attempt >= ATTEMPTS) throw error;
      await pause(attempt);
    }
  }
}

/** Full jitter: a random part of a ceiling that doubles with every attempt. */
function pause(attempt: number): Promise<void> {
  const ceiling = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * ceiling));
}

function wrap(transaction: SdkTransaction, emitted: DomainEvent[]): Transaction {
  return {
    async get<D extends Document>(collection: CollectionDeclaration<D>, id: string) {
      try {
        const { data } = await transaction.collection(collection.name).doc(id).get();
        return (data ?? null) as D | null;
      } catch (error) {
        if (isDocumentMissing(error)) return null;
        throw error;
      }
    },
    async insert(collection, document) {
      await transaction.collection(collection.name).add({ data: document });
    },
    async insertAll(collection, documents) {
      if (documents.length > 0) await transaction.collection(collection.name).add({ data: documents });
    },
    async put(collection, { _id, ...fields }) {
      await transaction.collection(collection.name).doc(_id).set({ data: fields });
    },
    async remove(collection, id) {
      await transaction.collection(collection.name).doc(id).remove();
    },
    emit(event) {
      emitted.push(event);
    },
  };
}
