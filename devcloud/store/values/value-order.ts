import { isArrayValue, isDateValue, isObjectValue, isRegExpValue, kindOf } from './document-value';
import type { DocumentObject, Leaf, ValueKind } from './document-value';

/** The order between types, as MongoDB documents it; an empty array sorts as `undefined`, before null. */
const KIND_RANK = {
  undefined: 1,
  null: 2,
  number: 3,
  string: 4,
  object: 5,
  array: 6,
  boolean: 7,
  date: 8,
  regexp: 9,
} satisfies Record<ValueKind, number>;

/**
 * Total order over values: first by type, then by value. It is the same order as the bytes of `encodeOrderKey`.
 * Objects compare field by field in their own order (type, name, value); field order matters, as in MongoDB.
 */
export function compareValues(left: Leaf, right: Leaf): number {
  const leftKind = kindOf(left);
  const rightKind = kindOf(right);
  if (leftKind !== rightKind) return KIND_RANK[leftKind] - KIND_RANK[rightKind];
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right);
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (isDateValue(left) && isDateValue(right)) return compareNumbers(left.getTime(), right.getTime());
  if (isRegExpValue(left) && isRegExpValue(right)) {
    return compareStrings(left.source, right.source) || compareStrings(left.flags, right.flags);
  }
  if (isArrayValue(left) && isArrayValue(right)) return compareSequences(left, right);
  if (isObjectValue(left) && isObjectValue(right)) return compareObjects(left, right);
  return 0;
}

/** Equality of stored values; NaN equals NaN, null and a missing field are not equal here. */
export function equalValues(left: Leaf, right: Leaf): boolean {
  return left === right || compareValues(left, right) === 0;
}

/** Values of different types are never `$lt`/`$gt` of one another (type bracketing). */
export function comparableKinds(left: Leaf, right: Leaf): boolean {
  return kindOf(left) === kindOf(right);
}

function compareNumbers(left: number, right: number): number {
  if (left < right) return -1;
  if (left > right) return 1;
  if (left === right) return 0;
  return Number(!Number.isNaN(left)) - Number(!Number.isNaN(right));
}

/** By code point, which is the byte order of UTF-8; JavaScript's own `<` goes by UTF-16 unit. */
function compareStrings(left: string, right: string): number {
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at += 1) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a !== b) return aboveSurrogates(a) - aboveSurrogates(b);
  }
  return left.length - right.length;
}

function aboveSurrogates(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

function compareSequences(left: readonly Leaf[], right: readonly Leaf[]): number {
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at += 1) {
    const order = compareValues(left[at], right[at]);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareObjects(left: DocumentObject, right: DocumentObject): number {
  const leftFields = Object.keys(left);
  const rightFields = Object.keys(right);
  const shared = Math.min(leftFields.length, rightFields.length);
  for (let at = 0; at < shared; at += 1) {
    const leftField = leftFields[at] ?? '';
    const rightField = rightFields[at] ?? '';
    const leftValue = left[leftField];
    const rightValue = right[rightField];
    const order =
      KIND_RANK[kindOf(leftValue)] - KIND_RANK[kindOf(rightValue)] ||
      compareStrings(leftField, rightField) ||
      compareValues(leftValue, rightValue);
    if (order !== 0) return order;
  }
  return leftFields.length - rightFields.length;
}
