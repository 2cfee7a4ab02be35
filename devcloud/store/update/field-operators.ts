import { StoreError } from '../types';
import type { DocumentValue } from '../types';
import { fieldOf, isObjectValue } from '../values/document-value';
import { compareValues } from '../values/value-order';
import { mutableCopy } from './mutable-document';
import type { Place } from './mutable-document';

/** Everything an operator may need besides its place. */
export interface UpdateMoment {
  readonly nowMs: number;
  /** Whether the document is being made by an upsert. */
  readonly inserting: boolean;
}

/** Changes the value at a place. `place` is `undefined` only for operators that do not create fields. */
export interface UpdateOperator {
  readonly creates: boolean;
  apply(place: Place, operand: DocumentValue, moment: UpdateMoment): void;
}

export const FIELD_OPERATORS: Readonly<Record<string, UpdateOperator>> = {
  $set: { creates: true, apply: set },
  $setOnInsert: {
    creates: true,
    apply: (place, operand, moment) => {
      if (moment.inserting) set(place, operand);
    },
  },
  $unset: {
    creates: false,
    apply: (place) => {
      place.erase();
    },
  },
  $inc: { creates: true, apply: arithmetic('$inc', 0, (value, operand) => value + operand) },
  $mul: { creates: true, apply: arithmetic('$mul', 0, (value, operand) => value * operand) },
  $min: { creates: true, apply: keep((order) => order < 0) },
  $max: { creates: true, apply: keep((order) => order > 0) },
  $currentDate: { creates: true, apply: currentDate },
  $bit: { creates: true, apply: bitwise },
};

function set(place: Place, operand: DocumentValue): void {
  place.write(mutableCopy(operand));
}

function arithmetic(
  operator: string,
  absent: number,
  compute: (value: number, operand: number) => number,
): UpdateOperator['apply'] {
  return (place, operand) => {
    if (typeof operand !== 'number') {
      throw invalidUpdate(
        `Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${place.path}: ${JSON.stringify(operand)}}`,
      );
    }
    const value = place.read() ?? (place.read() === null ? null : absent);
    if (typeof value !== 'number') {
      throw invalidUpdate(
        `Cannot apply ${operator} to a value of non-numeric type. The field '${place.path}' is ${JSON.stringify(value)}`,
      );
    }
    place.write(compute(value, operand));
  };
}

function keep(wins: (order: number) => boolean): UpdateOperator['apply'] {
  return (place, operand) => {
    const value = place.read();
    if (value === undefined || wins(compareValues(operand, value))) set(place, operand);
  };
}

function currentDate(place: Place, operand: DocumentValue, { nowMs }: UpdateMoment): void {
  const type = isObjectValue(operand) ? fieldOf(operand, '$type') : operand;
  if (type !== true && type !== 'date') throw invalidUpdate('$currentDate takes true or { $type: "date" }');
  place.write(new Date(nowMs));
}

function bitwise(place: Place, operand: DocumentValue): void {
  const value = place.read() ?? 0;
  if (
    !isObjectValue(operand) ||
    Object.keys(operand).length === 0 ||
    !Number.isInteger(value) ||
    typeof value !== 'number'
  ) {
    throw invalidUpdate('$bit needs { and | or | xor: integer } and an integral field');
  }
  let result = BigInt(value);
  for (const [name, mask] of Object.entries(operand)) {
    if (typeof mask !== 'number' || !Number.isInteger(mask)) throw invalidUpdate('$bit needs integers');
    if (name === 'and') result &= BigInt(mask);
    else if (name === 'or') result |= BigInt(mask);
    else if (name === 'xor') result ^= BigInt(mask);
    else throw invalidUpdate(`$bit only supports 'and', 'or', and 'xor', not ${name}`);
  }
  place.write(Number(result));
}

export function invalidUpdate(message: string): StoreError {
  return new StoreError('invalid_update', message);
}
