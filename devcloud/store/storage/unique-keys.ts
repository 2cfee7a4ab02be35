import { StoreError } from '../types';
import type { DocumentObject } from '../values/document-value';
import { leafValues, splitPath } from '../values/document-path';
import type { StoredCollection, StoredIndex } from './catalog';

/** The error for a key that another document has already. */
export function duplicateKey(collection: StoredCollection, index: StoredIndex, document: DocumentObject): StoreError {
  const values = index.definition.fields.map(({ field }) => {
    const leaves = leafValues(document, splitPath(field)).map((leaf) => leaf ?? null);
    return [field, leaves.length === 1 ? (leaves[0] ?? null) : leaves] as const;
  });
  const key = JSON.stringify(Object.fromEntries(values));
  return new StoreError(
    'duplicate_key',
    `E11000 duplicate key error collection: ${collection.name} index: ${index.definition.name} dup key: ${key}`,
    { collection: collection.name, index: index.definition.name, key },
  );
}
