import type * as v from 'valibot';
import type { Role } from '../domain/roles';
import type { ErrorCode } from '../errors/codes';

/**
 * Who may call: `visitor` is anybody who opened the mini-program, `internal` only our own functions and timers,
 * and a list of roles is any active member who has one of them.
 */
export type Access = 'visitor' | 'internal' | readonly Role[];

/** What one action takes, gives and may refuse. A query writes nothing; a command carries a requestId. */
export interface ActionContract<
  Input extends v.GenericSchema = v.GenericSchema,
  Output extends v.GenericSchema = v.GenericSchema,
  Kind extends 'query' | 'command' = 'query' | 'command',
> {
  readonly kind: Kind;
  readonly access: Access;
  readonly input: Input;
  readonly output: Output;
  /** The codes this action adds to those that every call may give (`request.*`, `auth.*`). */
  readonly errors: readonly ErrorCode[];
}

type Definition<I extends v.GenericSchema, O extends v.GenericSchema> = Omit<ActionContract<I, O>, 'kind' | 'errors'> & {
  readonly errors?: readonly ErrorCode[];
};

export function query<I extends v.GenericSchema, O extends v.GenericSchema>(
  definition: Definition<I, O>,
): ActionContract<I, O, 'query'> {
  return { kind: 'query', errors: [], ...definition };
}

export function command<I extends v.GenericSchema, O extends v.GenericSchema>(
  definition: Definition<I, O>,
): ActionContract<I, O, 'command'> {
  return { kind: 'command', errors: [], ...definition };
}
