import type { CollectionDeclaration, Document } from '../_kit/persistence/collections';
import type { Transaction } from '../_kit/persistence/transaction';

/** A transaction that reads every document once: for who looks at a balance before it is changed. */
export function readOnce(tx: Transaction): Transaction {
  const seen = new Map<string, Promise<Document | null>>();
  return {
    ...tx,
    get<D extends Document>(collection: CollectionDeclaration<D>, id: string) {
      const key = `${collection.name}/${id}`;
      const found = seen.get(key) ?? tx.get(collection, id);
      seen.set(key, found);
      return found as Promise<D | null>;
    },
  };
}
