import { isArrayValue, isDateValue, isObjectValue, isRegExpValue, kindOf } from './document-value';
import type { Leaf, ValueKind } from './document-value';

/**
 * Type tags of the order-preserving key. Every encoded value starts with its tag and no encoded value is the
 * beginning of another, so encoded values can be put one after the other (compound keys) and compared as bytes.
 * Tags stay between 0x04 and 0xfb, also when inverted for a descending field.
 */
const TAGS = {
  undefined: 0x04,
  null: 0x05,
  number: 0x10,
  string: 0x20,
  object: 0x30,
  array: 0x40,
  boolean: 0x50,
  date: 0x60,
  regexp: 0x70,
} satisfies Record<ValueKind, number>;

/** A grid cell of a 2dsphere field; never compared with ordinary values. */
export const GEO_CELL_TAG = 0x78;

const TRUE_BYTE = 0x02;
const FALSE_BYTE = 0x01;

/** The tag with which all encoded values of this kind begin. */
export function tagOf(kind: ValueKind): number {
  return TAGS[kind];
}

let scratch = Buffer.alloc(1024);
let length = 0;

/** Encodes one value so that byte order equals `compareValues`. `undefined` stands for an empty array. */
export function encodeOrderKey(value: Leaf): Buffer {
  length = 0;
  writeValue(value);
  return Buffer.from(scratch.subarray(0, length));
}

/** The same key with every bit turned over: byte order becomes descending value order. */
export function invertKey(key: Uint8Array): Buffer {
  const inverted = Buffer.allocUnsafe(key.length);
  for (let at = 0; at < key.length; at += 1) inverted[at] = ~(key[at] ?? 0) & 0xff;
  return inverted;
}

/** The smallest key greater than every key that begins with these bytes (which never end in 0xff only). */
export function keyAfterPrefix(prefix: Uint8Array): Buffer {
  let end = prefix.length;
  while (end > 0 && prefix[end - 1] === 0xff) end -= 1;
  const next = Buffer.from(prefix.subarray(0, end));
  if (end > 0) next[end - 1] = (next[end - 1] ?? 0) + 1;
  return next;
}

function writeValue(value: Leaf): void {
  writeByte(TAGS[kindOf(value)]);
  if (typeof value === 'number') writeNumber(value);
  else if (typeof value === 'string') writeText(value);
  else if (typeof value === 'boolean') writeByte(value ? TRUE_BYTE : FALSE_BYTE);
  else if (isDateValue(value)) writeNumber(value.getTime());
  else if (isRegExpValue(value)) {
    writeText(value.source);
    writeText(value.flags);
  } else if (isArrayValue(value)) {
    for (const element of value) writeValue(element);
    writeByte(0);
  } else if (isObjectValue(value)) {
    for (const [field, fieldValue] of Object.entries(value)) {
      writeByte(TAGS[kindOf(fieldValue)]);
      writeText(field);
      writeValue(fieldValue);
    }
    writeByte(0);
  }
}

function reserve(bytes: number): void {
  if (length + bytes <= scratch.length) return;
  const larger = Buffer.alloc(Math.max(scratch.length * 2, length + bytes));
  scratch.copy(larger, 0, 0, length);
  scratch = larger;
}

function writeByte(byte: number): void {
  reserve(1);
  scratch[length] = byte;
  length += 1;
}

/** IEEE bits with the sign turned so that unsigned byte order is numeric order; NaN comes first. */
function writeNumber(value: number): void {
  reserve(8);
  if (Number.isNaN(value)) {
    scratch.fill(0, length, length + 8);
  } else {
    scratch.writeDoubleBE(value === 0 ? 0 : value, length);
    if (value < 0) for (let at = length; at < length + 8; at += 1) scratch[at] = ~(scratch[at] ?? 0) & 0xff;
    else scratch[length] = (scratch[length] ?? 0) | 0x80;
  }
  length += 8;
}

/** UTF-8; a zero byte inside becomes 00 ff and the end is 00 01, so a shorter text sorts first. */
function writeText(text: string): void {
  reserve(text.length * 3 + 2);
  if (text.includes('\0')) {
    for (const byte of Buffer.from(text)) {
      writeByte(byte);
      if (byte === 0) writeByte(0xff);
    }
  } else {
    length += scratch.write(text, length);
  }
  writeByte(0);
  writeByte(1);
}
