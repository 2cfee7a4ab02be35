import type { DocumentValue } from '../types';
import { fieldOf, isArrayValue, isObjectValue } from '../values/document-value';
import type { Leaf } from '../values/document-value';
import { equalValues } from '../values/value-order';
import { invalid, ofType, patternOf } from './field-tests';
import type { DocumentTest } from './field-tests';

type ValueTest = (value: Leaf) => boolean;

/** `$jsonSchema` with the keywords that describe types, fields, numbers, texts, arrays and their combinations. */
export function compileJsonSchema(schema: DocumentValue): DocumentTest {
  return compileSchema(schema);
}

function compileSchema(schema: Leaf): ValueTest {
  if (!isObjectValue(schema)) throw invalid('$jsonSchema must be an object');
  const tests = Object.entries(schema).map(([keyword, operand]) => compileKeyword(keyword, operand));
  return (value) => tests.every((test) => test(value));
}

function compileKeyword(keyword: string, operand: DocumentValue): ValueTest {
  switch (keyword) {
    case 'bsonType':
    case 'type': {
      const test = ofType(keyword === 'type' ? withBsonNames(operand) : operand);
      return (value) => value !== undefined && test(isArrayValue(value) ? [[value]] : [value]);
    }
    case 'enum':
      return (value) => listOf(operand, keyword).some((allowed) => equalValues(allowed, value));
    case 'required':
      return (value) =>
        !isObjectValue(value) ||
        listOf(operand, keyword).every((name) => typeof name === 'string' && Object.hasOwn(value, name));
    case 'properties':
      return compileProperties(operand);
    case 'items': {
      const test = compileSchema(operand);
      return (value) => !isArrayValue(value) || value.every(test);
    }
    case 'allOf':
      return combined(operand, keyword, (tests, value) => tests.every((test) => test(value)));
    case 'anyOf':
      return combined(operand, keyword, (tests, value) => tests.some((test) => test(value)));
    case 'oneOf':
      return combined(operand, keyword, (tests, value) => tests.filter((test) => test(value)).length === 1);
    case 'not': {
      const test = compileSchema(operand);
      return (value) => !test(value);
    }
    case 'title':
    case 'description':
      return () => true;
    default:
      return compileLimit(keyword, operand);
  }
}

function compileLimit(keyword: string, operand: DocumentValue): ValueTest {
  if (keyword === 'pattern') {
    const pattern = patternOf(operand, undefined);
    return (value) => typeof value !== 'string' || pattern.test(value);
  }
  if (typeof operand !== 'number') throw invalid(`Unknown $jsonSchema keyword: ${keyword}`);
  switch (keyword) {
    case 'minimum':
      return (value) => typeof value !== 'number' || value >= operand;
    case 'maximum':
      return (value) => typeof value !== 'number' || value <= operand;
    case 'multipleOf':
      return (value) => typeof value !== 'number' || value % operand === 0;
    case 'minLength':
      return (value) => typeof value !== 'string' || Array.from(value).length >= operand;
    case 'maxLength':
      return (value) => typeof value !== 'string' || Array.from(value).length <= operand;
    case 'minItems':
      return (value) => !isArrayValue(value) || value.length >= operand;
    case 'maxItems':
      return (value) => !isArrayValue(value) || value.length <= operand;
    default:
      throw invalid(`Unknown $jsonSchema keyword: ${keyword}`);
  }
}

function compileProperties(operand: DocumentValue): ValueTest {
  if (!isObjectValue(operand)) throw invalid("$jsonSchema keyword 'properties' must be an object");
  const tests = Object.entries(operand).map(([field, schema]) => ({ field, test: compileSchema(schema) }));
  return (value) =>
    !isObjectValue(value) ||
    tests.every(({ field, test }) => fieldOf(value, field) === undefined || test(fieldOf(value, field)));
}

function combined(
  operand: DocumentValue,
  keyword: string,
  judge: (tests: readonly ValueTest[], value: Leaf) => boolean,
): ValueTest {
  const tests = listOf(operand, keyword).map(compileSchema);
  return (value) => judge(tests, value);
}

function listOf(operand: DocumentValue, keyword: string): readonly DocumentValue[] {
  if (!isArrayValue(operand)) throw invalid(`$jsonSchema keyword '${keyword}' must be an array`);
  return operand;
}

function withBsonNames(operand: DocumentValue): DocumentValue {
  return (isArrayValue(operand) ? operand : [operand]).map((type) => (type === 'boolean' ? 'bool' : type));
}
