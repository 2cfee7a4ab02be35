import { isOperatorObject } from '../filter/field-tests';
import { readNear, searchBox } from '../geo/geo-filter';
import { boxAround, cellKey, searchRuns } from '../geo/geo-cells';
import type { BoundingBox } from '../geo/geometry';
import type { DocumentValue } from '../types';
import { isArrayValue, isObjectValue, isRegExpValue } from '../values/document-value';
import type { DocumentObject } from '../values/document-value';
import { encodeOrderKey } from '../values/order-key';
import { bytesInterval, pointInterval, rangeInterval, spanInterval } from './key-interval';
import type { KeyInterval } from './key-interval';

/** A condition that an index on the field can answer, as stretches of that field's keys. */
export interface FieldCondition {
  readonly field: string;
  readonly intervals: readonly KeyInterval[];
  /** All intervals are single values (`$eq`, `$in`). */
  readonly points: boolean;
  readonly geo: boolean;
  /** Exactly the keys inside match when no array is involved, so the document need not be read. */
  readonly exact: boolean;
}

/** The conditions that all have to hold. */
export interface QueryConditions {
  readonly fields: readonly FieldCondition[];
  /** The branches of each `$or`, each a query of its own. */
  readonly alternatives: readonly (readonly DocumentValue[])[];
  /** Whether something stands in the query that no index can answer. */
  readonly others: boolean;
}

/** Takes a query apart for the planner. What it leaves out is still tested on every document. */
export function readConditions(query: DocumentValue): QueryConditions {
  const found: { fields: FieldCondition[]; alternatives: (readonly DocumentValue[])[]; others: boolean } = {
    fields: [],
    alternatives: [],
    others: false,
  };
  if (!isObjectValue(query)) return found;
  for (const [key, operand] of Object.entries(query)) {
    if (key === '$and' && isArrayValue(operand)) {
      for (const branch of operand) {
        const inner = readConditions(branch);
        found.fields.push(...inner.fields);
        found.alternatives.push(...inner.alternatives);
        found.others ||= inner.others;
      }
    } else if (key === '$or' && isArrayValue(operand)) {
      found.alternatives.push(operand);
      found.others = true;
    } else if (key.startsWith('$')) {
      found.others ||= key !== '$comment';
    } else {
      const { conditions, others } = readField(key, operand);
      found.fields.push(...conditions);
      found.others ||= others;
    }
  }
  return found;
}

function readField(field: string, operand: DocumentValue): { conditions: FieldCondition[]; others: boolean } {
  if (!isOperatorObject(operand)) {
    const condition = pointCondition(field, [operand]);
    return condition === undefined ? { conditions: [], others: true } : { conditions: [condition], others: false };
  }
  const conditions: FieldCondition[] = [];
  let others = false;
  for (const [operator, value] of Object.entries(operand)) {
    const read = readOperator(field, operator, value);
    if (read.length === 0) others = true;
    conditions.push(...read);
  }
  return { conditions, others };
}

function readOperator(field: string, operator: string, operand: DocumentValue): readonly FieldCondition[] {
  switch (operator) {
    case '$eq':
      return asList(isRegExpValue(operand) ? undefined : pointCondition(field, [operand]));
    case '$in':
      return asList(isArrayValue(operand) ? pointCondition(field, operand) : undefined);
    case '$all': {
      const [first] = isArrayValue(operand) ? operand : [];
      const condition = first === undefined || isOperatorObject(first) ? undefined : pointCondition(field, [first]);
      return asList(condition && { ...condition, exact: false });
    }
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte': {
      const interval = rangeInterval(operator, operand);
      return interval ? [{ field, intervals: [interval], points: interval.point, geo: false, exact: true }] : [];
    }
    case '$elemMatch':
      return readElementMatch(field, operand);
    case '$geoWithin':
    case '$geoIntersects':
      return [geoCondition(field, searchBox(operator, operand))];
    case '$near':
    case '$nearSphere': {
      const near = readNear(operand);
      return [geoCondition(field, boxAround(near.centre, Math.min(near.maxMetres, HALF_EARTH_METRES)))];
    }
    default:
      return [];
  }
}

const HALF_EARTH_METRES = 20_100_000;

/** One key can hold for at most one element, so what an element must have narrows the search but never decides. */
function readElementMatch(field: string, operand: DocumentValue): readonly FieldCondition[] {
  if (!isObjectValue(operand)) return [];
  const fields: DocumentObject = operand;
  const conditions = isOperatorObject(operand)
    ? readField(field, operand).conditions
    : Object.entries(fields).flatMap(([key, value]) =>
        key.startsWith('$') ? [] : readField(`${field}.${key}`, value).conditions,
      );
  return conditions.map((condition) => ({ ...condition, exact: false }));
}

/** An array as operand can equal the whole field or one element, and only elements are in the index. */
function pointCondition(field: string, operands: readonly DocumentValue[]): FieldCondition | undefined {
  if (operands.some(isRegExpValue)) return undefined;
  const intervals = new Map<string, KeyInterval>();
  let exact = true;
  for (const operand of operands) {
    const values = isArrayValue(operand) ? [operand, operand[0]] : [operand];
    if (isArrayValue(operand)) exact = false;
    for (const value of values) intervals.set(encodeOrderKey(value).toString('latin1'), pointInterval(value));
  }
  const sorted = [...intervals.values()].sort((a, b) => Buffer.compare(a.low.bytes, b.low.bytes));
  return { field, intervals: sorted, points: true, geo: false, exact };
}

function geoCondition(field: string, box: BoundingBox): FieldCondition {
  const intervals = searchRuns(box).map(({ row, fromColumn, toColumn }) =>
    fromColumn === toColumn
      ? bytesInterval(cellKey(row, fromColumn))
      : spanInterval(cellKey(row, fromColumn), cellKey(row, toColumn)),
  );
  return { field, intervals, points: false, geo: true, exact: false };
}

function asList(condition: FieldCondition | undefined): readonly FieldCondition[] {
  return condition === undefined ? [] : [condition];
}
