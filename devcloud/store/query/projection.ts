import { compileFilter } from '../filter/compile-filter';
import { invalid, isOperatorObject } from '../filter/field-tests';
import type { DocumentTest } from '../filter/field-tests';
import type { DocumentValue } from '../types';
import { fieldOf, isArrayValue, isObjectValue } from '../values/document-value';
import type { DocumentObject, Leaf } from '../values/document-value';

/** What happens to one field of an object: kept, dropped, changed, or its inner fields projected. */
interface Node {
  readonly fields: Map<string, Node>;
  change?: 'keep' | 'drop' | ((value: Leaf) => Leaf);
}

/** Chooses which fields of a document are given back. */
type Projection = (document: DocumentObject) => DocumentObject;

/**
 * Compiles a projection: fields to include (`1`) or to exclude (`0`), never both except `_id`, and `$slice` and
 * `$elemMatch` on arrays. Dotted paths and nested objects mean the same. Throws `invalid_query`.
 */
export function compileProjection(projection: DocumentValue | undefined): Projection {
  if (projection === undefined || projection === null) return (document) => document;
  if (!isObjectValue(projection)) throw invalid('a projection must be an object');
  const root: Node = { fields: new Map() };
  const kinds = new Set<string>();
  for (const [path, operand] of Object.entries(projection)) addPath(root, path, operand, kinds);
  if (kinds.has('keep') && kinds.has('drop')) {
    throw invalid('Projection cannot have a mix of inclusion and exclusion.');
  }
  const idOnly = root.fields.get('_id')?.change === 'drop' ? 'drop' : 'keep';
  const including = kinds.has('keep') || (kinds.has('match') && !kinds.has('drop'));
  const inclusive = including || (root.fields.size === 1 && root.fields.has('_id') && idOnly === 'keep');
  if (inclusive && idOnly === 'keep') root.fields.set('_id', { fields: new Map(), change: 'keep' });
  return root.fields.size === 0 ? (document) => document : (document) => projectObject(document, root, inclusive);
}

function addPath(root: Node, path: string, operand: DocumentValue, kinds: Set<string>): void {
  if (isObjectValue(operand) && !isOperatorObject(operand)) {
    const nested: DocumentObject = operand;
    if (Object.keys(nested).length === 0) throw invalid('An empty sub-projection is not a valid value.');
    for (const [field, inner] of Object.entries(nested)) addPath(root, `${path}.${field}`, inner, kinds);
    return;
  }
  const change = compileChange(operand);
  if (path !== '_id' && typeof change === 'string') kinds.add(change);
  if (isObjectValue(operand) && '$elemMatch' in operand) kinds.add('match');
  let node = root;
  for (const part of path.split('.')) {
    if (node.change !== undefined) throw invalid(`Path collision at ${path}`);
    let next = node.fields.get(part);
    if (next === undefined) {
      next = { fields: new Map() };
      node.fields.set(part, next);
    }
    node = next;
  }
  if (node.change !== undefined || node.fields.size > 0) throw invalid(`Path collision at ${path}`);
  node.change = change;
}

function compileChange(operand: DocumentValue): NonNullable<Node['change']> {
  if (typeof operand === 'number' || typeof operand === 'boolean')
    return operand === 0 || operand === false ? 'drop' : 'keep';
  if (!isObjectValue(operand) || Object.keys(operand).length !== 1) throw invalid('unsupported projection option');
  const slice = fieldOf(operand, '$slice');
  if (slice !== undefined) return compileSlice(slice);
  const match = fieldOf(operand, '$elemMatch');
  if (match === undefined) throw invalid(`Unsupported projection option: ${Object.keys(operand).join()}`);
  const test: DocumentTest = compileFilter({ elements: { $elemMatch: match } });
  return (value) => {
    const found = isArrayValue(value) ? value.find((element) => test({ elements: [element] })) : undefined;
    return found === undefined ? undefined : [found];
  };
}

function compileSlice(operand: DocumentValue): (value: Leaf) => Leaf {
  const [skip, count] = isArrayValue(operand) ? operand : [operand];
  const whole = (value: Leaf): value is number => typeof value === 'number' && Number.isInteger(value);
  if (!whole(skip) || (isArrayValue(operand) && (!whole(count) || count <= 0))) {
    throw invalid('$slice takes a number or [skip, a positive number]');
  }
  return (value) => {
    if (!isArrayValue(value)) return value;
    if (!isArrayValue(operand)) return skip < 0 ? value.slice(skip) : value.slice(0, skip);
    const from = skip < 0 ? Math.max(0, value.length + skip) : skip;
    return value.slice(from, from + Number(count));
  };
}

function projectObject(object: DocumentObject, node: Node, inclusive: boolean): DocumentObject {
  const result: { [field: string]: DocumentValue } = {};
  for (const [field, value] of Object.entries(object)) {
    const inner = node.fields.get(field);
    if (inner === undefined) {
      if (!inclusive) result[field] = value;
      continue;
    }
    const projected = projectValue(value, inner, inclusive);
    if (projected !== undefined) result[field] = projected;
  }
  return result;
}

function projectValue(value: DocumentValue, node: Node, inclusive: boolean): Leaf {
  if (node.change === 'keep') return value;
  if (node.change === 'drop') return undefined;
  if (node.change !== undefined) return node.change(value);
  if (isObjectValue(value)) return projectObject(value, node, inclusive);
  if (!isArrayValue(value)) return inclusive ? undefined : value;
  return value.flatMap((element) => {
    const projected = projectValue(element, node, inclusive);
    return projected === undefined ? [] : [projected];
  });
}
