import { StoreError } from '../types';
import type { DocumentValue } from '../types';
import { isArrayValue, isDateValue, isObjectValue, isRegExpValue } from '../values/document-value';
import type { DocumentObject, Leaf } from '../values/document-value';

type Json = null | boolean | number | string | Json[] | { [field: string]: Json };

/** Text by which a stored body shows that it holds a value plain JSON does not have. */
const WRAPPER_MARK = '{"$';

/** A document as the JSON text that is stored; dates, patterns and non-finite numbers are wrapped in one `$` field. */
export function encodeDocument(document: DocumentObject): string {
  return JSON.stringify(toJson(document));
}

/** The document of a stored text. */
export function decodeDocument(body: string): DocumentObject {
  const parsed = JSON.parse(body) as Json;
  const value: DocumentValue = body.includes(WRAPPER_MARK) ? fromJson(parsed) : parsed;
  if (!isObjectValue(value)) throw new Error('a stored document is not an object');
  return value;
}

function toJson(value: DocumentValue): Json {
  if (typeof value === 'number' && !Number.isFinite(value)) return { $number: String(value) };
  if (value === null || typeof value !== 'object') return value;
  if (isDateValue(value)) return { $date: value.getTime() };
  if (isRegExpValue(value)) return { $regex: value.source, $options: value.flags };
  if (isArrayValue(value)) return value.map((element) => toJson(element ?? null));
  const json: { [field: string]: Json } = {};
  for (const [field, fieldValue] of Object.entries<Leaf>(value)) {
    if (fieldValue === undefined) continue;
    if (field.startsWith('$') || field === '__proto__') {
      throw new StoreError('invalid_update', `The dollar ($) prefixed field '${field}' is not valid for storage.`);
    }
    json[field] = toJson(fieldValue);
  }
  return json;
}

function fromJson(json: Json): DocumentValue {
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map(fromJson);
  if (typeof json.$date === 'number') return new Date(json.$date);
  if (json.$date === null) return new Date(Number.NaN);
  if (typeof json.$regex === 'string' && typeof json.$options === 'string') {
    return new RegExp(json.$regex, json.$options);
  }
  if (typeof json.$number === 'string') return Number(json.$number);
  const object: { [field: string]: DocumentValue } = {};
  for (const [field, value] of Object.entries(json)) object[field] = fromJson(value);
  return object;
}
