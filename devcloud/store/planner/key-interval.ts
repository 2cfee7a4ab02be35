import { encodeOrderKey, invertKey, keyAfterPrefix, tagOf } from '../values/order-key';
import { kindOf } from '../values/document-value';
import type { DocumentValue } from '../types';
import type { Leaf } from '../values/document-value';

/** A place between keys: before everything that begins with these bytes, or after it. */
interface KeyEdge {
  readonly bytes: Buffer;
  readonly after: boolean;
}

/** A stretch of one field's values in ascending order; a point holds exactly one value. */
export interface KeyInterval {
  readonly low: KeyEdge;
  readonly high: KeyEdge;
  readonly point: boolean;
}

/** Exactly this value. */
export function pointInterval(value: Leaf): KeyInterval {
  return bytesInterval(encodeOrderKey(value));
}

/** Exactly this encoded value. */
export function bytesInterval(bytes: Buffer): KeyInterval {
  return { low: { bytes, after: false }, high: { bytes, after: true }, point: true };
}

/** From one encoded value to another, both included. */
export function spanInterval(from: Buffer, to: Buffer): KeyInterval {
  return { low: { bytes: from, after: false }, high: { bytes: to, after: true }, point: from.equals(to) };
}

/** The values for which `value <operator> operand` holds: only those of the operand's type. */
export function rangeInterval(operator: string, operand: DocumentValue): KeyInterval | undefined {
  const kind = kindOf(operand);
  if (kind === 'array' || kind === 'regexp') return undefined;
  if (kind === 'null') return operator.endsWith('e') ? pointInterval(null) : undefined;
  const bracket = Buffer.from([tagOf(kind)]);
  const bytes = encodeOrderKey(operand);
  switch (operator) {
    case '$gt':
      return { low: { bytes, after: true }, high: { bytes: bracket, after: true }, point: false };
    case '$gte':
      return { low: { bytes, after: false }, high: { bytes: bracket, after: true }, point: false };
    case '$lt':
      return { low: { bytes: bracket, after: false }, high: { bytes, after: false }, point: false };
    case '$lte':
      return { low: { bytes: bracket, after: false }, high: { bytes, after: true }, point: false };
    default:
      return undefined;
  }
}

/** What two lists of intervals have in common. */
export function intersectIntervals(
  left: readonly KeyInterval[],
  right: readonly KeyInterval[],
): readonly KeyInterval[] {
  return left.flatMap((a) =>
    right.flatMap((b) => {
      const low = compareEdges(a.low, b.low) >= 0 ? a.low : b.low;
      const high = compareEdges(a.high, b.high) <= 0 ? a.high : b.high;
      if (compareEdges(low, high) >= 0) return [];
      return [{ low, high, point: a.point || b.point }];
    }),
  );
}

/** The same stretch in an index that keeps this field descending. */
export function invertInterval({ low, high, point }: KeyInterval): KeyInterval {
  return { low: invertEdge(high), high: invertEdge(low), point };
}

/** First key that lies behind the edge, as bytes. */
export function edgeKey(prefix: Buffer, { bytes, after }: KeyEdge): Buffer {
  const key = Buffer.concat([prefix, bytes]);
  return after ? keyAfterPrefix(key) : key;
}

function invertEdge({ bytes, after }: KeyEdge): KeyEdge {
  return { bytes: invertKey(bytes), after: !after };
}

const NO_PREFIX = Buffer.alloc(0);

function compareEdges(left: KeyEdge, right: KeyEdge): number {
  return Buffer.compare(edgeKey(NO_PREFIX, left), edgeKey(NO_PREFIX, right));
}
