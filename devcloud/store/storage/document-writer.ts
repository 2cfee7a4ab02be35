import { indexEntries } from '../indexes/index-entries';
import type { IndexEntries } from '../indexes/index-entries';
import type { StoredDocument } from '../types';
import { encodeOrderKey } from '../values/order-key';
import type { Catalog, StoredCollection, StoredIndex } from './catalog';
import { encodeDocument } from './document-codec';
import type { DocumentRow } from './document-rows';
import { isUniqueViolation } from './sqlite-connection';
import type { SqliteConnection } from './sqlite-connection';
import { duplicateKey } from './unique-keys';

/** What a document takes up in the indexes: per index its keys. */
type DocumentKeys = ReadonlyMap<StoredIndex, IndexEntries>;

/** Computes the keys of a document in every secondary index of its collection. */
function documentKeys(collection: StoredCollection, document: StoredDocument): DocumentKeys {
  return new Map(collection.indexes.map((index) => [index, indexEntries(index.definition, document)]));
}

/** Writes documents together with their index keys. Runs inside an open database transaction. */
export class DocumentWriter {
  constructor(
    private readonly connection: SqliteConnection,
    private readonly catalog: Catalog,
    private readonly nextVersion: () => number,
  ) {}

  insert(collection: StoredCollection, document: StoredDocument): void {
    const rowNumber = this.insertRow(collection, document);
    for (const [index, entries] of documentKeys(collection, document)) {
      this.catalog.markMultikey(index, entries.multikey);
      this.addKeys(collection, index, entries.keys, rowNumber, document);
    }
  }

  replace(collection: StoredCollection, { rowNumber, document: old }: DocumentRow, document: StoredDocument): void {
    this.removeStaleKeys(collection, rowNumber, old, document);
    this.writeReplacement(collection, rowNumber, old, document);
  }

  remove(collection: StoredCollection, { rowNumber, document }: DocumentRow): void {
    for (const [index, { keys }] of documentKeys(collection, document)) this.removeKeys(index, keys, rowNumber);
    this.connection.run(`DELETE FROM ${collection.table} WHERE n = ?`, rowNumber);
  }

  /** First half of a replacement; a commit does it for all documents before any new key is added. */
  removeStaleKeys(
    collection: StoredCollection,
    rowNumber: number,
    old: StoredDocument,
    document: StoredDocument,
  ): void {
    const wanted = documentKeys(collection, document);
    for (const [index, { keys }] of documentKeys(collection, old)) {
      this.removeKeys(index, without(keys, wanted.get(index)?.keys), rowNumber);
    }
  }

  /** Second half of a replacement. */
  writeReplacement(
    collection: StoredCollection,
    rowNumber: number,
    old: StoredDocument,
    document: StoredDocument,
  ): void {
    this.connection.run(
      `UPDATE ${collection.table} SET v = ?, body = ? WHERE n = ?`,
      this.nextVersion(),
      encodeDocument(document),
      rowNumber,
    );
    const present = documentKeys(collection, old);
    for (const [index, entries] of documentKeys(collection, document)) {
      this.catalog.markMultikey(index, entries.multikey);
      this.addKeys(collection, index, without(entries.keys, present.get(index)?.keys), rowNumber, document);
    }
  }

  /** Adds the keys of one document to one index. */
  addKeys(
    collection: StoredCollection,
    index: StoredIndex,
    keys: Iterable<string>,
    rowNumber: number,
    document: StoredDocument,
  ): void {
    for (const key of keys) {
      try {
        this.connection.run(`INSERT INTO ${index.table} (k, n) VALUES (?, ?)`, Buffer.from(key, 'latin1'), rowNumber);
      } catch (error) {
        if (isUniqueViolation(error)) throw duplicateKey(collection, index, document);
        throw error;
      }
    }
  }

  private insertRow(collection: StoredCollection, document: StoredDocument): number {
    try {
      return this.connection.run(
        `INSERT INTO ${collection.table} (k, v, body) VALUES (?, ?, ?)`,
        encodeOrderKey(document._id),
        this.nextVersion(),
        encodeDocument(document),
      );
    } catch (error) {
      if (isUniqueViolation(error)) throw duplicateKey(collection, collection.primary, document);
      throw error;
    }
  }

  private removeKeys(index: StoredIndex, keys: Iterable<string>, rowNumber: number): void {
    for (const key of keys) {
      this.connection.run(`DELETE FROM ${index.table} WHERE k = ? AND n = ?`, Buffer.from(key, 'latin1'), rowNumber);
    }
  }
}

function without(keys: ReadonlySet<string>, others: ReadonlySet<string> | undefined): readonly string[] {
  return [...keys].filter((key) => others?.has(key) !== true);
}
