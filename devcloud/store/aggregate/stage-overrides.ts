import { evalExpr } from 'mingo/core';
import { Lazy } from 'mingo/lazy';
import type { Iterator as Pipe } from 'mingo/lazy';
import type { Options } from 'mingo/types';
import { compileFilter } from '../filter/compile-filter';
import type { ExpressionVariables } from '../filter/expression-filter';
import { invalid } from '../filter/field-tests';
import type { SortOrder } from '../planner/choose-index';
import { documentComparison } from '../query/sort-documents';
import type { DocumentValue } from '../types';
import { fieldOf, isArrayValue, isObjectValue } from '../values/document-value';
import type { DocumentObject, Leaf } from '../values/document-value';
import { compareValues } from '../values/value-order';

/** Documents on their way through a pipeline, one at a time. */
type DocumentPipe = Pipe;

/** A stage as mingo calls it. */
export type PipelineStage = (pipe: DocumentPipe, operand: DocumentValue, options: Options) => DocumentPipe;

/**
 * Stages where mingo differs from MongoDB: `$limit` read its whole input, `$bucket` put a boundary into the bucket
 * below, `$unwind` lost empty texts, `$sample` repeated documents, `$count` counted nothing as zero.
 */
export function stageOverrides(variables: ExpressionVariables): Readonly<Record<string, PipelineStage>> {
  return {
    $match: (pipe, operand) => {
      const test = compileFilter(operand, variables);
      return pipe.filter((document: DocumentObject) => test(document));
    },
    $sort: (pipe, operand) => {
      const comparison = documentComparison(readOrder(operand));
      return pipe.transform((documents: DocumentObject[]) => Lazy([...documents].sort(comparison)));
    },
    $limit: (pipe, operand) => limited(pipe, positive('$limit', operand)),
    $skip: (pipe, operand) => {
      if (operand !== 0) positive('$skip', operand);
      return pipe.drop(Number(operand));
    },
    $count: (pipe, operand) => {
      if (typeof operand !== 'string' || operand === '' || /[.$]/.test(operand))
        throw invalid('the count field must be a non-empty string');
      return pipe.transform((documents: unknown[]) =>
        Lazy(documents.length === 0 ? [] : [{ [operand]: documents.length }]),
      );
    },
    $sample: (pipe, operand) => {
      const size = positive('$sample', isObjectValue(operand) ? operand.size : undefined);
      return pipe.transform((documents: unknown[]) => Lazy(shuffled(documents).slice(0, size)));
    },
    $unwind: (pipe, operand) => flattened(pipe, readUnwind(operand)),
    $bucket: bucket,
  };
}

/** Reads `{ field: 1 | -1 }`. */
export function readOrder(operand: DocumentValue): SortOrder {
  const entries = isObjectValue(operand) ? Object.entries(operand) : [];
  if (entries.length === 0) throw invalid('$sort stage must have at least one sort key');
  return entries.map(([field, direction]) => {
    if (direction !== 1 && direction !== -1)
      throw invalid('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return [field, direction] as const;
  });
}

/** A whole number above zero, or an `invalid_query`. */
export function positive(stage: string, operand: Leaf): number {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand <= 0) {
    throw invalid(`the ${stage} argument must be a positive integer`);
  }
  return operand;
}

function limited(pipe: DocumentPipe, limit: number): DocumentPipe {
  let given = 0;
  return Lazy(() => {
    given += 1;
    return given > limit ? { done: true, value: undefined } : pipe.next();
  });
}

function shuffled(documents: readonly unknown[]): unknown[] {
  const result = [...documents];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}

interface Unwind {
  readonly parts: readonly string[];
  readonly indexField: string | undefined;
  readonly preserve: boolean;
}

function readUnwind(operand: DocumentValue): Unwind {
  const path = isObjectValue(operand) ? fieldOf(operand, 'path') : operand;
  if (typeof path !== 'string' || !path.startsWith('$'))
    throw invalid('path option to $unwind stage should be prefixed with a $');
  const index = isObjectValue(operand) ? fieldOf(operand, 'includeArrayIndex') : undefined;
  return {
    parts: path.slice(1).split('.'),
    indexField: typeof index === 'string' ? index : undefined,
    preserve: isObjectValue(operand) && fieldOf(operand, 'preserveNullAndEmptyArrays') === true,
  };
}

function flattened(pipe: DocumentPipe, unwind: Unwind): DocumentPipe {
  let pending: DocumentObject[] = [];
  return Lazy(() => {
    for (;;) {
      const ready = pending.shift();
      if (ready !== undefined) return { done: false, value: ready };
      const next = pipe.next();
      if (next.done) return next;
      pending = unwound(next.value as DocumentObject, unwind);
    }
  });
}

function unwound(document: DocumentObject, { parts, indexField, preserve }: Unwind): DocumentObject[] {
  const value = parts.reduce<Leaf>(
    (inner, part) => (isObjectValue(inner) ? fieldOf(inner, part) : undefined),
    document,
  );
  const numbered = (result: DocumentObject, index: number | null): DocumentObject =>
    indexField === undefined ? result : { ...result, [indexField]: index };
  if (isArrayValue(value) && value.length > 0) {
    return value.map((element, index) => numbered(withValue(document, parts, element), index));
  }
  if (value === undefined || value === null) return preserve ? [numbered(document, null)] : [];
  if (isArrayValue(value)) return preserve ? [numbered(withValue(document, parts, undefined), null)] : [];
  return [numbered(document, null)];
}

function withValue(object: DocumentObject, [part = '', ...rest]: readonly string[], value: Leaf): DocumentObject {
  const inner = fieldOf(object, part);
  if (rest.length > 0) return isObjectValue(inner) ? { ...object, [part]: withValue(inner, rest, value) } : object;
  if (value !== undefined) return { ...object, [part]: value };
  return Object.fromEntries(Object.entries(object).filter(([field]) => field !== part));
}

function bucket(pipe: DocumentPipe, operand: DocumentValue, options: Options): DocumentPipe {
  const { groupBy, boundaries, default: fallback, output } = isObjectValue(operand) ? operand : {};
  if (groupBy === undefined || !isArrayValue(boundaries) || boundaries.length < 2) {
    throw invalid("$bucket requires 'groupBy' and at least two 'boundaries'");
  }
  if (boundaries.some((boundary, at) => at > 0 && compareValues(boundaries[at - 1], boundary) >= 0)) {
    throw invalid('The $bucket boundaries must be in ascending order');
  }
  return pipe.transform((documents: DocumentObject[]) => {
    const groups = new Map<Leaf, DocumentObject[]>();
    for (const document of documents) {
      const key = bucketOf(evalExpr(document, groupBy, options) as Leaf, boundaries, fallback);
      groups.set(key, [...(groups.get(key) ?? []), document]);
    }
    const keys = [...groups.keys()].sort(compareValues);
    return Lazy(
      keys.map((key) => ({
        _id: key,
        ...(evalExpr(groups.get(key), output ?? { count: { $sum: 1 } }, options) as DocumentObject),
      })),
    );
  });
}

function bucketOf(value: Leaf, boundaries: readonly DocumentValue[], fallback: Leaf): Leaf {
  const above = boundaries.findIndex((boundary) => compareValues(value, boundary) < 0);
  if (above > 0) return boundaries[above - 1];
  if (fallback === undefined)
    throw invalid('$bucket could not find a matching branch for an input, and no default was specified');
  return fallback;
}
