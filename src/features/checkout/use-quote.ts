import { useState } from 'react';
import { useQuery } from '../../api/use-query';
import type { Input, Output } from '../../shared/contract/registry';

export type Quote = Output<'orders.checkout.quote'>;
export type Choice = Input<'orders.checkout.quote'>;

/**
 * The price of a choice, and the one before it while the new one is being reckoned, so that the page stands still.
 * @returns `quote` what is shown; `isCurrent` whether it is the price of this very choice
 */
export function useQuote(choice: Choice) {
  const query = useQuery('orders.checkout.quote', choice.items.length === 0 ? null : choice);
  const [last, setLast] = useState<Quote>();
  if (query.status === 'ready' && query.data !== last) setLast(query.data);
  return { query, quote: query.data ?? last, isCurrent: query.status === 'ready' };
}
