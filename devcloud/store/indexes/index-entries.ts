import { StoreError } from '../types';
import type { IndexDefinition } from '../types';
import { geoCellKeys } from '../geo/geo-cells';
import { fieldOf, isArrayValue, isObjectValue } from '../values/document-value';
import type { DocumentObject, Leaf } from '../values/document-value';
import { isPosition, splitPath } from '../values/document-path';
import { encodeOrderKey, invertKey } from '../values/order-key';

/** The keys of one document in one index. */
export interface IndexEntries {
  /** Distinct keys as binary text (latin1), so that sets of them can be compared. */
  readonly keys: ReadonlySet<string>;
  /** For each field of the index, whether an array was met on its path. */
  readonly multikey: readonly boolean[];
}

interface Cursor {
  readonly value: Leaf;
  readonly parts: readonly string[];
  readonly at: number;
}

const pathsOfDefinition = new WeakMap<IndexDefinition, readonly (readonly string[])[]>();

/**
 * Computes the keys: one per array element (their fields together, so two arrays side by side are refused as
 * MongoDB does), null for a missing field, `undefined` for an empty array.
 */
export function indexEntries(definition: IndexDefinition, document: DocumentObject): IndexEntries {
  let paths = pathsOfDefinition.get(definition);
  if (paths === undefined) {
    paths = definition.fields.map(({ field }) => splitPath(field));
    pathsOfDefinition.set(definition, paths);
  }
  const multikey = definition.fields.map(() => false);
  const keys = new Set<string>();
  const geoFields = definition.fields.map(({ direction }) => direction === '2dsphere');
  const cursors = paths.map((parts) => ({ value: document, parts, at: 0 }));
  for (const tuple of leafTuples(cursors, multikey, definition, geoFields)) {
    for (const key of tupleKeys(definition, tuple)) keys.add(key);
  }
  return { keys, multikey };
}

function leafTuples(
  cursors: readonly Cursor[],
  multikey: boolean[],
  definition: IndexDefinition,
  geoFields: readonly boolean[],
): readonly (readonly Leaf[])[] {
  const descended = cursors.map(descend);
  const arrays = descended.map((cursor, field) =>
    isArrayValue(cursor.value) && !isWholeLeaf(cursor, geoFields[field] === true) ? cursor.value : undefined,
  );
  const distinct = new Set(arrays.filter((array) => array !== undefined));
  if (distinct.size === 0) return [descended.map((cursor) => cursor.value)];
  if (distinct.size > 1) {
    const fields = definition.fields.filter((_, field) => arrays[field] !== undefined).map(({ field }) => `[${field}]`);
    throw new StoreError('invalid_update', `cannot index parallel arrays ${fields.join(' ')}`, {
      index: definition.name,
    });
  }
  arrays.forEach((array, field) => {
    if (array !== undefined) multikey[field] = true;
  });
  const [shared = []] = [...distinct];
  const elements: readonly Leaf[] = shared.length === 0 ? [undefined] : shared;
  return elements.flatMap((element) => {
    const inner = descended.map((cursor, field) =>
      arrays[field] === undefined ? cursor : enterElement(cursor, element),
    );
    return leafTuples(inner, multikey, definition, geoFields);
  });
}

/** Follows the path until its end or an array that has to be walked. */
function descend(cursor: Cursor): Cursor {
  let { value, at } = cursor;
  for (let part = cursor.parts[at]; part !== undefined; part = cursor.parts[at]) {
    if (isArrayValue(value)) {
      if (!isPosition(part) || Number(part) >= value.length) break;
      value = value[Number(part)];
    } else {
      value = isObjectValue(value) ? (fieldOf(value, part) ?? null) : null;
    }
    at += 1;
  }
  return { value, parts: cursor.parts, at };
}

const LEAF_END = Number.MAX_SAFE_INTEGER;

function isWholeLeaf(cursor: Cursor, geo: boolean): boolean {
  return cursor.at === LEAF_END || (geo && cursor.at >= cursor.parts.length);
}

/** An element at the end of the path is a value of its own, also when it is an array again. */
function enterElement(cursor: Cursor, element: Leaf): Cursor {
  if (cursor.at >= cursor.parts.length) return { value: element, parts: [], at: LEAF_END };
  return { value: isObjectValue(element) ? element : null, parts: cursor.parts, at: cursor.at };
}

function tupleKeys(definition: IndexDefinition, tuple: readonly Leaf[]): readonly string[] {
  let keys = [''];
  definition.fields.forEach(({ direction }, field) => {
    const components = direction === '2dsphere' ? geoCellKeys(tuple[field]) : [directedKey(tuple[field], direction)];
    keys = keys.flatMap((key) => components.map((component) => key + component.toString('latin1')));
  });
  return keys;
}

function directedKey(value: Leaf, direction: 1 | -1): Buffer {
  const key = encodeOrderKey(value);
  return direction === -1 ? invertKey(key) : key;
}
