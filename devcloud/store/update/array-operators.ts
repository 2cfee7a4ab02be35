import { compileFilter } from '../filter/compile-filter';
import { isOperatorObject } from '../filter/field-tests';
import type { DocumentTest } from '../filter/field-tests';
import { documentComparison } from '../query/sort-documents';
import type { DocumentValue } from '../types';
import { fieldOf, isArrayValue, isObjectValue, isRegExpValue } from '../values/document-value';
import type { DocumentObject } from '../values/document-value';
import { compareValues, equalValues } from '../values/value-order';
import { invalidUpdate } from './field-operators';
import type { UpdateOperator } from './field-operators';
import { mutableCopy } from './mutable-document';
import type { Place } from './mutable-document';

export const ARRAY_OPERATORS: Readonly<Record<string, UpdateOperator>> = {
  $push: { creates: true, apply: push },
  $addToSet: { creates: true, apply: addToSet },
  $pop: { creates: false, apply: pop },
  $pull: { creates: false, apply: pull },
  $pullAll: { creates: false, apply: pullAll },
};

const PUSH_MODIFIERS = ['$each', '$position', '$sort', '$slice'];

function push(place: Place, operand: DocumentValue): void {
  const { values, modifiers } = valuesToAdd('$push', operand, PUSH_MODIFIERS);
  const current = arrayAt('$push', place) ?? [];
  const position = wholeNumber(modifiers, '$position') ?? current.length;
  const at = position < 0 ? Math.max(0, current.length + position) : position;
  let next = [...current.slice(0, at), ...values, ...current.slice(at)];
  const order = fieldOf(modifiers, '$sort');
  if (order !== undefined) next = sorted(next, order);
  const slice = wholeNumber(modifiers, '$slice');
  if (slice !== undefined) next = slice < 0 ? next.slice(slice) : next.slice(0, slice);
  place.write(next);
}

function addToSet(place: Place, operand: DocumentValue): void {
  const { values } = valuesToAdd('$addToSet', operand, ['$each']);
  const next = [...(arrayAt('$addToSet', place) ?? [])];
  for (const value of values) if (!next.some((present) => equalValues(present, value))) next.push(value);
  place.write(next);
}

function pop(place: Place, operand: DocumentValue): void {
  if (operand !== 1 && operand !== -1) throw invalidUpdate('$pop expects 1 or -1');
  const current = arrayAt('$pop', place);
  if (current !== undefined) place.write(operand === 1 ? current.slice(0, -1) : current.slice(1));
}

function pull(place: Place, operand: DocumentValue): void {
  const matches = elementTest(operand);
  const current = arrayAt('$pull', place);
  if (current !== undefined) place.write(current.filter((element) => !matches(element)));
}

/** An operator object tests the element itself, another object its fields, anything else is compared. */
function elementTest(operand: DocumentValue): (element: DocumentValue) => boolean {
  if (isOperatorObject(operand) || isRegExpValue(operand)) {
    const test = compilePullQuery({ element: operand });
    return (element) => test({ element });
  }
  if (isObjectValue(operand)) {
    const test = compilePullQuery(operand);
    return (element) => isObjectValue(element) && test(element);
  }
  return (element) => equalValues(element, operand);
}

/** Here a wrong query is a wrong update. */
function compilePullQuery(query: DocumentValue): DocumentTest {
  try {
    return compileFilter(query);
  } catch (error) {
    throw invalidUpdate(error instanceof Error ? error.message : String(error));
  }
}

function pullAll(place: Place, operand: DocumentValue): void {
  if (!isArrayValue(operand)) throw invalidUpdate('$pullAll requires an array argument');
  const current = arrayAt('$pullAll', place);
  if (current === undefined) return;
  place.write(current.filter((element) => !operand.some((value) => equalValues(value, element))));
}

function valuesToAdd(
  operator: string,
  operand: DocumentValue,
  known: readonly string[],
): { readonly values: readonly DocumentValue[]; readonly modifiers: DocumentObject } {
  if (!isObjectValue(operand) || !('$each' in operand)) {
    if (isOperatorObject(operand)) throw invalidUpdate(`${operator} has modifiers but no $each`);
    return { values: [mutableCopy(operand)], modifiers: {} };
  }
  const unknown = Object.keys(operand).find((modifier) => !known.includes(modifier));
  if (unknown !== undefined) throw invalidUpdate(`Unrecognized clause in ${operator}: ${unknown}`);
  const each = fieldOf(operand, '$each');
  if (!isArrayValue(each)) throw invalidUpdate(`The argument to $each in ${operator} must be an array`);
  return { values: each.map(mutableCopy), modifiers: operand };
}

function arrayAt(operator: string, place: Place): readonly DocumentValue[] | undefined {
  const value = place.read();
  if (value === undefined) return undefined;
  if (!isArrayValue(value)) throw invalidUpdate(`The field '${place.path}' must be an array for ${operator}`);
  return value;
}

function wholeNumber(modifiers: DocumentObject, name: string): number | undefined {
  const value = fieldOf(modifiers, name);
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw invalidUpdate(`The value for ${name} must be an integer`);
  return value;
}

function sorted(values: readonly DocumentValue[], order: DocumentValue): DocumentValue[] {
  if (order === 1 || order === -1) return [...values].sort((a, b) => compareValues(a, b) * order);
  if (!isObjectValue(order))
    throw invalidUpdate('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1}');
  const fields = Object.entries(order).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidUpdate('The $sort element value must be either 1 or -1');
    return [field, direction] as const;
  });
  const comparison = documentComparison(fields);
  const asObject = (value: DocumentValue): DocumentObject => (isObjectValue(value) ? value : {});
  return [...values].sort((a, b) => comparison(asObject(a), asObject(b)));
}
