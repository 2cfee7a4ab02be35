import { encodeOrderKey } from '../values/order-key';
import { isObjectValue } from '../values/document-value';
import type { DocumentValue, StoredDocument } from '../types';
import { decodeDocument } from './document-codec';
import type { StoredCollection } from './catalog';
import { numberOf, textOf } from './sqlite-connection';
import type { SqliteConnection, SqlRow } from './sqlite-connection';

/** A document as it stands in its table. */
export interface DocumentRow {
  readonly rowNumber: number;
  /** Differs after every change of the document, also across a delete and a new insert. */
  readonly version: number;
  readonly document: StoredDocument;
}

/** Reads a document by its `_id`. */
export function readById(
  connection: SqliteConnection,
  collection: StoredCollection,
  id: DocumentValue,
): DocumentRow | undefined {
  const row = connection.first(`SELECT n, v, body FROM ${collection.table} WHERE k = ?`, encodeOrderKey(id));
  return row && toDocumentRow(row);
}

export function readByRowNumber(
  connection: SqliteConnection,
  collection: StoredCollection,
  rowNumber: number,
): DocumentRow | undefined {
  const row = connection.first(`SELECT n, v, body FROM ${collection.table} WHERE n = ?`, rowNumber);
  return row && toDocumentRow(row);
}

export function toDocumentRow(row: SqlRow): DocumentRow {
  return { rowNumber: numberOf(row, 'n'), version: numberOf(row, 'v'), document: storedDocument(textOf(row, 'body')) };
}

/** Gives a decoded body its type; every stored document has a text `_id`. */
function storedDocument(body: string): StoredDocument {
  const document = decodeDocument(body);
  if (!hasId(document)) throw new Error('a stored document has no _id');
  return document;
}

export function hasId(value: DocumentValue | undefined): value is StoredDocument {
  return isObjectValue(value) && typeof value._id === 'string';
}
