import { compileFilter } from '../filter/compile-filter';
import { invalid } from '../filter/field-tests';
import { boxAround, cellKey, searchRuns } from '../geo/geo-cells';
import { distanceTo, readNear } from '../geo/geo-filter';
import type { NearQuery } from '../geo/geo-filter';
import { chooseIndex } from '../planner/choose-index';
import { spanInterval } from '../planner/key-interval';
import { readConditions } from '../planner/query-conditions';
import type { DocumentRow } from '../storage/document-rows';
import { StoreError } from '../types';
import type { DocumentValue } from '../types';
import { isArrayValue, isObjectValue } from '../values/document-value';
import { leafValues, splitPath } from '../values/document-path';
import { readChoice } from './read-index';
import type { QueryCounter, QuerySource, RowQuery } from './read-index';
import { sortRows } from './sort-documents';

/** A `$nearSphere` in a query: the field and what is asked of it. */
interface NearCondition extends NearQuery {
  readonly field: string;
  /** The error for places where MongoDB does not allow it, such as a count. */
  refusal(): StoreError;
}

/** Finds the near condition of a query, at the top or inside `$and`. */
export function nearOf(query: DocumentValue): NearCondition | undefined {
  if (!isObjectValue(query)) return undefined;
  for (const [key, operand] of Object.entries(query)) {
    if (key === '$and' && isArrayValue(operand)) {
      const inner = operand.map(nearOf).find((near) => near !== undefined);
      if (inner !== undefined) return inner;
    } else if (!key.startsWith('$') && isObjectValue(operand)) {
      const asked = operand.$nearSphere ?? operand.$near;
      if (asked !== undefined) {
        return {
          ...readNear(asked),
          field: key,
          refusal: () => invalid('$geoNear, $near, and $nearSphere are not allowed in this context'),
        };
      }
    }
  }
  return undefined;
}

const FIRST_RADIUS_METRES = 10_000;
const RADIUS_GROWTH = 4;
const HALF_EARTH_METRES = 20_100_000;

/** Distance of the nearest location on the field, `undefined` without one. */
export function distanceOfRow(near: NearCondition, row: DocumentRow): number | undefined {
  const distances = leafValues(row.document, splitPath(near.field))
    .map((leaf) => distanceTo(near.centre, leaf))
    .filter((distance) => distance !== undefined);
  return distances.length === 0 ? undefined : Math.min(...distances);
}

/**
 * Nearest first, unless an order was asked for. Searches the grid in growing circles until enough is found, so a
 * small limit does not read the whole city. Needs a 2dsphere index on the field, like the cloud database.
 */
export function nearestFirst(
  source: QuerySource,
  request: RowQuery,
  near: NearCondition,
  counter: QueryCounter,
): readonly DocumentRow[] {
  const test = compileFilter(request.query, request.variables);
  const wanted = request.order.length > 0 ? Infinity : request.skip + request.limit;
  let radius = Math.min(near.maxMetres, wanted === Infinity ? HALF_EARTH_METRES : FIRST_RADIUS_METRES);
  const known = new Map<number, { readonly row: DocumentRow; readonly distance: number } | undefined>();
  for (;;) {
    for (const row of rowsWithin(source, request.query, near, radius, counter)) {
      if (known.has(row.rowNumber)) continue;
      counter.documentsExamined += 1;
      known.set(row.rowNumber, test(row.document) ? { row, distance: distanceOfRow(near, row) ?? 0 } : undefined);
    }
    const reached = radius;
    const found = [...known.values()].filter((each) => each !== undefined);
    const complete = reached >= Math.min(near.maxMetres, HALF_EARTH_METRES);
    if (complete || found.filter(({ distance }) => distance <= reached).length >= wanted) {
      if (request.order.length > 0) {
        return sortRows(
          found.map(({ row }) => row),
          request.order,
          request.skip,
          request.limit,
        );
      }
      found.sort((a, b) => a.distance - b.distance);
      return found.slice(request.skip, request.skip + request.limit).map(({ row }) => row);
    }
    radius = Math.min(radius * RADIUS_GROWTH, near.maxMetres, HALF_EARTH_METRES);
  }
}

function rowsWithin(
  source: QuerySource,
  query: DocumentValue,
  near: NearCondition,
  radius: number,
  counter: QueryCounter,
): Iterable<DocumentRow> {
  const conditions = readConditions(query);
  const intervals = searchRuns(boxAround(near.centre, radius)).map(({ row, fromColumn, toColumn }) =>
    spanInterval(cellKey(row, fromColumn), cellKey(row, toColumn)),
  );
  const narrowed = {
    ...conditions,
    fields: conditions.fields.map((each) => (each.geo && each.field === near.field ? { ...each, intervals } : each)),
  };
  const usable = source.collection.indexes.filter(({ definition }) =>
    definition.fields.some(({ field, direction }) => field === near.field && direction === '2dsphere'),
  );
  const choice = chooseIndex(usable, narrowed, []);
  if (choice === undefined) {
    throw new StoreError('invalid_query', 'unable to find index for $geoNear query', {
      collection: source.collection.name,
    });
  }
  counter.index = choice.index.definition.name;
  return readChoice(source, choice, [], counter, 64);
}
