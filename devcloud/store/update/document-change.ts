import { randomBytes } from 'node:crypto';
import { hasId } from '../storage/document-rows';
import { StoreError } from '../types';
import type { DocumentValue, StoredDocument, UpdateRequest } from '../types';
import { isOperatorObject } from '../filter/field-tests';
import { fieldOf, isArrayValue, isObjectValue, isRegExpValue } from '../values/document-value';
import { applyUpdate, prepareUpdate } from './apply-update';
import { mutableCopy, placeAt } from './mutable-document';
import { resolveServerDates } from './server-date';

/** What an update request does to a document, and the document it makes when none is there. */
interface DocumentChange {
  apply(document: StoredDocument): StoredDocument;
  create(): StoredDocument;
}

/** Reads the update of a request once for all documents it will meet; throws `invalid_update`. */
export function prepareChange({ query, data, merge }: UpdateRequest, nowMs: number): DocumentChange {
  if (merge) {
    const prepared = prepareUpdate(data, nowMs);
    return {
      apply: (document) => applyUpdate(document, prepared, query, { nowMs, inserting: false }),
      create: () => applyUpdate(documentOfQuery(query), prepared, query, { nowMs, inserting: true }),
    };
  }
  const replacement = resolveServerDates(data, nowMs);
  if (!isObjectValue(replacement)) throw new StoreError('invalid_update', 'the document must be an object');
  const withId = (id: string): StoredDocument => {
    if ('_id' in replacement && replacement._id !== id) {
      throw new StoreError('invalid_update', "the (immutable) field '_id' was found to have been altered");
    }
    return { ...replacement, _id: id };
  };
  return { apply: ({ _id }) => withId(_id), create: () => withId(documentOfQuery(query)._id) };
}

/** A document to insert: server dates put in, an id made when there is none. */
export function newDocument(value: DocumentValue, nowMs: number): StoredDocument {
  const resolved = resolveServerDates(value, nowMs);
  if (!isObjectValue(resolved)) throw new StoreError('invalid_update', 'a document must be an object');
  const document = { ...resolved, _id: resolved._id ?? newDocumentId() };
  if (!hasId(document) || document._id === '')
    throw new StoreError('invalid_update', '_id must be a text that is not empty');
  return document;
}

/** 32 hexadecimal characters, like the cloud database's. */
function newDocumentId(): string {
  return randomBytes(16).toString('hex');
}

/** The document an upsert starts from: the equalities of the query. */
function documentOfQuery(query: DocumentValue): StoredDocument {
  const document = mutableCopy({});
  for (const [path, operand] of equalitiesOf(query)) placeAt(document, path, true)?.write(mutableCopy(operand));
  return newDocument(document, 0);
}

function equalitiesOf(query: DocumentValue): readonly (readonly [string, DocumentValue])[] {
  if (!isObjectValue(query)) return [];
  return Object.entries(query).flatMap(([key, operand]): readonly (readonly [string, DocumentValue])[] => {
    if (key === '$and' && isArrayValue(operand)) return operand.flatMap(equalitiesOf);
    if (key.startsWith('$') || isRegExpValue(operand)) return [];
    if (!isOperatorObject(operand)) return [[key, operand]];
    const value = fieldOf(operand, '$eq');
    return value === undefined ? [] : [[key, value]];
  });
}
