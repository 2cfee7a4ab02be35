import { hasId } from '../storage/document-rows';
import { StoreError } from '../types';
import type { DocumentValue, StoredDocument } from '../types';
import { isObjectValue } from '../values/document-value';
import { equalValues } from '../values/value-order';
import { ARRAY_OPERATORS } from './array-operators';
import { FIELD_OPERATORS, invalidUpdate } from './field-operators';
import type { UpdateMoment } from './field-operators';
import { mutableCopy, placeAt } from './mutable-document';
import { resolvePositions } from './positional-paths';
import { resolveServerDates } from './server-date';

const OPERATORS = { ...FIELD_OPERATORS, ...ARRAY_OPERATORS };

interface Step {
  readonly operator: string;
  readonly path: string;
  readonly operand: DocumentValue;
}

/** An update made ready: operators known, operands resolved, no two steps on the same path. */
interface PreparedUpdate {
  readonly steps: readonly Step[];
}

/** Reads `{ $set: { … }, $inc: { … } }`; throws `invalid_update` for anything unknown or contradictory. */
export function prepareUpdate(update: DocumentValue, nowMs: number): PreparedUpdate {
  if (!isObjectValue(update)) throw invalidUpdate('the update must be an object');
  const steps: Step[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    if (operator !== '$rename' && !Object.hasOwn(OPERATORS, operator)) {
      throw invalidUpdate(`Unknown modifier: ${operator}. Expected a valid update modifier`);
    }
    if (!isObjectValue(fields)) throw invalidUpdate(`Modifiers operate on fields but ${operator} is not an object`);
    for (const [path, operand] of Object.entries(fields)) {
      steps.push({ operator, path, operand: resolveServerDates(operand, nowMs) });
    }
  }
  refuseConflicts(steps);
  return { steps };
}

/** Applies an update to a copy of the document. `query` decides what the positional `$` means. */
export function applyUpdate(
  document: StoredDocument,
  { steps }: PreparedUpdate,
  query: DocumentValue,
  moment: UpdateMoment,
): StoredDocument {
  const copy = mutableCopy(document);
  for (const { operator, path, operand } of steps) {
    for (const resolved of resolvePositions(path, copy, query)) {
      if (operator === '$rename') rename(copy, resolved, operand);
      else applyStep(copy, operator, resolved, operand, moment);
    }
  }
  if (!hasId(copy) || !equalValues(copy._id, document._id)) {
    throw new StoreError(
      'invalid_update',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
  return copy;
}

function applyStep(
  copy: DocumentValue,
  operator: string,
  path: string,
  operand: DocumentValue,
  moment: UpdateMoment,
): void {
  const definition = OPERATORS[operator];
  if (definition === undefined) throw invalidUpdate(`Unknown modifier: ${operator}`);
  if (operator === '$setOnInsert' && !moment.inserting) return;
  const place = placeAt(copy, path, definition.creates);
  if (place !== undefined) definition.apply(place, operand, moment);
}

function rename(copy: DocumentValue, path: string, operand: DocumentValue): void {
  if (typeof operand !== 'string') throw invalidUpdate(`The 'to' field for $rename must be a string: ${path}`);
  const from = placeAt(copy, path, false);
  const value = from?.read();
  if (from === undefined || value === undefined) return;
  from.erase();
  placeAt(copy, operand, true)?.write(value);
}

/** MongoDB refuses two changes of one path, or of a path and something inside it. */
function refuseConflicts(steps: readonly Step[]): void {
  const paths = steps.flatMap(({ operator, path, operand }) =>
    operator === '$rename' && typeof operand === 'string' ? [path, operand] : [path],
  );
  const sorted = [...paths].sort();
  for (const [at, path] of sorted.entries()) {
    const clash = sorted.slice(at + 1).find((other) => other === path || other.startsWith(`${path}.`));
    if (clash !== undefined) throw invalidUpdate(`Updating the path '${clash}' would create a conflict at '${path}'`);
  }
}
