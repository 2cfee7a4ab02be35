import { StoreError } from '../types';
import type { IndexDefinition } from '../types';
import { numberOf, textOf } from './sqlite-connection';
import type { SqliteConnection, SqlRow } from './sqlite-connection';

/** A secondary index and where its keys are kept. */
export interface StoredIndex {
  readonly id: number;
  readonly table: string;
  readonly definition: IndexDefinition;
  /** Grows to true when the first array is met on a field's path and stays so. */
  readonly multikey: boolean[];
}

export interface StoredCollection {
  readonly id: number;
  readonly name: string;
  /** Table of the documents: `n` row number, `k` key of `_id`, `v` version, `body` JSON. */
  readonly table: string;
  /** `_id` as an index like any other; its keys stand in the document table itself. */
  readonly primary: StoredIndex;
  readonly indexes: readonly StoredIndex[];
}

const PRIMARY_DEFINITION: IndexDefinition = {
  name: '_id_',
  fields: [{ field: '_id', direction: 1 }],
  unique: true,
};

export const CATALOG_SCHEMA = `
  CREATE TABLE collections (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE);
  CREATE TABLE indexes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    collection INTEGER NOT NULL,
    definition TEXT NOT NULL,
    multikey TEXT NOT NULL
  );
`;

/** Which collections and indexes exist. Read once; changed only together with the tables. */
export class Catalog {
  private collections: ReadonlyMap<string, StoredCollection> = new Map<string, StoredCollection>();
  private readonly unsavedMarks = new Set<StoredIndex>();

  constructor(private readonly connection: SqliteConnection) {
    this.reload();
  }

  get names(): readonly string[] {
    return [...this.collections.keys()].sort();
  }

  /** Throws `collection_missing`, worded as the cloud database words it. */
  get(name: string): StoredCollection {
    return collectionOf(this.collections, name);
  }

  find(name: string): StoredCollection | undefined {
    return this.collections.get(name);
  }

  /** The collections as they are now; later changes do not show in it. */
  view(): ReadonlyMap<string, StoredCollection> {
    return this.collections;
  }

  /** Reads the catalogue again, keeping the objects of indexes that are still the same. */
  reload(): void {
    const known = new Map(
      [...this.collections.values()].flatMap(({ indexes }) => indexes).map((each) => [each.id, each]),
    );
    const indexRows = this.connection.all('SELECT id, collection, definition, multikey FROM indexes ORDER BY id');
    const collections = this.connection.all('SELECT id, name FROM collections ORDER BY id').map((row) => {
      const id = numberOf(row, 'id');
      const indexes = indexRows
        .filter((indexRow) => numberOf(indexRow, 'collection') === id)
        .map((indexRow) => known.get(numberOf(indexRow, 'id')) ?? readIndex(indexRow));
      return readCollection(id, textOf(row, 'name'), indexes);
    });
    this.collections = new Map(collections.map((collection) => [collection.name, collection]));
    this.connection.forgetStatements();
  }

  /** Makes tables and entry of a new collection; the caller commits and reloads. */
  addCollection(name: string): StoredCollection {
    const id = this.connection.run('INSERT INTO collections (name) VALUES (?)', name);
    const collection = readCollection(id, name, []);
    this.connection.execute(
      `CREATE TABLE ${collection.table} (n INTEGER PRIMARY KEY, k BLOB NOT NULL UNIQUE, v INTEGER NOT NULL, body TEXT NOT NULL)`,
    );
    return collection;
  }

  /** Makes the table of a new, still empty index; the caller fills it, commits and reloads. */
  addIndex(collection: StoredCollection, definition: IndexDefinition): StoredIndex {
    const multikey = definition.fields.map(() => false);
    const id = this.connection.run(
      'INSERT INTO indexes (collection, definition, multikey) VALUES (?, ?, ?)',
      collection.id,
      JSON.stringify(definition),
      JSON.stringify(multikey),
    );
    const index = { id, table: `index_${String(id)}`, definition, multikey };
    const key = definition.unique === true ? 'k' : 'k, n';
    this.connection.execute(
      `CREATE TABLE ${index.table} (k BLOB NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (${key})) WITHOUT ROWID`,
    );
    return index;
  }

  dropIndex(index: StoredIndex): void {
    this.connection.run('DELETE FROM indexes WHERE id = ?', index.id);
    this.connection.execute(`DROP TABLE ${index.table}`);
  }

  /** Remembers that arrays were met. The mark may outlive a rollback, which only costs speed. */
  markMultikey(index: StoredIndex, multikey: readonly boolean[]): void {
    multikey.forEach((flag, at) => {
      if (!flag || index.multikey[at] === true) return;
      index.multikey[at] = true;
      this.unsavedMarks.add(index);
    });
  }

  /** Writes new marks; belongs right before a commit, so that no committed array is without its mark. */
  saveMarks(): void {
    for (const { id, multikey } of this.unsavedMarks) {
      this.connection.run('UPDATE indexes SET multikey = ? WHERE id = ?', JSON.stringify(multikey), id);
    }
  }

  marksAreSaved(): void {
    this.unsavedMarks.clear();
  }
}

/** Throws `collection_missing`, worded as the cloud database words it. */
export function collectionOf(collections: ReadonlyMap<string, StoredCollection>, name: string): StoredCollection {
  const collection = collections.get(name);
  if (collection === undefined) {
    throw new StoreError('collection_missing', `Db or Table not exist: ${name}.`, { collection: name });
  }
  return collection;
}

function readCollection(id: number, name: string, indexes: readonly StoredIndex[]): StoredCollection {
  const table = `documents_${String(id)}`;
  return { id, name, table, primary: { id: 0, table, definition: PRIMARY_DEFINITION, multikey: [false] }, indexes };
}

function readIndex(row: SqlRow): StoredIndex {
  const id = numberOf(row, 'id');
  return {
    id,
    table: `index_${String(id)}`,
    definition: JSON.parse(textOf(row, 'definition')) as IndexDefinition,
    multikey: JSON.parse(textOf(row, 'multikey')) as boolean[],
  };
}
