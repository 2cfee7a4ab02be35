import { useSteadyQuery } from '../../api/use-steady-query';
import type { Input, Output } from '../../shared/contract/registry';

export type Quote = Output<'orders.checkout.quote'>;
export type Choice = Input<'orders.checkout.quote'>;

/**
 * The price of a choice, and the one before it while the new one is being reckoned.
 * @returns `quote` what is shown; `isCurrent` whether it is the price of this very choice
 */
export function useQuote(choice: Choice) {
  const { data: quote, ...rest } = useSteadyQuery('orders.checkout.quote', choice.items.length === 0 ? null : choice);
  return { ...rest, quote };
}
