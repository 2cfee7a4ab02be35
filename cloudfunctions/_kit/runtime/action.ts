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
}

/** One action of a cloud function: its name in the contract, its budget, and what it does. */
export function action<A extends ActionName>(
  name: A,
  budget: Budget,
  handle: (input: ParsedInput<A>, context: ContextOf<A>) => Promise<Output<A>>,
): Action<A> {
  return { name, budget, handle };
}
