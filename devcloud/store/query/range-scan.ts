import type { StoredCollection, StoredIndex } from '../storage/catalog';
import { toDocumentRow } from '../storage/document-rows';
import type { DocumentRow } from '../storage/document-rows';
import { bytesOf, numberOf } from '../storage/sqlite-connection';
import type { SqliteConnection, SqlRow } from '../storage/sqlite-connection';
import type { KeyRange } from '../planner/choose-index';

/** A document met while reading along an index; `suffix` is the key behind the part all keys of the range share. */
export interface ScannedRow {
  readonly row: DocumentRow;
  readonly suffix: Uint8Array;
}

const SMALLEST_CHUNK = 16;
const LARGEST_CHUNK = 256;

/**
 * Reads documents along one range of an index, in order, a chunk at a time: nothing but the chunk is held, and
 * the database can be used for other things in between.
 */
export class RangeScan {
  private rows: readonly SqlRow[] = [];
  private at = 0;
  private ended = false;
  private last: SqlRow | undefined;
  private chunk: number;

  constructor(
    private readonly connection: SqliteConnection,
    private readonly collection: StoredCollection,
    private readonly index: StoredIndex,
    private readonly range: KeyRange,
    private readonly reverse: boolean,
    expected: number,
  ) {
    this.chunk = Math.min(LARGEST_CHUNK, Math.max(SMALLEST_CHUNK, expected));
  }

  next(): ScannedRow | undefined {
    if (this.at === this.rows.length) {
      if (this.ended) return undefined;
      this.fetch();
    }
    const row = this.rows[this.at];
    if (row === undefined) return undefined;
    this.at += 1;
    return { row: toDocumentRow(row), suffix: bytesOf(row, 'k').subarray(this.range.sharedBytes) };
  }

  private fetch(): void {
    const { low, high } = this.range;
    const sql = scanStatement(this.collection, this.index, this.reverse, this.last !== undefined);
    this.rows =
      this.last === undefined
        ? this.connection.all(sql, low, high, this.chunk)
        : this.connection.all(sql, low, high, bytesOf(this.last, 'k'), numberOf(this.last, 'n'), this.chunk);
    this.at = 0;
    this.last = this.rows.at(-1);
    this.ended = this.rows.length < this.chunk;
    this.chunk = Math.min(LARGEST_CHUNK, this.chunk * 2);
  }
}

function scanStatement(collection: StoredCollection, index: StoredIndex, reverse: boolean, resumed: boolean): string {
  const secondary = index.table !== collection.table;
  const source = secondary ? `${index.table} i CROSS JOIN ${collection.table} d ON d.n = i.n` : `${collection.table} d`;
  const key = secondary ? 'i' : 'd';
  const resume = resumed ? ` AND (${key}.k, ${key}.n) ${reverse ? '<' : '>'} (?, ?)` : '';
  const direction = reverse ? ' DESC' : '';
  return (
    `SELECT ${key}.k AS k, d.n AS n, d.v AS v, d.body AS body FROM ${source}` +
    ` WHERE ${key}.k >= ? AND ${key}.k < ?${resume}` +
    ` ORDER BY ${key}.k${direction}, ${key}.n${direction} LIMIT ?`
  );
}

/** Reads all documents of a collection in the order they were inserted, a chunk at a time. */
export function* scanCollection(connection: SqliteConnection, collection: StoredCollection): Generator<DocumentRow> {
  let after = -1;
  let chunk = SMALLEST_CHUNK;
  for (;;) {
    const rows = connection.all(
      `SELECT n, v, body FROM ${collection.table} WHERE n > ? ORDER BY n LIMIT ?`,
      after,
      chunk,
    );
    for (const row of rows) yield toDocumentRow(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < chunk) return;
    after = numberOf(last, 'n');
    chunk = Math.min(LARGEST_CHUNK, chunk * 2);
  }
}
