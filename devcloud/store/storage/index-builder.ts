import { indexEntries } from '../indexes/index-entries';
import { scanCollection } from '../query/range-scan';
import { StoreError } from '../types';
import type { IndexDefinition } from '../types';
import type { Catalog, StoredCollection } from './catalog';
import type { DocumentWriter } from './document-writer';
import type { SqliteConnection } from './sqlite-connection';

/**
 * Makes the collection if missing and brings its secondary indexes to exactly this list: what has changed is built
 * again from the documents. Runs as one write; a duplicate under a new unique index undoes all of it.
 */
export function bringIndexes(
  connection: SqliteConnection,
  catalog: Catalog,
  writer: DocumentWriter,
  name: string,
  definitions: readonly IndexDefinition[],
): void {
  definitions.forEach(checkDefinition);
  const collection = catalog.find(name) ?? catalog.addCollection(name);
  const wanted = new Map(definitions.map((definition) => [signature(definition), definition]));
  for (const index of collection.indexes) {
    if (!wanted.delete(signature(index.definition))) catalog.dropIndex(index);
  }
  for (const definition of wanted.values()) buildIndex(connection, catalog, writer, collection, definition);
  catalog.reload();
}

function buildIndex(
  connection: SqliteConnection,
  catalog: Catalog,
  writer: DocumentWriter,
  collection: StoredCollection,
  definition: IndexDefinition,
): void {
  const index = catalog.addIndex(collection, definition);
  for (const { rowNumber, document } of scanCollection(connection, collection)) {
    const { keys, multikey } = indexEntries(definition, document);
    catalog.markMultikey(index, multikey);
    writer.addKeys(collection, index, keys, rowNumber, document);
  }
  catalog.saveMarks();
}

function checkDefinition({ name, fields }: IndexDefinition): void {
  if (name === '' || name === '_id_' || fields.length === 0) {
    throw new StoreError('invalid_query', `'${name}' is not a valid index`, { index: name });
  }
}

function signature({ name, fields, unique }: IndexDefinition): string {
  return JSON.stringify([name, fields.map(({ field, direction }) => [field, direction]), unique === true]);
}
