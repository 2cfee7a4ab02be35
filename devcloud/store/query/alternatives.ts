import { chooseIndex } from '../planner/choose-index';
import type { IndexChoice } from '../planner/choose-index';
import { readConditions } from '../planner/query-conditions';
import type { StoredIndex } from '../storage/catalog';
import type { DocumentRow } from '../storage/document-rows';
import type { DocumentValue } from '../types';
import { newCounter, readChoice } from './read-index';
import type { QueryCounter, QuerySource } from './read-index';

/**
 * Reads a `$or` branch by branch when every branch has an index; `undefined` when one has none (then the whole
 * collection would have to be read anyway). Gives each document once.
 */
export function readAlternatives(
  source: QuerySource,
  alternatives: readonly (readonly DocumentValue[])[],
  counter: QueryCounter,
): Iterable<DocumentRow> | undefined {
  const { collection } = source;
  for (const branches of alternatives) {
    const choices = branches.map((branch) =>
      chooseIndex([collection.primary, ...collection.indexes], readConditions(branch), []),
    );
    const usable = choices.filter((choice) => choice !== undefined);
    if (usable.length === branches.length && usable.length > 0) {
      counter.index = [...new Set(usable.map(({ index }) => index.definition.name))].join(',');
      return readAll(source, usable, counter);
    }
  }
  return undefined;
}

function* readAll(
  source: QuerySource,
  choices: readonly IndexChoice<StoredIndex>[],
  counter: QueryCounter,
): Generator<DocumentRow> {
  const seen = new Set<number>();
  for (const choice of choices) {
    const part = newCounter();
    for (const row of readChoice(source, choice, [], part, 64)) {
      if (seen.has(row.rowNumber)) continue;
      seen.add(row.rowNumber);
      yield row;
    }
    counter.keysExamined += part.keysExamined;
  }
}
