import { types } from 'node:util';
import type { DocumentValue } from '../types';

/** A document or a nested object: anything with named fields. */
export type DocumentObject = { readonly [field: string]: DocumentValue };

/** A value found at a path; `undefined` means that the field is missing. */
export type Leaf = DocumentValue | undefined;

export type ValueKind = 'undefined' | 'null' | 'number' | 'string' | 'object' | 'array' | 'boolean' | 'date' | 'regexp';

/** Tells what a value is for comparing and ordering; dates and patterns are not objects. */
export function kindOf(value: Leaf): ValueKind {
  switch (typeof value) {
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'undefined':
      return 'undefined';
    default:
  }
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (types.isDate(value)) return 'date';
  return types.isRegExp(value) ? 'regexp' : 'object';
}

/** Whether the value has named fields (not an array, a date or a pattern). */
export function isObjectValue(value: Leaf): value is DocumentObject {
  return kindOf(value) === 'object';
}

export function isArrayValue(value: Leaf): value is readonly DocumentValue[] {
  return Array.isArray(value);
}

export function isDateValue(value: Leaf): value is Date {
  return types.isDate(value);
}

export function isRegExpValue(value: Leaf): value is RegExp {
  return types.isRegExp(value);
}

/** The field's own value, never something inherited from Object.prototype. */
export function fieldOf(object: DocumentObject, field: string): Leaf {
  return Object.hasOwn(object, field) ? object[field] : undefined;
}
