import { StoreError } from '../types';
import type { DocumentValue } from '../types';
import { isArrayValue, isObjectValue } from '../values/document-value';
import { isPosition, splitPath } from '../values/document-path';

type MutableObject = { [field: string]: DocumentValue };
type MutableArray = DocumentValue[];

/** A copy whose objects and arrays may be changed; nothing of the original is. */
export function mutableCopy(value: DocumentValue): DocumentValue {
  if (isArrayValue(value)) return value.map(mutableCopy);
  if (!isObjectValue(value)) return value;
  const copy: MutableObject = {};
  for (const [field, fieldValue] of Object.entries(value)) copy[field] = mutableCopy(fieldValue);
  return copy;
}

/** A place in a document that an update operator reads and writes. */
export interface Place {
  readonly path: string;
  /** `undefined` when nothing is there. */
  read(): DocumentValue | undefined;
  write(value: DocumentValue): void;
  /** Takes the field away; an array element becomes null, as in MongoDB. */
  erase(): void;
}

/** MongoDB pads an array with nulls up to this far; further is certainly a mistake. */
const MAX_PADDING = 1_500_000;

/**
 * Finds the place a dotted path names in a mutable copy, making objects on the way when `create`. Gives `undefined`
 * when the path leads nowhere and `create` is false; throws `invalid_update` when it cannot be made.
 */
export function placeAt(root: DocumentValue, path: string, create: boolean): Place | undefined {
  const parts = splitPath(path);
  if (parts.some((part) => part === '' || part === '__proto__')) {
    throw new StoreError('invalid_update', `The update path '${path}' contains an empty or forbidden field name.`);
  }
  let container = root;
  for (const [at, part] of parts.slice(0, -1).entries()) {
    const step = stepInto(container, part, path);
    if (step === undefined) {
      if (create) throw notViable(part, parts.slice(0, at).join('.'), container);
      return undefined;
    }
    let inner = step.read();
    if (inner === undefined) {
      if (!create) return undefined;
      inner = {};
      step.write(inner);
    }
    container = inner;
  }
  const last = parts.at(-1) ?? path;
  const place = stepInto(container, last, path);
  if (place === undefined && create) throw notViable(last, parts.slice(0, -1).join('.'), container);
  return place;
}

function stepInto(container: DocumentValue, part: string, path: string): Place | undefined {
  if (isArrayValue(container))
    return isPosition(part) ? elementPlace(container as MutableArray, Number(part), path) : undefined;
  return isObjectValue(container) ? fieldPlace(container, part, path) : undefined;
}

function fieldPlace(object: MutableObject, field: string, path: string): Place {
  return {
    path,
    read: () => (Object.hasOwn(object, field) ? object[field] : undefined),
    write: (value) => {
      object[field] = value;
    },
    erase: () => {
      Reflect.deleteProperty(object, field);
    },
  };
}

function elementPlace(array: MutableArray, position: number, path: string): Place {
  return {
    path,
    read: () => array[position],
    write: (value) => {
      if (position - array.length > MAX_PADDING) {
        throw new StoreError('invalid_update', `can't backfill array to larger than ${String(MAX_PADDING)} elements`);
      }
      while (array.length < position) array.push(null);
      array[position] = value;
    },
    erase: () => {
      if (position < array.length) array[position] = null;
    },
  };
}

function notViable(part: string, parent: string, container: DocumentValue): StoreError {
  return new StoreError(
    'invalid_update',
    `Cannot create field '${part}' in element {${parent}: ${JSON.stringify(container)}}`,
  );
}
