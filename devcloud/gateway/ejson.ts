import type { DocumentValue } from '../store/types';
import { GatewayError } from './gateway-error';

/**
 * Reads the EJSON text the SDK sends into store values: canonical numbers become numbers, `$date` and
 * `$tcb_server_date` become dates, `$regularExpression` becomes a RegExp. Operators (`$set`, `$gt`, …) stay as they are.
 * @param now the server's time, which `db.serverDate()` stands for
 * @throws GatewayError INVALID_PARAM for broken text and for types this database does not have
 */
export function decodeEjson(text: string, now: Date): DocumentValue {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new GatewayError('INVALID_PARAM', `not EJSON: ${text.slice(0, 80)}`);
  }
  return revive(parsed, now);
}

function revive(value: unknown, now: Date): DocumentValue {
  if (typeof value !== 'object' || value === null) return revivePrimitive(value);
  if (Array.isArray(value)) return value.map((item: unknown) => revive(item, now));

  const fields: Record<string, DocumentValue> = {};
  for (const [name, field] of Object.entries(value)) {
    if (name.charCodeAt(0) === DOLLAR) {
      const extended = reviveExtended(name, field, now);
      if (extended !== undefined) return extended;
    }
    // Assigning it would change the object's prototype instead of adding a field.
    if (name === '__proto__') throw new GatewayError('INVALID_PARAM', 'a field may not be called __proto__');
    fields[name] = revive(field, now);
  }
  return fields;
}

const DOLLAR = '$'.charCodeAt(0);

function revivePrimitive(value: unknown): DocumentValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

/** The value an extended-JSON wrapper stands for; undefined when the name is an ordinary operator. */
function reviveExtended(name: string, content: unknown, now: Date): DocumentValue | undefined {
  switch (name) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return Number(content);
    case '$date':
      return reviveDate(content);
    case '$tcb_server_date':
      return new Date(now.getTime() + numberField(content, 'offset'));
    case '$regularExpression':
      return reviveRegExp(content);
    case '$undefined':
      return null;
    case '$oid':
    case '$binary':
    case '$numberDecimal':
    case '$timestamp':
    case '$minKey':
    case '$maxKey':
    case '$code':
    case '$symbol':
    case '$dbPointer':
      throw new GatewayError('INVALID_PARAM', `the local cloud does not store values of type ${name}`);
    default:
      return undefined;
  }
}

function numberField(content: unknown, field: string): number {
  const value = isRecord(content) ? content[field] : undefined;
  if (typeof value === 'number') return value;
  if (!isRecord(value)) return 0;
  return Number(value['$numberInt'] ?? value['$numberLong'] ?? value['$numberDouble'] ?? 0);
}

function reviveDate(content: unknown): Date {
  const date = new Date(
    isRecord(content) ? Number(content['$numberLong']) : typeof content === 'number' ? content : String(content),
  );
  if (Number.isNaN(date.getTime())) throw new GatewayError('INVALID_PARAM', `not a date: ${JSON.stringify(content)}`);
  return date;
}

function reviveRegExp(content: unknown): RegExp {
  const pattern = isRecord(content) ? content['pattern'] : undefined;
  const options = isRecord(content) ? (content['options'] ?? '') : '';
  // Flags that only mean something to a JavaScript matcher (g, y) are refused by the real database as well.
  if (typeof pattern !== 'string' || typeof options !== 'string' || !/^[imsu]*$/.test(options)) {
    throw new GatewayError('INVALID_PARAM', `invalid regular expression: ${JSON.stringify(content)}`);
  }
  try {
    return new RegExp(pattern, options);
  } catch (cause) {
    throw new GatewayError('INVALID_PARAM', cause instanceof Error ? cause.message : 'invalid regular expression');
  }
}

/** Writes a store value as EJSON text that the SDK's own EJSON reader turns back into the same value. */
export function encodeEjson(value: DocumentValue): string {
  return JSON.stringify(toWire(value));
}

/** Copies only what needs a wrapper: most documents go out as they are stored, which keeps a read cheap. */
function toWire(value: DocumentValue): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: sortedFlags(value) } };
  if (isList(value)) {
    const items = value.map(toWire);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }

  let copy: Record<string, unknown> | undefined;
  for (const name of Object.keys(value)) {
    const field = value[name];
    if (field === undefined) continue;
    const wire = toWire(field);
    if (wire === field) continue;
    copy ??= { ...value };
    copy[name] = wire;
  }
  return copy ?? value;
}

/** EJSON wants the flags in alphabetical order. */
function sortedFlags(expression: RegExp): string {
  return Array.from(expression.flags).sort().join('');
}

function isList(value: DocumentValue): value is readonly DocumentValue[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
