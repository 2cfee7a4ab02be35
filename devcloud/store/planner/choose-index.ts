import type { IndexDefinition } from '../types';
import { edgeKey, intersectIntervals, invertInterval } from './key-interval';
import type { KeyInterval } from './key-interval';
import type { FieldCondition, QueryConditions } from './query-conditions';

export type SortOrder = readonly (readonly [field: string, direction: 1 | -1])[];

/** What the planner needs to know of an index. */
interface PlannableIndex {
  readonly definition: IndexDefinition;
  /** For each field, whether any document ever had an array on its path. */
  readonly multikey: readonly boolean[];
}

/** One seek: keys from `low` (included) to `high` (excluded). */
export interface KeyRange {
  readonly low: Buffer;
  readonly high: Buffer;
  /** Length of the part that all keys in the range share; the sort order is decided behind it. */
  readonly sharedBytes: number;
}

export interface IndexChoice<Index extends PlannableIndex> {
  readonly index: Index;
  readonly ranges: readonly KeyRange[];
  readonly reverse: boolean;
  readonly providesOrder: boolean;
  /** Every key in the ranges belongs to a matching document, and each document has one key. */
  readonly exact: boolean;
  readonly score: number;
}

/** More seeks than this are not worth it; the field is then left to the filter. */
const MAX_SEEKS = 2_000;
/** Ordered reading merges the ranges, so there it has to stay small. */
const MAX_MERGED_SEEKS = 300;

const SCORE_EQUALITY = 10;
const SCORE_UNIQUE = 100;
const SCORE_RANGE = 6;
const SCORE_ORDER = 5;

/**
 * Picks the index for a query: equality prefix first, then the sort order, then a range. `undefined` when none helps.
 */
export function chooseIndex<Index extends PlannableIndex>(
  indexes: readonly Index[],
  conditions: QueryConditions,
  order: SortOrder,
): IndexChoice<Index> | undefined {
  let best: IndexChoice<Index> | undefined;
  for (const index of indexes) {
    const choice = considerIndex(index, conditions, order);
    if (choice !== undefined && (best === undefined || choice.score > best.score)) best = choice;
  }
  return best;
}

/** How far the conditions reach into the index. */
interface Prefix {
  readonly keys: readonly Buffer[];
  readonly range: readonly KeyInterval[] | undefined;
  readonly equalities: number;
  readonly used: ReadonlySet<FieldCondition>;
  readonly boundMultikey: boolean;
  readonly usesGeo: boolean;
}

function considerIndex<Index extends PlannableIndex>(
  index: Index,
  conditions: QueryConditions,
  order: SortOrder,
): IndexChoice<Index> | undefined {
  const prefix = boundPrefix(index, conditions.fields);
  if (index.definition.fields.some(({ direction }) => direction === '2dsphere') && !prefix.usesGeo) return undefined;
  const sorted = sortDirection(index, prefix, conditions.fields, order);
  const ranges = toRanges(prefix);
  const providesOrder = sorted !== undefined && (ranges.length === 1 || ranges.length <= MAX_MERGED_SEEKS);
  const usable = prefix.equalities > 0 || prefix.range !== undefined || (providesOrder && order.length > 0);
  if (!usable) return undefined;
  const complete = prefix.equalities === index.definition.fields.length;
  const score =
    prefix.equalities * SCORE_EQUALITY +
    (complete && index.definition.unique === true ? SCORE_UNIQUE : 0) +
    (prefix.range === undefined ? 0 : SCORE_RANGE) +
    (providesOrder && order.length > 0 ? SCORE_ORDER : 0);
  const exact =
    !conditions.others &&
    conditions.fields.every((condition) => condition.exact && prefix.used.has(condition)) &&
    !index.multikey.includes(true);
  return { index, ranges, reverse: providesOrder && sorted === -1, providesOrder, exact, score };
}

function boundPrefix(index: PlannableIndex, fields: readonly FieldCondition[]): Prefix {
  let keys: readonly Buffer[] = [Buffer.alloc(0)];
  const used = new Set<FieldCondition>();
  let equalities = 0;
  let boundMultikey = false;
  for (const [at, { field, direction }] of index.definition.fields.entries()) {
    const multikey = index.multikey[at] === true;
    const geo = direction === '2dsphere';
    const candidates = fields.filter((condition) => condition.field === field && condition.geo === geo);
    // Two elements of one array could each meet one condition: only one of them may narrow the search.
    if (candidates.length === 0 || (multikey && boundMultikey)) break;
    const applied = multikey || geo ? [preferred(candidates)] : candidates;
    const intervals = applied.map(({ intervals: each }) => each).reduce(intersectIntervals);
    const directed = direction === -1 ? intervals.map(invertInterval).reverse() : intervals;
    if (keys.length * directed.length > MAX_SEEKS) break;
    applied.forEach((condition) => used.add(condition));
    boundMultikey ||= multikey;
    if (geo || !directed.every(({ point }) => point)) {
      return { keys, range: directed, equalities, used, boundMultikey, usesGeo: geo };
    }
    keys = keys.flatMap((key) => directed.map(({ low, high }) => Buffer.concat([key, (low.after ? high : low).bytes])));
    equalities += 1;
  }
  return { keys, range: undefined, equalities, used, boundMultikey, usesGeo: false };
}

function preferred(candidates: readonly FieldCondition[]): FieldCondition {
  return candidates.reduce((best, candidate) =>
    (candidate.points && !best.points) || candidate.intervals.length < best.intervals.length ? candidate : best,
  );
}

/** 1 or -1 when reading the index that way gives the order asked for, `undefined` when it has to be sorted. */
function sortDirection(
  index: PlannableIndex,
  prefix: Prefix,
  conditions: readonly FieldCondition[],
  order: SortOrder,
): 1 | -1 | undefined {
  const { fields } = index.definition;
  const constant = new Set(
    fields
      .slice(0, prefix.equalities)
      .filter(({ field }, at) => index.multikey[at] !== true && isSingleValue(conditions, field))
      .map(({ field }) => field),
  );
  let at = prefix.equalities;
  let direction: 1 | -1 | undefined;
  let multikeySorted = prefix.boundMultikey;
  for (const [field, wanted] of order) {
    if (constant.has(field)) continue;
    const next = fields[at];
    if (next?.field !== field || next.direction === '2dsphere') return undefined;
    const turned = next.direction === wanted ? 1 : -1;
    if (direction !== undefined && direction !== turned) return undefined;
    if (index.multikey[at] === true) {
      // With bounds, the smallest key inside them is not the smallest key of the document.
      if (multikeySorted || (at === prefix.equalities && prefix.range !== undefined)) return undefined;
      multikeySorted = true;
    }
    direction = turned;
    at += 1;
  }
  return direction ?? 1;
}

function isSingleValue(conditions: readonly FieldCondition[], field: string): boolean {
  return conditions.some(
    (condition) => condition.field === field && condition.points && condition.intervals.length === 1,
  );
}

function toRanges({ keys, range }: Prefix): readonly KeyRange[] {
  return keys.flatMap((key) =>
    (range ?? [WHOLE]).map(({ low, high }) => ({
      low: range ? edgeKey(key, low) : key,
      high: range ? edgeKey(key, high) : key.length === 0 ? LAST_KEY : edgeKey(key, AFTER_ALL),
      sharedBytes: key.length,
    })),
  );
}

const NOTHING = Buffer.alloc(0);
const LAST_KEY = Buffer.from([0xff]);
const AFTER_ALL = { bytes: NOTHING, after: true };
const WHOLE: KeyInterval = { low: { bytes: NOTHING, after: false }, high: AFTER_ALL, point: false };
