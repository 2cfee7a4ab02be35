import type { DocumentValue } from '../types';
import { fieldOf, isArrayValue, isObjectValue } from '../values/document-value';

/**
 * Puts the server's time in place of every `{ $tcb_server_date: { offset } }` (the SDK's `db.serverDate()`),
 * `offset` in milliseconds.
 */
export function resolveServerDates(value: DocumentValue, nowMs: number): DocumentValue {
  if (isArrayValue(value)) return value.map((element) => resolveServerDates(element, nowMs));
  if (!isObjectValue(value)) return value;
  const marker = fieldOf(value, '$tcb_server_date');
  if (marker !== undefined) {
    const offset = isObjectValue(marker) ? fieldOf(marker, 'offset') : 0;
    return new Date(nowMs + (typeof offset === 'number' ? offset : 0));
  }
  const resolved: { [field: string]: DocumentValue } = {};
  for (const [field, fieldValue] of Object.entries(value)) resolved[field] = resolveServerDates(fieldValue, nowMs);
  return resolved;
}
