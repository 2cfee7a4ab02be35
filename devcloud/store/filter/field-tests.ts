import { StoreError } from '../types';
import type { DocumentValue } from '../types';
import { isArrayValue, isDateValue, isObjectValue, isRegExpValue, kindOf } from '../values/document-value';
import type { DocumentObject, Leaf, ValueKind } from '../values/document-value';
import { comparableKinds, compareValues, equalValues } from '../values/value-order';

/** Whether a document matches. */
export type DocumentTest = (document: DocumentObject) => boolean;

/** Tests the values a path reaches; see `leafValues` for what they are. */
export type LeafTest = (leaves: readonly Leaf[]) => boolean;

/** MongoDB's rule: a leaf that is an array matches as a whole or by any of its elements. */
function anyValue(test: (value: Leaf) => boolean): LeafTest {
  return (leaves) => leaves.some((leaf) => test(leaf) || (isArrayValue(leaf) && leaf.some(test)));
}

export function equalTo(operand: Leaf): LeafTest {
  return anyValue(operand === null || operand === undefined ? isNothing : (value) => equalValues(value, operand));
}

/** Equality as in `{ field: operand }` and `$in`: a pattern matches text, or the same stored pattern. */
export function matching(operand: DocumentValue): LeafTest {
  return isRegExpValue(operand) ? matchingPattern(operand) : equalTo(operand);
}

export function matchingPattern(pattern: RegExp): LeafTest {
  const stateless = new RegExp(pattern.source, pattern.flags.replaceAll(/[gy]/g, ''));
  return anyValue((value) => (typeof value === 'string' ? stateless.test(value) : equalValues(value, pattern)));
}

export function inList(operand: DocumentValue, operator: string): LeafTest {
  if (!isArrayValue(operand)) throw invalid(`${operator} needs an array`);
  const tests = operand.map(matching);
  return (leaves) => tests.some((test) => test(leaves));
}

/** `$gt`, `$gte`, `$lt`, `$lte`: only values of the operand's own type compare. */
export function compared(operand: DocumentValue, accept: (order: number) => boolean): LeafTest {
  if (operand === null) return accept(0) ? equalTo(null) : () => false;
  return anyValue((value) => comparableKinds(value, operand) && accept(compareValues(value, operand)));
}

export function exists(operand: DocumentValue): LeafTest {
  const wanted = operand !== false && operand !== 0 && operand !== null;
  return (leaves) => leaves.some((leaf) => leaf !== undefined) === wanted;
}

export function ofSize(operand: DocumentValue): LeafTest {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0) {
    throw invalid('$size must be a whole number');
  }
  return (leaves) => leaves.some((leaf) => isArrayValue(leaf) && leaf.length === operand);
}

export function modulo(operand: DocumentValue): LeafTest {
  if (!isArrayValue(operand) || operand.length !== 2) throw invalid('malformed mod, needs to be an array of two');
  const [divisor, remainder] = operand;
  if (typeof divisor !== 'number' || typeof remainder !== 'number') throw invalid('malformed mod, not a number');
  if (Math.trunc(divisor) === 0) throw invalid('divisor cannot be 0');
  return anyValue(
    (value) => typeof value === 'number' && Math.trunc(value) % Math.trunc(divisor) === Math.trunc(remainder),
  );
}

const KINDS_OF_TYPE: Readonly<Record<string, readonly ValueKind[]>> = {
  double: ['number'],
  int: ['number'],
  long: ['number'],
  decimal: ['number'],
  number: ['number'],
  1: ['number'],
  16: ['number'],
  18: ['number'],
  19: ['number'],
  string: ['string'],
  2: ['string'],
  object: ['object'],
  3: ['object'],
  array: ['array'],
  4: ['array'],
  bool: ['boolean'],
  8: ['boolean'],
  date: ['date'],
  9: ['date'],
  null: ['null'],
  10: ['null'],
  regex: ['regexp'],
  11: ['regexp'],
};

const WHOLE_TYPES = new Set<DocumentValue>(['int', 'long', '16', '18']);

/** `int` and `long` are whole numbers here, since documents hold JavaScript numbers. */
export function ofType(operand: DocumentValue): LeafTest {
  const types = (isArrayValue(operand) ? operand : [operand]).map((type) =>
    typeof type === 'number' ? String(type) : type,
  );
  const tests = types.map((type) => {
    const kinds = typeof type === 'string' ? KINDS_OF_TYPE[type] : undefined;
    if (kinds === undefined) throw invalid(`Unknown type name alias: ${JSON.stringify(type)}`);
    const whole = WHOLE_TYPES.has(type);
    return (value: Leaf) => kinds.includes(kindOf(value)) && (!whole || Number.isInteger(value));
  });
  return anyValue((value) => tests.some((test) => test(value)));
}

/** Reads `$regex` with its `$options`; flags JavaScript does not have are refused. */
export function patternOf(operand: DocumentValue, options: Leaf): RegExp {
  const source = isRegExpValue(operand) ? operand.source : operand;
  if (typeof source !== 'string') throw invalid('$regex has to be a string');
  const given = options ?? (isRegExpValue(operand) ? operand.flags : '');
  if (typeof given !== 'string') throw invalid('$options has to be a string');
  const flags = given.replaceAll(/[gyu]/g, '');
  if (/[^ims]/.test(flags)) throw invalid(`invalid flag in regex options: ${flags}`);
  try {
    return new RegExp(source, flags);
  } catch {
    throw invalid(`Regular expression is invalid: ${source}`);
  }
}

export function invalid(message: string): StoreError {
  return new StoreError('invalid_query', message);
}

function isNothing(value: Leaf): boolean {
  return value === null || value === undefined;
}

/** Whether the value is `{ $gt: … }` rather than a document to compare with. */
export function isOperatorObject(value: Leaf): value is { readonly [operator: string]: DocumentValue } {
  if (!isObjectValue(value) || isDateValue(value)) return false;
  const [first] = Object.keys(value);
  return first?.startsWith('$') === true;
}
