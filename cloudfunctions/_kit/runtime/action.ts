import type { ActionName, Contracts, Output, ParsedInput } from '../../../src/shared/contract/registry';
import type { CommandContext, QueryContext } from './context';

/** What one call may cost at most, with any amount of data; tests hold every action to it with devcloud's counters. */
export interface Budget {
  /** Requests to the database, transaction start and commit included, retries not. */
  readonly roundTrips: number;
  readonly documentsExamined: number;
}

type ContextOf<A extends ActionName> = Contracts[A]['kind'] extends 'command' ? CommandContext : QueryContext;

export interface Action<A extends ActionName = ActionName> {
  readonly name: A;
  readonly budget: Budget;
  readonly handle: (input: never, context: CommandContext) => Promise<unknown>;
  /** Makes the answer of what `handle` gave, or of what a repeat finds stored. */
  readonly answer: (result: never, context: CommandContext, input: never) => unknown;
}

/** One action of a cloud function: its name in the contract, its budget, and what it does. */
export function action<A extends ActionName>(
  name: A,
  budget: Budget,
  handle: (input: ParsedInput<A>, context: ContextOf<A>) => Promise<Output<A>>,
): Action<A>;
/**
 * One whose answer needs more than its transaction can give, because it depends on somebody who is asked afterwards.
 * `handle` ends with the transaction and gives what it stored; `answer` does the rest, for a repeat too, and may refuse
 * although the transaction stands.
 */
export function action<A extends ActionName, Result>(
  name: A,
  budget: Budget,
  handle: (input: ParsedInput<A>, context: ContextOf<A>) => Promise<Result>,
  answer: (result: Result, context: ContextOf<A>, input: ParsedInput<A>) => Promise<Output<A>>,
): Action<A>;
export function action<A extends ActionName>(
  name: A,
  budget: Budget,
  handle: Action['handle'],
  answer: Action['answer'] = (result) => result,
): Action<A> {
  return { name, budget, handle, answer };
}
