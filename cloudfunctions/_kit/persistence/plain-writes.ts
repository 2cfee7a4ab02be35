import { cloudDatabase } from '../runtime/sdk';
import type { CollectionDeclaration, Document } from './collections';
import { isDuplicateKey } from './database-errors';

/**
 * Writes outside a transaction, for changes that are right however often and in whatever order they run. Everything
 * else belongs into `transact`.
 */

/** Sets fields of every document that fits; nested objects are merged. Gives the number of changed documents. */
export async function updateWhere<D extends Document>(
  collection: CollectionDeclaration<D>,
  where: Readonly<Record<string, unknown>>,
  fields: object,
): Promise<number> {
  const { stats } = await cloudDatabase().collection(collection.name).where(where).update({ data: fields });
  return stats.updated;
}

/** Sets fields of one document; nested objects are merged. False when there is no such document. */
export async function updateFields<D extends Document>(
  collection: CollectionDeclaration<D>,
  id: string,
  fields: object,
): Promise<boolean> {
  const { stats } = await cloudDatabase().collection(collection.name).doc(id).update({ data: fields });
  return stats.updated > 0;
}

/** Adds a document; false when its id, or a unique index, is taken. */
export async function insertMissing<D extends Document>(
  collection: CollectionDeclaration<D>,
  document: D,
): Promise<boolean> {
  try {
    await cloudDatabase().collection(collection.name).add({ data: document });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
