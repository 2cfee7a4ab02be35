import { fieldOf, isArrayValue, isObjectValue } from './document-value';
import type { Leaf } from './document-value';

/** `'a.b.0'` → `['a', 'b', '0']`. */
export function splitPath(path: string): readonly string[] {
  return path.includes('.') ? path.split('.') : [path];
}

/** Whether a path part can also be a position in an array. */
export function isPosition(part: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(part);
}

/**
 * All values a query path reaches. Arrays on the way are walked element by element (objects only), a number also
 * selects that position; the array at the end is given as it is. A missing field gives `undefined`; a path into an
 * array that holds no objects gives nothing at all, so it equals neither null nor a value.
 */
export function leafValues(root: Leaf, parts: readonly string[]): readonly Leaf[] {
  const leaves: Leaf[] = [];
  collectLeaves(root, parts, 0, leaves);
  return leaves;
}

function collectLeaves(value: Leaf, parts: readonly string[], at: number, leaves: Leaf[]): void {
  const part = parts[at];
  if (part === undefined) {
    leaves.push(value);
  } else if (isArrayValue(value)) {
    if (isPosition(part) && Number(part) < value.length) collectLeaves(value[Number(part)], parts, at + 1, leaves);
    for (const element of value) if (isObjectValue(element)) collectLeaves(element, parts, at, leaves);
  } else if (isObjectValue(value)) {
    collectLeaves(fieldOf(value, part), parts, at + 1, leaves);
  } else {
    leaves.push(undefined);
  }
}
