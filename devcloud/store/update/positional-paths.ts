import { compileFilter } from '../filter/compile-filter';
import type { DocumentTest } from '../filter/field-tests';
import type { DocumentValue } from '../types';
import { isArrayValue, isObjectValue } from '../values/document-value';
import { leafValues, splitPath } from '../values/document-path';
import { invalidUpdate } from './field-operators';

/**
 * Replaces `$` (the first element that met the query) and `$[]` (every element) in an update path by positions.
 * Gives one path per element meant; paths without either come back as they are.
 */
export function resolvePositions(path: string, document: DocumentValue, query: DocumentValue): readonly string[] {
  const parts = splitPath(path);
  const at = parts.findIndex((part) => part.startsWith('$'));
  if (at < 0) return [path];
  const arrayPath = parts.slice(0, at).join('.');
  const [array] = leafValues(document, parts.slice(0, at));
  if (at === 0 || !isArrayValue(array)) {
    throw invalidUpdate(`The path '${arrayPath}' must exist in the document in order to apply array updates.`);
  }
  const rest = parts.slice(at + 1);
  const positions = parts[at] === '$[]' ? [...array.keys()] : [matchedPosition(array, arrayPath, parts[at], query)];
  return positions.flatMap((position) =>
    resolvePositions([arrayPath, String(position), ...rest].join('.'), document, query),
  );
}

function matchedPosition(
  array: readonly DocumentValue[],
  arrayPath: string,
  part: string | undefined,
  query: DocumentValue,
): number {
  if (part !== '$') throw invalidUpdate(`No array filter found for identifier '${part ?? ''}' in path '${arrayPath}'`);
  const tests = elementTests(arrayPath, query);
  const wrapped = array.map((element) => ({ element: isArrayValue(element) ? [element] : element }));
  const all = wrapped.findIndex((each) => tests.length > 0 && tests.every((test) => test(each)));
  const position = all >= 0 ? all : wrapped.findIndex((each) => tests.some((test) => test(each)));
  if (position < 0) {
    throw invalidUpdate('The positional operator did not find the match needed from the query.');
  }
  return position;
}

/** The conditions of the query that speak of the array, as tests of one element. */
function elementTests(arrayPath: string, query: DocumentValue): readonly DocumentTest[] {
  if (!isObjectValue(query)) return [];
  return Object.entries(query).flatMap(([key, operand]): readonly DocumentTest[] => {
    if (key === '$and' && isArrayValue(operand)) return operand.flatMap((branch) => elementTests(arrayPath, branch));
    if (key.startsWith(`${arrayPath}.`)) {
      return [compileFilter({ [`element${key.slice(arrayPath.length)}`]: operand })];
    }
    if (key !== arrayPath) return [];
    const inner = isObjectValue(operand) ? operand.$elemMatch : undefined;
    if (inner === undefined) return [compileFilter({ element: operand })];
    const test = compileFilter({ elements: { $elemMatch: inner } });
    return [({ element }) => test({ elements: [element ?? null] })];
  });
}
